import type { CompletedOption, Vocabulary, Word } from "./vocabulary";

/** For fish: one line for each word, under the condition that its command is typed. */
export function toFish(vocabularies: readonly Vocabulary[]): string {
  const lines = vocabularies.flatMap((each) => toLines(each, toNamesakes(each, vocabularies)));
  return ["# fish completion of airbyte-embedded", ...lines].join("\n");
}

/** Groups that have a command of the same name: fish does not tell `init` from the second word of `ci init`. */
function toNamesakes({ command }: Vocabulary, vocabularies: readonly Vocabulary[]): readonly string[] {
  return vocabularies
    .filter((other) => other.command !== "" && other.commands.some(({ word }) => word === command))
    .map((other) => other.command);
}

function toLines(vocabulary: Vocabulary, namesakes: readonly string[]): readonly string[] {
  const { command, commands, options } = vocabulary;
  const others = namesakes.map((group) => `; and not __fish_seen_subcommand_from ${group}`).join("");
  const typed = toCondition(command) + others;
  const names = commands.map(({ word }) => word).join(" ");
  // A command of a group is offered until one is typed.
  const open = command === "" ? typed : `${typed}; and not __fish_seen_subcommand_from ${names}`;
  return [
    ...commands.map(({ word, about }) => toLine(open, [`-f -a ${word}`], about)),
    ...options.map((option) => toLine(typed, toOptionWords(option), option.about)),
  ];
}

/** True for fish once all words of the command are typed. */
function toCondition(command: string): string {
  if (command === "") return "__fish_use_subcommand";
  const seen = command.split(" ").map((word) => `__fish_seen_subcommand_from ${word}`);
  return seen.join("; and ");
}

function toOptionWords({ word, takesValue, choices }: CompletedOption): readonly string[] {
  const name = `-l ${word.replace(/^--/, "")}`;
  if (!takesValue) return [name];
  return choices.length === 0 ? [name, "-r"] : [name, "-x", `-a ${quote(choices.join(" "))}`];
}

function toLine(condition: string, words: readonly string[], about: Word["about"]): string {
  return ["complete -c airbyte-embedded", `-n ${quote(condition)}`, ...words, `-d ${quote(about)}`].join(" ");
}

function quote(text: string): string {
  return `'${text.replaceAll(/['\\]/g, String.raw`\$&`)}'`;
}
