import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";

/**
 * Writes a file for its owner alone. Whoever reads it meanwhile, or after a crash, finds the text of before or this one,
 * and never a part.
 */
export function writeWhole(file: string, text: string): void {
  const next = `${file}.new`;
  // Left behind by a crash, or put there by somebody with other rights on it.
  rmSync(next, { force: true });
  const descriptor = openSync(next, "wx", 0o600);
  try {
    writeFileSync(descriptor, text);
    fsyncSync(descriptor);
  } catch (error) {
    rmSync(next, { force: true });
    throw error;
  } finally {
    closeSync(descriptor);
  }
  renameSync(next, file);
}
