import { captureConsole, log, toErrorFields } from "./log";

/** How often to look whether the parent is still there. Terraform's provider must be gone two seconds after it. */
const PARENT_CHECK_MS = 500;

/** Ends this process when its parent is gone, however it went. Answers with the parent's ID. */
export function endWithParent(): number {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.exit(0);
  }, PARENT_CHECK_MS).unref();
  return parent;
}

/** Ends this process, with the exit handlers run, on each of the signals; the others named are not listened to. */
export function handleSignals({ end, ignore }: { end: NodeJS.Signals[]; ignore: NodeJS.Signals[] }): void {
  for (const signal of end) process.on(signal, () => process.exit(0));
  for (const signal of ignore) process.on(signal, () => undefined);
}

/**
 * Keeps the process alive through faults of ours: they go to the log, and `fail` is told of each, from within the
 * asynchronous context in which it was thrown.
 */
export function surviveFaults(fail: (error: unknown) => boolean): void {
  captureConsole();
  // The reader of our log may be gone before us. That must not become a fault to log, and so on.
  process.stderr.on("error", () => undefined);
  for (const event of ["uncaughtException", "unhandledRejection"] as const) {
    process.on(event, (error: unknown) => {
      const failed = fail(error);
      log.error("A fault was caught by nobody", { event, failed, ...toErrorFields(error) });
    });
  }
}
