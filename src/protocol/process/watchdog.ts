import { SHARE_ENV, Worker } from "node:worker_threads";
import { log, toErrorFields } from "./log";

/**
 * Interval of checks. The parent must be missing several times in a row, because the event loop ends the process sooner
 * if it can.
 */
const INTERVAL_MS = 400;
const MISSES = 3;

/** Source text, because the provider is one file and the thread should load nothing else. */
const toProgram = (parent: number, directory: string): string => `
  let misses = 0;
  setInterval(() => {
    misses = process.ppid === ${parent} ? 0 : misses + 1;
    if (misses < ${MISSES}) return;
    try {
      require("node:fs").rmSync(${JSON.stringify(directory)}, { recursive: true, force: true });
    } finally {
      process.kill(process.pid, "SIGKILL");
    }
  }, ${INTERVAL_MS});
`;

/**
 * Ends this process when its parent has ended and the event loop is blocked, as by a loop in a library. Removes the
 * directory of the socket, since exit handlers will not run.
 */
export function startWatchdog(parent: number, directory: string): void {
  const warn = (error: unknown): void => log.warn("The watchdog could not be started", toErrorFields(error));
  try {
    const thread = new Worker(toProgram(parent, directory), { eval: true, env: SHARE_ENV, execArgv: [] });
    thread.on("error", warn);
    thread.unref();
  } catch (error) {
    warn(error); // a process may not be allowed to start threads
  }
}
