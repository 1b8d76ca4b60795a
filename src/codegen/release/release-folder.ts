import { existsSync, linkSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ReleaseFile } from "./registry-documents";

/** Throws unless the folder is empty or missing: what an earlier release left must not be published with this one. */
export function assertEmpty(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new Error(`${folder} is not empty. Name another folder, or remove what is in it.`);
  }
}

/** Writes the files of a release. The same content in several places, an archive of 50 MB, is one file on disk. */
export function writeFiles(folder: string, files: readonly ReleaseFile[]): void {
  const written = new Map<Buffer, string>();
  for (const { path, content } of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    const same = written.get(content);
    if (same === undefined) writeFileSync(file, content);
    else linkSync(same, file);
    written.set(content, file);
  }
}
