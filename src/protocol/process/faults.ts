import type { Server } from "node:net";
import { captureOutput, log, toErrorFields } from "./log";

/**
 * Keeps the process alive after uncaught errors. They are logged, and `fail` receives each one within the asynchronous
 * context that threw it. What libraries write is logged, too.
 */
export function surviveFaults(fail: (error: unknown) => boolean): void {
  captureOutput();
  // The reader of the log may end first. Logging that error would fail again.
  process.stderr.on("error", () => undefined);
  for (const event of ["uncaughtException", "unhandledRejection"] as const) {
    process.on(event, (error: unknown) => {
      log.error("Uncaught error", { event, ...toErrorFields(error) });
      // In a later turn, because Bun never sends what is written to a connection in the turn of an uncaught error.
      setTimeout(() => {
        if (fail(error)) log.debug("The fault has failed its RPC");
      }, 0);
    });
  }
}

/** Logs what happens to a listening socket: the connections that there are go on. */
export function logSocketFaults(server: Server): void {
  server.on("error", (error) => log.error("The listening socket failed", toErrorFields(error)));
}
