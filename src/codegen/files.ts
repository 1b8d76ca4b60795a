import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";

/** Changes the text of every file below a folder; null takes the file away. */
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
