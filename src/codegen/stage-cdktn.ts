/**
 * Writes a copy of the constructs for cdktn: the same files, with another library name. Files that differ between the
 * two have a version of their own in `foundation/cdktn`.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

const source = join(__dirname, "..", "..", "constructs");
const stage = join(__dirname, "..", "..", "constructs-cdktn");
const foundation = join("foundation", "cdktn");

const files = listFiles(source).filter((file) => dirname(file) !== foundation);
for (const file of files) write(join(stage, file), toCdktn(file));
for (const file of listFiles(stage)) if (!files.includes(file)) rmSync(join(stage, file));

function toCdktn(file: string): string {
  const own = join(source, foundation, basename(file));
  if (dirname(file) === dirname(foundation) && existsSync(own)) return readFileSync(own, "utf8");
  return readFileSync(join(source, file), "utf8").replace(/(["'])cdktf\1/g, "$1cdktn$1");
}

/** Writes changed files only, so that a concurrent build never reads half a file. */
function write(file: string, text: string): void {
  if (existsSync(file) && readFileSync(file, "utf8") === text) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
}
