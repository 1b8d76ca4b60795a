import { existsSync, readFileSync } from "node:fs";
import { LockError, parseLock, type SpecLock } from "../../specs";
import { UserError } from "../../installation/user-error";

/** Where the lock is unless somebody says otherwise, from the current directory. */
export const LOCK_FILE = "connector-specs.lock.json";

/** The lock in a file; null when there is no file. Throws UserError for a file that is no lock. */
export function findLock(file: string): SpecLock | null {
  if (!existsSync(file)) return null;
  try {
    return parseLock(readFileSync(file, "utf8"));
  } catch (error) {
    throw error instanceof LockError ? new UserError(`${file}: ${error.message}`) : error;
  }
}

/** The lock in a file. Throws UserError when there is none. */
export function getLock(file: string): SpecLock {
  const lock = findLock(file);
  if (lock) return lock;
  throw new UserError(`There is no ${file}. Make it with "airbyte-embedded specs pull NAME".`);
}
