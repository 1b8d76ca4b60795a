import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Runs work with a directory that only this user can enter, and removes it afterwards. When the user stops the command,
 * it is removed at once, so that even a second Ctrl-C leaves nothing behind.
 */
export async function withPrivateDirectory<T>(stop: AbortSignal, work: (directory: string) => Promise<T>): Promise<T> {
  // The mode of a directory made so is 0700.
  const directory = mkdtempSync(join(tmpdir(), "airbyte-embedded-drift-"));
  const remove = (): void => rmSync(directory, { recursive: true, force: true });
  stop.addEventListener("abort", remove, { once: true });
  try {
    return await work(directory);
  } finally {
    stop.removeEventListener("abort", remove);
    remove();
  }
}
