import { existsSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { UserError } from "../../installation/user-error";
import { listStacks, readProgram } from "../stacks";
import type { Terminal } from "../terminal";
import { findPrefixEnv, toPrefix, toProfileEnv, type Profile } from "./profiles";
import { PROFILES_FILE } from "./profiles-file";

/** One of the two that are compared, as it was named. */
export type GivenSide =
  | { readonly kind: "organization"; readonly name: string; readonly env: Terminal["env"] }
  | {
      readonly kind: "program";
      readonly name: string;
      readonly stacks: readonly { readonly name: string; readonly json: unknown }[];
      /** Alias of the provider whose objects are meant; null for that of the other side's organization. */
      readonly alias: string | null;
    };

const PROGRAM = "cdk.tf.json";

/**
 * Finds what a word names: the output folder of cdktf or a stack in it, a profile, the environment as it is
 * (`environment`), or a prefix of variables.
 * @throws UserError if it names none
 */
export function findSide(
  word: string,
  profiles: Readonly<Record<string, Profile>>,
  { cwd, env }: Pick<Terminal, "cwd" | "env">,
): GivenSide {
  const program = findProgram(word, cwd);
  if (program !== null) return program;
  const profile = Object.hasOwn(profiles, word) ? profiles[word] : undefined;
  if (profile !== undefined) return { kind: "organization", name: word, env: toProfileEnv(word, profile, env) };
  if (word === "environment") return { kind: "organization", name: word, env };
  const prefixed = findPrefixEnv(word, env);
  if (prefixed !== null) return { kind: "organization", name: word, env: prefixed };
  throw new UserError(toAdvice(word, Object.keys(profiles)));
}

function findProgram(word: string, cwd: string): GivenSide | null {
  const [, folder = word, alias = null] = /^(.+):([\w-]+)$/.exec(word) ?? [];
  for (const [place, of] of [
    [word, null],
    [folder, alias],
  ] as const) {
    const path = resolve(cwd, place);
    if (existsSync(join(path, "manifest.json"))) {
      const stacks = listStacks(path).map(({ name, program }) => ({ name, json: readJson(program) }));
      return { kind: "program", name: word, stacks, alias: of };
    }
    const file = basename(path) === PROGRAM ? path : join(path, PROGRAM);
    if (existsSync(file)) {
      const stack = { name: basename(dirname(file)), json: readJson(file) };
      return { kind: "program", name: word, stacks: [stack], alias: of };
    }
  }
  return null;
}

function readJson(file: string): unknown {
  const json = readProgram(file);
  if (json !== undefined) return json;
  throw new UserError(`"${file}" holds no program. Run "cdktf synth", without --hcl, and compare again.`);
}

function toAdvice(word: string, profiles: readonly string[]): string {
  const known = profiles.length > 0 ? ` Its profiles are ${profiles.join(", ")}.` : "";
  return (
    `"${word}" is nothing to compare: no folder of a synthesized program, no profile in ${PROFILES_FILE}, and no prefix of variables such as ${toPrefix(word)}_AIRBYTE_CLIENT_ID.${known} ` +
    `The organization of the environment itself is called "environment".`
  );
}
