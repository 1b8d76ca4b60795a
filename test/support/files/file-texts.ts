import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** The text of every file below a folder, by its path there. Of a saved plan it is what is in the archive. */
export function fileTexts(folder: string, isWanted: (name: string) => boolean = () => true): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isWanted(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
  return Object.fromEntries(files.map((file) => [path.relative(folder, file), toText(file)]));
}

function toText(file: string): string {
  const text = readFileSync(file, "latin1");
  return text.startsWith("PK") ? execFileSync("unzip", ["-p", file], { encoding: "latin1", maxBuffer: 1 << 28 }) : text;
}
