import { join, resolve } from "node:path";
import { option } from "../command";
import { toShellWord } from "../shell";
import type { Terminal } from "../terminal";

/** The option of commands that write into a mirror. */
export const mirrorOption = option.text("--mirror <dir>", "the mirror's directory", "~/.airbyte-embedded/mirror");

/** Directory of the mirror that the option names, or of the usual one. */
export function toMirror(given: string | null, { cwd, home }: Pick<Terminal, "cwd" | "home">): string {
  return resolve(cwd, given ?? join(home, ".airbyte-embedded", "mirror"));
}

/** Makes `terraform providers lock` take checksums from the mirror. Terraform splits the variable into words like a shell. */
export function toLockArguments(mirror: string): { readonly TF_CLI_ARGS_providers_lock: string } {
  return { TF_CLI_ARGS_providers_lock: toShellWord(`-fs-mirror=${mirror}`) };
}
