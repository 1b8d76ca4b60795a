import type { Clock } from "../timing/clock";
import { ApiError, toInterrupted, UnexpectedAnswer } from "../errors";
import type { CallOptions } from "../transport/session";

interface Confirmation extends CallOptions {
  /** The write whose outcome is looked for, as errors name it. */
  readonly request: string;
  readonly isDone: () => Promise<boolean>;
  /** Waits before each look, in milliseconds. */
  readonly waits: readonly number[];
  readonly clock: Clock;
}

/** For work that is done at once. The second look is for servers that read from a replica. */
export const AT_ONCE: readonly number[] = [0, 2000];

/** Looks until the work is done; false when no look finds it so. */
export async function confirm({ request, isDone, waits, clock, signal }: Confirmation): Promise<boolean> {
  for (const wait of waits) {
    if (wait > 0)
      await clock.sleep(wait, signal).catch((error: unknown) => {
        throw toInterrupted(error, request, signal);
      });
    if (await isDone()) return true;
  }
  return false;
}

/** True for a success by status that carries errors, or that cannot be read: only a look tells what was done. */
export function isFailedSuccess(error: unknown): error is Error {
  return error instanceof UnexpectedAnswer || (error instanceof ApiError && error.status < 300);
}
