/** Default path of the lock, relative to the current directory. */
export const LOCK_FILE = "connector-specs.lock.json";
