import { lstat, readdir, rm } from "node:fs/promises";
import { createConnection } from "node:net";
import { join } from "node:path";
import { readWriter, SOCKET } from "./socket-directory";

/**
 * Removes the sockets of processes that were killed, which could not do so themselves. A socket is left alone unless its
 * process is not known to this system, and nobody listens: that process may run in another container.
 */
export async function removeLeftSockets(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const writer = readWriter(name);
    if (writer === null || isRunning(writer)) continue;
    const directory = join(parent, name);
    if (!(await isOwn(directory))) continue;
    const isLeft = (await isDeserted(join(directory, SOCKET))) || (await isOldAndEmpty(directory));
    if (isLeft) await rm(directory, { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** True for a directory of this user. */
async function isOwn(directory: string): Promise<boolean> {
  const found = await lstat(directory).catch(() => null);
  return found?.isDirectory() === true && found.uid === process.getuid?.();
}

/** A process that is killed at its start or at its end leaves a directory without a socket. */
async function isOldAndEmpty(directory: string): Promise<boolean> {
  const [names, { mtimeMs }] = await Promise.all([readdir(directory), lstat(directory)]);
  return names.length === 0 && Date.now() - mtimeMs > STARTING_MS;
}

/** Far more than a process takes from the directory to the socket. */
const STARTING_MS = 60_000;

/** True if a socket is there, and nobody listens. */
function isDeserted(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const connection = createConnection(socket);
    connection.once("connect", () => {
      connection.destroy();
      resolve(false);
    });
    connection.once("error", (error) => resolve("code" in error && error.code === "ECONNREFUSED"));
  });
}
