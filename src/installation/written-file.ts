import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** Outcome of writing a file. */
export type Written = "created" | "replaced" | "unchanged";

/** Bits of a mode by which others may write. */
const OTHERS_WRITE = 0o022;

/**
 * Writes a file with this content atomically. A file that has it already is not touched. Nobody but its owner may write
 * the file, or into a folder that is made for it, whatever the umask is.
 * @param mode for a file whose mode counts. Without it, a new file gets what the umask allows, and others keep theirs.
 */
export function writeWhole(file: string, content: Buffer | string, mode?: number): Written {
  const before = existsSync(file) ? statSync(file).mode & 0o777 : null;
  if (before !== null && readFileSync(file).equals(Buffer.from(content))) {
    if (mode !== undefined && before !== mode) chmodSync(file, mode);
    return "unchanged";
  }
  mkdirSync(dirname(file), { recursive: true, mode: 0o755 });
  const draft = join(dirname(file), `.${basename(file)}.${process.pid}`);
  try {
    // Left behind by a crash, or a link that somebody else has put there.
    rmSync(draft, { force: true });
    writeFileSync(draft, content, { flag: "wx", mode: mode ?? 0o644 });
    const kept = mode ?? (before === null ? null : before & ~OTHERS_WRITE);
    if (kept !== null) chmodSync(draft, kept); // the mode above is subject to the umask
    renameSync(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
  return before === null ? "created" : "replaced";
}
