import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { WrittenFile } from "../../adoption";
import { UserError } from "../../installation/user-error";
import { writeWhole } from "../../installation/written-file";
import type { Placement } from "../project-kit/placed-files";

/**
 * Writes files into a folder. A file of the same content is left alone, so that a run that was killed is simply run again.
 * @throws UserError before anything is written, if a file says something else and may not be replaced
 */
export function writeFiles(
  files: readonly WrittenFile[],
  folder: string,
  { force }: { readonly force: boolean },
): readonly Placement[] {
  const others = force ? [] : files.filter(({ path, text }) => isOther(join(folder, path), text));
  if (others.length > 0)
    throw new UserError(
      `${others.map(({ path }) => path).join(", ")}: in ${folder} already, and different. Nothing was written. ` +
        "Give another folder with --out, or replace with --force what git can show again.",
    );
  return files.map(({ path, text }) => ({ path, written: writeWhole(join(folder, path), text) }));
}

function isOther(file: string, text: string): boolean {
  return existsSync(file) && readFileSync(file, "utf8") !== text;
}
