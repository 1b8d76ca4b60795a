import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";

/** A directory that only this user may enter, and the socket's place in it. */
export interface SocketDirectory {
  readonly socket: string;
  /** Takes the directory and all in it away. It also goes by itself when the process ends in any way but a kill -9. */
  remove(): void;
}

/** Makes the directory, with mode 0700, below `parent`. */
export function createSocketDirectory(parent: string): SocketDirectory {
  // Short names: a socket's whole path may have no more than 103 bytes on macOS.
  const directory = mkdtempSync(join(parent, "tf-"));
  const remove = (): void => {
    process.off("exit", remove);
    rmSync(directory, { recursive: true, force: true });
  };
  process.on("exit", remove);
  return { socket: join(directory, "tf"), remove };
}
