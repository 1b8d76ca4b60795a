import { mkdtempSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";

/** Directory that only this user may enter, and the socket's path in it. */
export interface SocketDirectory {
  readonly path: string;
  readonly socket: string;
  /** Removes the directory with its content. This also happens when the process ends, except after kill -9. */
  remove(): void;
}

/** Maximum length of a socket's path on every system, in bytes. Longer paths are silently truncated. */
const MOST_BYTES = 103;

/** Directory with a short path on every system that has sockets. */
const SHORT_PARENT = "/tmp";

/** The directory is named after the process, so that others can tell whether it is in use. */
const PREFIX = `tf-${process.pid}-`;
const NAME = /^tf-(\d+)-\w{6}$/;
export const SOCKET = "tf";

/** ID of the process that made a directory of this name; null if none did. */
export function readWriter(name: string): number | null {
  const [, pid] = NAME.exec(name) ?? [];
  return pid === undefined ? null : Number(pid);
}

/**
 * Creates the directory with mode 0700 in `parent`. If that is impossible, or the socket's path would be too long or break
 * the handshake line, it is created in `instead`.
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
  let flaw = findFlaw(parent);
  try {
    if (flaw === null) return mkdtempSync(join(parent, PREFIX));
  } catch (error) {
    flaw = `cannot be made (${toReason(error)})`;
  }
  try {
    return mkdtempSync(join(instead, PREFIX));
  } catch (error) {
    throw new Error(
      `its socket path below ${JSON.stringify(parent)} ${flaw}, and no other directory is available (${toReason(error)}). ` +
        "Set TMPDIR to a directory that can be written to and has a short path.",
    );
  }
}

function toReason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Reason why a directory cannot hold the socket; null if it can. */
function findFlaw(parent: string): string | null {
  const bytes = Buffer.byteLength(join(parent, `${PREFIX}xxxxxx`, SOCKET));
  if (bytes > MOST_BYTES) return `would have ${bytes} bytes, but at most ${MOST_BYTES} are allowed`;
  return /[|\r\n]/.test(parent) ? "would contain a | or a line break" : null;
}
