import { accessSync, constants, statSync } from "node:fs";
import { delimiter, resolve } from "node:path";
import type { Terminal } from "./terminal";

/** The file that a shell would run for this name, or null. */
export function findExecutable(name: string, { env, cwd }: Pick<Terminal, "env" | "cwd">): string | null {
  const places = name.includes("/") ? [cwd] : (env.PATH ?? "").split(delimiter);
  return places.map((place) => resolve(cwd, place, name)).find(isExecutable) ?? null;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
