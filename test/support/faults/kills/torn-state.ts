import { copyFileSync, existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

/** Terraform's state in a directory. */
export const STATE = "terraform.tfstate";
export const BACKUP = `${STATE}.backup`;

/**
 * Puts Terraform's own backup in the place of a state that Terraform was writing when it was ended. It empties the file
 * before it writes it, and takes an empty one for no state at all. True if that was so, and there was a backup.
 */
export function restoreState(directory: string): boolean {
  const [state, backup] = [join(directory, STATE), join(directory, BACKUP)];
  if (!existsSync(state) || isWhole(readFileSync(state, "utf8"))) return false;
  rmSync(state);
  if (!existsSync(backup)) return false;
  copyFileSync(backup, state);
  return true;
}

function isWhole(text: string): boolean {
  try {
    return JSON.parse(text) !== null;
  } catch {
    return false;
  }
}
