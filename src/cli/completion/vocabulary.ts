import { listSharedOptions, type Command, type CommandGroup, type OptionKind } from "../command";

/** A word that may come next, and what it is for. */
export interface Word {
  readonly word: string;
  readonly about: string;
}

/** An option as completion sees it. */
export interface CompletedOption extends Word {
  /** True if a value follows. */
  readonly takesValue: boolean;
  /** The values that there are; empty if any text will do. */
  readonly choices: readonly string[];
}

/** All that can follow a command, or the name of the program alone. */
export interface Vocabulary {
  /** Words of the command, such as `specs pull`; empty for the program. */
  readonly command: string;
  readonly commands: readonly Word[];
  readonly options: readonly CompletedOption[];
}

const HELP: CompletedOption = { word: "--help", about: "display help", takesValue: false, choices: [] };

/** Words that can follow the program, each group and each command. */
export function toVocabularies(entries: readonly (Command | CommandGroup)[]): readonly Vocabulary[] {
  const program = { command: "", commands: entries.map(toWord), options: [HELP] };
  return [program, ...entries.flatMap(toOwn)];
}

function toOwn(entry: Command | CommandGroup): readonly Vocabulary[] {
  if (!("commands" in entry)) return [toVocabulary(entry.name, entry)];
  const group = { command: entry.name, commands: entry.commands.map(toWord), options: [HELP] };
  return [group, ...entry.commands.map((command) => toVocabulary(`${entry.name} ${command.name}`, command))];
}

function toVocabulary(name: string, command: Command): Vocabulary {
  const options = [...Object.values(command.options), ...listSharedOptions(command)].map(toOption);
  return { command: name, commands: [], options: [...options, HELP] };
}

function toWord({ name, summary }: Pick<Command, "name" | "summary">): Word {
  return { word: name, about: summary };
}

function toOption({
  flags,
  description,
  choices,
}: Pick<OptionKind<unknown>, "flags" | "description" | "choices">): CompletedOption {
  const [word = ""] = flags.split(/[ ,]/);
  return { word, about: description, takesValue: /[<[]/.test(flags), choices: choices ?? [] };
}
