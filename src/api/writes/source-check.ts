import * as z from "zod";
import type { Clock } from "../timing/clock";
import { AirbyteError, toInterrupted } from "../errors";
import { path } from "../transport/path";
import { poll } from "./polling";
import type { CallOptions, Conversation } from "../transport/session";
import { Id } from "../shapes/templates";

const ENDED = ["succeeded", "failed", "cancelled", "inconclusive", "skipped"] as const;

/** Result of an attempt to connect with a source's settings. */
export interface SourceCheck {
  readonly status: (typeof ENDED)[number];
  /** Airbyte's own words about a failure, in one line. */
  readonly message: string | null;
}

export interface SourceCheckOptions extends CallOptions {
  /** Called with each state of the check, such as "pending", when it is reached. */
  readonly onStatus?: (status: string) => void;
  /** The source's settings: the message of a failure quotes none of them. */
  readonly settings?: unknown;
}

/** A message, where a server gives one: anything but text is none. */
const Words = z
  .unknown()
  .optional()
  .transform((value) => (typeof value === "string" && value.trim() !== "" ? value : null));

const Started = z.object({ id: Id });
const Progress = z.object({
  status: z.enum(["pending", "running", ...ENDED]),
  enhanced_error_message: Words,
  error_message: Words,
  failure_reason: Words,
});

export interface SourceChecksOptions {
  readonly conversation: Conversation;
  readonly clock: Clock;
  /** The collection's address, such as "/api/v1/integrations/sources". */
  readonly all: string;
}

/** Checks of sources that are there (API 10.1). */
export function sourceChecks({ conversation, clock, all }: SourceChecksOptions) {
  return async (id: string, { signal, onStatus, settings }: SourceCheckOptions = {}): Promise<SourceCheck> => {
    const start = `${all}${path`/${id}/check`}`;
    // A second check changes nothing, so that starting one is repeated as a read is.
    const call = { method: "POST", path: start, body: {}, shape: Started, repeatAs: "GET", signal } as const;
    const { id: checkId } = await conversation.call(call);
    let reached: string | null = null;

    async function findEnd(): Promise<SourceCheck | null> {
      const address = `${all}${path`/check/${checkId}/status`}`;
      const progress = await conversation.call({ method: "GET", path: address, shape: Progress, signal });
      if (progress.status !== reached) onStatus?.(progress.status);
      reached = progress.status;
      if (progress.status === "pending" || progress.status === "running") return null;
      const message = progress.enhanced_error_message ?? progress.error_message ?? progress.failure_reason;
      return { status: progress.status, message: message === null ? null : conversation.quote(message, settings) };
    }

    const ended = await poll(findEnd, clock, signal).catch((error: unknown) => {
      throw toInterrupted(error, `POST ${start}`, signal);
    });
    if (ended === null) {
      throw new AirbyteError(
        `The check of source ${id} has not finished after 5 minutes. Try again later, or look at the source in Airbyte.`,
      );
    }
    return ended;
  };
}
