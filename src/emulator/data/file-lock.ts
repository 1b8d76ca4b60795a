import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { toCode } from "./file-trouble";

/** Files that emulators of this process hold. */
const held = new Set<string>();

/** The right to be the only emulator that writes a file. */
export interface FileLock {
  release(): void;
}

/** A file is held by another emulator. */
export class FileHeld extends Error {
  constructor(
    /** The process of the other emulator. */
    readonly pid: number,
    /** The file that says so. */
    readonly lock: string,
  ) {
    super(`${lock} is of process ${pid}`);
  }
}

/**
 * Takes the lock of a file: another file beside it, which names the process. One that a killed process has left behind is
 * taken over. Throws `FileHeld`, or the error of a file that cannot be written.
 */
export function lockFile(file: string): FileLock {
  const lock = `${file}.lock`;
  const holder = take(lock);
  if (holder !== null) {
    if (isHeld(lock, holder)) throw new FileHeld(holder, lock);
    rmSync(lock, { force: true });
    const other = take(lock);
    if (other !== null) throw new FileHeld(other, lock);
  }
  held.add(lock);
  return {
    release() {
      if (held.delete(lock)) rmSync(lock, { force: true });
    },
  };
}

/** Null if the lock is taken; else the process that has it, 0 where it names none. */
function take(lock: string): number | null {
  try {
    writeFileSync(lock, `${process.pid}\n`, { flag: "wx", mode: 0o600 });
    return null;
  } catch (error) {
    if (toCode(error) !== "EEXIST") throw error;
    return toPid(readFileSync(lock, "utf8"));
  }
}

/** True if the process may still be an emulator. In a container, one that was killed often had the ID of this one. */
function isHeld(lock: string, pid: number): boolean {
  if (pid === process.pid) return held.has(lock);
  if (pid === 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is there, and belongs to somebody else.
    return toCode(error) === "EPERM";
  }
}

function toPid(text: string): number {
  return /^[1-9]\d{0,8}\s*$/.test(text) ? Number(text) : 0;
}
