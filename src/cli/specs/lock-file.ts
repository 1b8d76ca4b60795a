import { existsSync, readFileSync } from "node:fs";
import { LockError, parseLock, type SpecLock } from "../../specs";
import { UserError } from "../../installation/user-error";

/** Reads the lock from a file; null if there is no file. Throws UserError if the file is not a lock. */
export function findLock(file: string): SpecLock | null {
  if (!existsSync(file)) return null;
  try {
    return parseLock(readFileSync(file, "utf8"));
  } catch (error) {
    throw error instanceof LockError ? new UserError(`${file}: ${error.message}`) : error;
  }
}

/** Reads the lock from a file. Throws UserError if there is none. */
export function getLock(file: string): SpecLock {
  const lock = findLock(file);
  if (lock) return lock;
  throw new UserError(`There is no ${file}. Make it with "airbyte-embedded specs pull NAME".`);
}
