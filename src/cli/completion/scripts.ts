import { toFish } from "./fish";
import { toBash, toZsh } from "./posix";
import type { Vocabulary } from "./vocabulary";

/** Shells that completion is written for, the usual one first. */
export const SHELLS = ["bash", "zsh", "fish"] as const;
export type Shell = (typeof SHELLS)[number];

const WRITERS: Readonly<Record<Shell, (vocabularies: readonly Vocabulary[]) => string>> = {
  bash: toBash,
  zsh: toZsh,
  fish: toFish,
};

/** The completion script of a shell. It is whole: the program is not started as one types. */
export function toCompletionScript(shell: Shell, vocabularies: readonly Vocabulary[]): string {
  return WRITERS[shell](vocabularies);
}
