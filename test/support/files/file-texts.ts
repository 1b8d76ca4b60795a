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

/** Paths of all files in some folders that hold a text, as it is or as JSON, URLs, base64 or hex spell it. */
export function filesWith(text: string, folders: readonly string[]): string[] {
  const spellings = [
    text,
    JSON.stringify(text).slice(1, -1),
    encodeURIComponent(text),
    Buffer.from(text).toString("base64").replace(/=+$/, ""),
    Buffer.from(text).toString("hex"),
  ];
  return folders.flatMap((folder) =>
    Object.entries(fileTexts(folder))
      .filter(([, content]) => spellings.some((spelling) => content.includes(spelling)))
      .map(([file]) => path.join(folder, file)),
  );
}
