import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";

/** Rewrites every file in a folder and its subfolders; null deletes the file. */
export async function rewriteFiles(
  folder: string,
  change: (file: string, text: string) => string | null,
): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const text = change(file, await readFile(file, "utf8"));
    if (text === null) await rm(file);
    else await writeFile(file, text);
  }
}
