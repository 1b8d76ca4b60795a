import { Worker } from "node:worker_threads";
import { log, toErrorFields } from "./log";

/** How often to look, and how often the parent has to be missing: the event loop ends the process sooner if it can. */
const INTERVAL_MS = 400;
const MISSES = 3;

/** As text, for there is one file only, and the thread should load nothing but this. */
const PROGRAM = `
  const { workerData: { parent, directory, interval, most } } = require("node:worker_threads");
  const { rmSync } = require("node:fs");
  let misses = 0;
  setInterval(() => {
    misses = process.ppid === parent ? 0 : misses + 1;
    if (misses < most) return;
    try {
      rmSync(directory, { recursive: true, force: true });
    } finally {
      process.kill(process.pid, "SIGKILL");
    }
  }, interval);
`;

/**
 * Ends this process when its parent is gone and something keeps the event loop from noticing, such as a loop in a
 * library. Takes the directory of the socket away, since no exit handler will run.
 */
export function startWatchdog(parent: number, directory: string): void {
  const warn = (error: unknown): void => log.warn("There is no watchdog", toErrorFields(error));
  try {
    const workerData = { parent, directory, interval: INTERVAL_MS, most: MISSES };
    const thread = new Worker(PROGRAM, { eval: true, workerData, execArgv: [] });
    thread.on("error", warn);
    thread.unref();
  } catch (error) {
    warn(error); // a process may be forbidden to have threads
  }
}
