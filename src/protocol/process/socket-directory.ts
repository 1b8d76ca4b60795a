import { mkdtempSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";

/** A directory that only this user may enter, and the socket's place in it. */
export interface SocketDirectory {
  readonly path: string;
  readonly socket: string;
  /** Takes the directory and all in it away. It also goes by itself when the process ends in any way but a kill -9. */
  remove(): void;
}

/** The most bytes that the path of a socket may have on every system. One that is longer is cut without a word. */
const MOST_BYTES = 103;

/** Where there is a short path wherever there are sockets. */
const SHORT_PARENT = "/tmp";

const PREFIX = "tf-";
const SOCKET = "tf";

/**
 * Makes the directory, with mode 0700, below `parent`; below a short one instead where the path of the socket would be
 * too long, or would break the line in which it is announced.
 */
export function createSocketDirectory(parent: string, instead = SHORT_PARENT): SocketDirectory {
  const directory = make(resolve(parent), instead);
  const remove = (): void => {
    process.off("exit", remove);
    rmSync(directory, { recursive: true, force: true });
  };
  process.on("exit", remove);
  return { path: directory, socket: join(directory, SOCKET), remove };
}

function make(parent: string, instead: string): string {
  const flaw = findFlaw(parent);
  if (flaw === null) return mkdtempSync(join(parent, PREFIX));
  try {
    return mkdtempSync(join(instead, PREFIX));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `the path of its socket below ${JSON.stringify(parent)} ${flaw}, and there is no other place (${reason}). ` +
        "Set TMPDIR to a directory with a short path.",
    );
  }
}

/** Why no socket can be below a directory; null when one can. */
function findFlaw(parent: string): string | null {
  const bytes = Buffer.byteLength(join(parent, `${PREFIX}xxxxxx`, SOCKET));
  if (bytes > MOST_BYTES) return `would have ${bytes} bytes, and ${MOST_BYTES} are the most`;
  return /[|\r\n]/.test(parent) ? "would have a | or a line break in it" : null;
}
