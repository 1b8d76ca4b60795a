import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CHECKSUMS_FILE, type Checksums } from "../../installation/checksums";
import { ROOT } from "../build-provider/bundle";

/** Packs the main package as it is in the repository, and unpacks it into a folder. Builds `dist` anew by `prepack`. */
export function stageMain(folder: string): void {
  const archives = mkdtempSync(join(tmpdir(), "release-"));
  pack(ROOT, archives);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  execFileSync("tar", ["-xzf", join(archives, readdirSync(archives)[0] ?? ""), "--strip-components=1", "-C", folder]);
  rmSync(archives, { recursive: true });
}

/**
 * Completes the main package by what only a release knows: the packages of the platforms as optional dependencies, and
 * the hashes of all forms of the provider. The package.json of the repository cannot name the packages, because `npm ci`
 * would look for versions that are not published yet.
 */
export function completeMain(folder: string, targetNames: readonly string[], checksums: Checksums): void {
  const file = join(folder, "package.json");
  // npm's format.
  const manifest = JSON.parse(readFileSync(file, "utf8")) as Record<"name" | "version", string>;
  const optionalDependencies = Object.fromEntries(
    targetNames.map((name) => [`${manifest.name}-${name}`, manifest.version]),
  );
  // The scripts need the repository; JSON leaves out what is undefined.
  writeJson(file, { ...manifest, scripts: undefined, optionalDependencies });
  writeJson(join(folder, "dist", CHECKSUMS_FILE), checksums);
}

/** Packs a folder as npm would publish it. */
export function pack(folder: string, into: string): void {
  mkdirSync(into, { recursive: true });
  execFileSync(
    process.platform === "win32" ? "npm.cmd" : "npm",
    ["pack", "--loglevel=warn", "--pack-destination", into],
    {
      cwd: folder,
      stdio: ["ignore", "ignore", "inherit"],
    },
  );
}

function writeJson(file: string, content: object): void {
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
}
