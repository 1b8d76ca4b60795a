import { existsSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { UserError } from "../../installation/user-error";
import { writeWhole, type Written } from "../../installation/written-file";
import type { Terminal } from "../terminal";

/** A file that a command writes for its user, who owns it from then on. */
export interface PlacedFile {
  /** Absolute path. */
  readonly file: string;
  readonly content: string;
  /** True if it runs as a program. */
  readonly executable?: boolean;
}

/** Outcome for one file, as `--json` prints it. */
export interface Placement {
  readonly path: string;
  readonly written: Written;
}

/** Throws UserError if a file is there that says something else. */
export function refuseOtherContent(files: readonly PlacedFile[], top: string): void {
  const others = files
    .filter(({ file, content }) => existsSync(file) && readFileSync(file, "utf8") !== content)
    .map(({ file }) => relative(top, file));
  if (others.length === 0) return;
  throw new UserError(
    `${others.join(", ")}: there already, and ${others.length === 1 ? "says" : "say"} something else. Nothing was ` +
      `written. Replace with --force, after a commit of yours that git can show again.`,
  );
}

/** Writes files whole, and tells what became of each. */
export function placeFiles(files: readonly PlacedFile[], top: string): readonly Placement[] {
  return files.map(({ file, content, executable }) => ({
    path: relative(top, file),
    written: writeWhole(file, content, executable ? 0o755 : undefined),
  }));
}

/** Prints placements, a line for each, or all of them as JSON. */
export function printPlacements(
  placements: readonly Placement[],
  json: boolean,
  { print }: Pick<Terminal, "print">,
): void {
  const verb = { created: "Wrote", replaced: "Replaced", unchanged: "Already there:" };
  if (json) print(JSON.stringify(placements, null, 2));
  else for (const { path, written } of placements) print(`${verb[written]} ${path}`);
}
