import { lstatSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createConnection } from "node:net";
import { join } from "node:path";
import { readWriter, SOCKET } from "./socket-directory";

/**
 * Removes the sockets of processes that were killed, which could not do so themselves. A socket is left alone while somebody
 * listens: its process may run in another container. One whose process is running here may not listen yet, unless it is old:
 * then another process has that number now.
 */
export async function removeLeftSockets(parent: string): Promise<void> {
  for (const name of readdirSync(parent)) {
    const writer = readWriter(name);
    const directory = join(parent, name);
    const age = writer === null ? null : findAge(directory);
    if (writer === null || age === null) continue;
    const [isOld, runs] = [age > STARTING_MS, isRunning(writer)];
    if (runs && !isOld) continue;
    const isLeft = (await isDeserted(join(directory, SOCKET))) || (isOld && !runs && isEmpty(directory));
    if (isLeft) rmSync(directory, { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
  return !isZombie(pid);
}

/** True for a process that has ended, and whose parent has not asked how: in a container perhaps none ever does. */
function isZombie(pid: number): boolean {
  try {
    return /^.*\) Z /s.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false; // This system has no /proc.
  }
}

/** Milliseconds since a directory of this user was changed; null for anything else. */
function findAge(directory: string): number | null {
  try {
    const found = lstatSync(directory);
    return found.isDirectory() && found.uid === process.getuid?.() ? Date.now() - found.mtimeMs : null;
  } catch {
    return null;
  }
}

/** A process that is killed at its start or at its end leaves a directory without a socket. */
function isEmpty(directory: string): boolean {
  try {
    return readdirSync(directory).length === 0;
  } catch {
    return false; // Another process has removed it by now.
  }
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
