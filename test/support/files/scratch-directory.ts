import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const made = new Set<string>();

/** A new empty directory. */
export function scratchDirectory(): string {
  // macOS has a link there, and programs show what is behind it.
  const directory = realpathSync(mkdtempSync(join(tmpdir(), "airbyte-embedded-test-")));
  made.add(directory);
  return directory;
}

/** Removes all of them: for `afterEach`. */
export function removeScratchDirectories(): void {
  for (const directory of made) rmSync(directory, { recursive: true, force: true });
  made.clear();
}
