import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** Outcome of writing a file. */
export type Written = "created" | "replaced" | "unchanged";

/** Writes a file with this content and mode atomically. A file that has both already is not touched. */
export function writeWhole(file: string, content: Buffer | string, mode = 0o644): Written {
  const existed = existsSync(file);
  if (existed && readFileSync(file).equals(Buffer.from(content))) {
    if ((statSync(file).mode & 0o777) !== mode) chmodSync(file, mode);
    return "unchanged";
  }
  mkdirSync(dirname(file), { recursive: true });
  const draft = join(dirname(file), `.${basename(file)}.${process.pid}`);
  try {
    writeFileSync(draft, content, { mode });
    chmodSync(draft, mode); // the mode above is subject to the umask
    renameSync(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
  return existed ? "replaced" : "created";
}
