import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../build-provider/bundle";
import { BUN_VERSION, TARGETS } from "./targets";

const CACHE = join(ROOT, "node_modules/.cache/bun", BUN_VERSION);

/** Path of the runtime for a target. Downloads it once through npm, and throws if its hash is not the pinned one. */
export function getRuntime(name: string): string {
  const target = TARGETS[name];
  if (target === undefined) throw new Error(`"${name}" is none of ${Object.keys(TARGETS).join(", ")}.`);
  const folder = join(CACHE, name);
  const runtime = join(folder, "package/bin", target.os === "win32" ? "bun.exe" : "bun");
  if (existsSync(runtime)) return runtime;

  mkdirSync(CACHE, { recursive: true });
  const draft = mkdtempSync(join(CACHE, "draft-"));
  try {
    const npm = process.platform === "win32" ? "npm.cmd" : "npm";
    const spec = `${target.runtime}@${BUN_VERSION}`;
    execFileSync(npm, ["pack", spec, "--pack-destination", draft], { stdio: ["ignore", "ignore", "pipe"] });
    const archive = join(draft, readdirSync(draft)[0] ?? "");
    const hash = `sha512-${createHash("sha512").update(readFileSync(archive)).digest("base64")}`;
    if (hash !== target.integrity) throw new Error(`${spec} has the hash ${hash} instead of ${target.integrity}.`);
    execFileSync("tar", ["-xzf", archive, "-C", draft]);
    rmSync(archive);
    // Another build may have been faster.
    if (!existsSync(runtime)) renameSync(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return runtime;
}
