import { homedir } from "node:os";
import { isAbsolute } from "node:path";

/** Home of a user without one, as Docker has it. */
const ROOT = "/";

/**
 * Home of this user. The root of the file system where HOME is not set and the system does not know the user, as in a
 * container that runs under any user ID.
 */
export function homeDirectory(): string {
  try {
    const home = homedir();
    // A folder of the project must not pass for it: compiled code is run from there.
    return isAbsolute(home) ? home : ROOT;
  } catch {
    return ROOT;
  }
}
