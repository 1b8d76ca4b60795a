import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { toSteady } from "../../../src/codegen/transcripts";

const ROOT = path.join(__dirname, "../../..");

/** Plays examples/pull-request. Returns what people saw, by file name, without what differs from day to day. */
export async function seePullRequest(): Promise<ReadonlyMap<string, string>> {
  const folder = mkdtempSync(path.join(tmpdir(), "pull-request-seen-"));
  try {
    const tsx = path.join(ROOT, "node_modules", ".bin", "tsx");
    await promisify(execFile)(tsx, ["examples/pull-request/main.ts", folder], { cwd: ROOT });
    const names = readdirSync(folder);
    return new Map(names.map((name) => [name, toKept(readFileSync(path.join(folder, name), "utf8"))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Any hash of git, which changes with each file of the kit. */
const HASH = "b7710ce73b720b835b19b49df02bc946bb001dce";

/** Gives IDs, hashes, and the hours of the next runs, the same value each time. */
function toKept(text: string): string {
  let runs = 0;
  return `${toSteady(text)
    .replaceAll(/\b[0-9a-f]{40}\b/g, HASH)
    .replaceAll(
      /\d{4}(\\?-)\d\d(\\?-)\d\d([T ])\d\d(:00(?::00\+00:00)?)(?=<br>| \||")/g,
      (_whole, one: string, two: string, between: string, end: string) =>
        `2026${one}12${two}01${between}0${runs++ % 3}${end}`,
    )
    .trimEnd()}\n`;
}
