import type { Report } from "../report";
import { IncompleteState } from "./change/gaps";
import { NotConfigured, type Session } from "./session";

/**
 * Runs resource code and reports what it throws, here and nowhere else. Errors that the provider can explain are for
 * the user to solve; all others are bugs of ours. Returns undefined after an error.
 */
export async function reportErrors<T>(
  session: Session,
  report: Report,
  task: string,
  run: () => Promise<T> | T,
  signal?: AbortSignal,
): Promise<T | undefined> {
  try {
    return await run();
  } catch (error) {
    const summary = `Cannot ${task}`;
    if (error instanceof NotConfigured || error instanceof IncompleteState) report.error(summary, error.message);
    else if (signal?.aborted && isAbort(error, signal))
      report.error(summary, isDoubtful(error) ? STOPPED_IN_DOUBT : STOPPED);
    else {
      const explanation = session.provider.explain(error);
      if (explanation) report.error(summary, explanation.detail, explanation.path);
      else {
        session.trace(summary, error);
        report.error(summary, toBugReport(session));
      }
    }
    return undefined;
  }
}

/** Clients name the error of an aborted request differently; only the signal's reason is certain. */
function isAbort(error: unknown, signal: AbortSignal): boolean {
  return error === signal.reason || (error instanceof Error && ABORTS.has(error.name));
}

const ABORTS: ReadonlySet<string> = new Set(["AbortError", "CanceledError"]);

/** Clients say so of a write that was sent, and whose answer is missing. */
function isDoubtful(error: unknown): boolean {
  return error instanceof Error && "doubtful" in error && error.doubtful === true;
}

const STOPPED = "Terraform was interrupted before this was done. Run the command again to do the rest.";

const STOPPED_IN_DOUBT =
  "Terraform was interrupted before the answer arrived. It may have been done nevertheless: check in Airbyte before you run the command again.";

/** Detail of an error that is a bug of ours. */
export function toBugReport({ provider: { bugs } }: Session): string {
  const place = bugs === undefined ? "" : ` at ${bugs}`;
  return `This is a bug in the provider, not in your configuration. Please report it${place} with the log of a run with TF_LOG_PROVIDER=debug, which includes the stack trace.`;
}
