import { existsSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/** The top folder of the git repository that a folder is in; null outside of one. */
export function findRepository(folder: string): string | null {
  for (let place = folder; ; place = dirname(place)) {
    if (existsSync(join(place, ".git"))) return place;
    if (place === dirname(place)) return null;
  }
}

/** A folder as seen from the top of its repository, with slashes; empty for the top itself, and outside of one. */
export function toFolderInRepository(folder: string): string {
  const top = findRepository(folder);
  return top === null ? "" : relative(top, folder).replaceAll("\\", "/");
}
