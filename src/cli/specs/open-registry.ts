import { resolve } from "node:path";
import type { Terminal } from "../terminal";
import { openApi } from "./api-registry";
import { openFile } from "./file-registry";
import type { Registry } from "./registry";

/** Opens the registry that `--from` names: `api`, or a registry file. Throws UserError if the file cannot be read. */
export function openRegistry(
  from: string,
  terminal: Pick<Terminal, "cwd" | "env" | "say" | "at" | "stop">,
): Promise<Registry> {
  return from === "api" ? openApi(terminal) : Promise.resolve(openFile(resolve(terminal.cwd, from), from));
}
