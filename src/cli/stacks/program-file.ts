import { existsSync, readFileSync } from "node:fs";

/** The JSON of a synthesized program; undefined where there is no file, or no JSON in it. */
export function readProgram(file: string): unknown {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
