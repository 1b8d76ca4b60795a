import type { Clock } from "./clock";
import { ApiError, isNotFound, toInterrupted, Unreachable } from "./errors";
import { LostAnswer } from "./lost-answer";
import type { CallOptions } from "./session";

export interface SlowDeletion extends CallOptions {
  /** As errors name it, such as "DELETE /api/v1/workspaces/…". */
  readonly request: string;
  /** Sends it once. */
  readonly send: () => Promise<unknown>;
  readonly isGone: () => Promise<boolean>;
  readonly clock: Clock;
}

/** Waits between looks, in milliseconds, after the first sending and after the second and last. */
const LOOKS = [
  [1000, 2000, 4000],
  [1000, 2000, 4000, 8000, 15_000, 30_000],
] as const;

/**
 * Deletes what takes its time: a gateway may give up (504) while the work goes on to its end (contract 7). What is gone
 * already is a success. Throws `LostAnswer` when it is still there in the end, although the deletion may yet go on.
 */
export async function deleteSlowly({ request, send, isGone, clock, signal }: SlowDeletion): Promise<void> {
  let lost: Error | null = null;
  for (const waits of LOOKS) {
    lost = await send().then(
      () => null,
      (error: unknown) => {
        if (isNotFound(error)) return null;
        if (!mayGoOn(error) || signal?.aborted === true) throw error;
        return error;
      },
    );
    if (lost === null) return;
    for (const wait of waits) {
      await clock.sleep(wait, signal).catch((error: unknown) => {
        throw toInterrupted(error, request, signal);
      });
      if (await isGone()) return;
    }
  }
  if (lost !== null) throw new LostAnswer(request, lost, STILL_THERE);
}

const STILL_THERE =
  "a minute later what was to be deleted is still there. The deletion may yet go on: look again in some minutes";

function mayGoOn(error: unknown): error is Error {
  return error instanceof Unreachable || (error instanceof ApiError && error.kind === "unavailable");
}
