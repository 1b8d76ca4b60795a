/**
 * Builds everything that a release publishes below `dist/standalone`: a package for each target, and the main package,
 * which names them as optional dependencies. The package.json of the repository cannot name them, because `npm ci`
 * would look for versions that are not published yet.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "../build-provider/bundle";
import { buildPackage } from "./package";
import { TARGETS } from "./targets";

/** Windows is built to be tried, and not published: nobody has run it yet (decision 0011). */
const published = Object.keys(TARGETS).filter((name) => TARGETS[name]?.os !== "win32");

const archives = mkdtempSync(join(tmpdir(), "release-"));
// Builds dist anew by its script prepack, so it comes first.
execFileSync("npm", ["pack", "--pack-destination", archives], { cwd: ROOT, stdio: ["ignore", "ignore", "inherit"] });
published.forEach(buildPackage);
const main = join(ROOT, "dist/standalone/main");
rmSync(main, { recursive: true, force: true });
mkdirSync(main, { recursive: true });
execFileSync("tar", ["-xzf", join(archives, readdirSync(archives)[0] ?? ""), "--strip-components=1", "-C", main]);
rmSync(archives, { recursive: true });

const file = join(main, "package.json");
// npm's format.
const manifest = JSON.parse(readFileSync(file, "utf8")) as Record<"name" | "version", string>;
const optionalDependencies = Object.fromEntries(
  published.map((name) => [`${manifest.name}-${name}`, manifest.version]),
);
// The scripts need the repository; JSON leaves out what is undefined.
writeFileSync(file, `${JSON.stringify({ ...manifest, scripts: undefined, optionalDependencies }, null, 2)}\n`);
