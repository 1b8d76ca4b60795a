import type { Terminal } from "./terminal";
import { UserError } from "../installation/user-error";

/** One option of a command, with the way from what was typed to a value of type T. */
export interface OptionKind<T> {
  /** In commander's spelling, such as `--port <number>`. */
  readonly flags: string;
  readonly description: string;
  /** For the help only: what holds when the option is not given. */
  readonly otherwise?: string;
  /** Whether it may be given again and again: `read` gets a list then. */
  readonly several?: true;
  /** @param given the word behind the flag, `true` for a flag without one, undefined when absent */
  readonly read: (given: unknown) => T;
}

/** What stands in one place of a command, with the way from what was typed to a value of type T. */
export interface ArgumentKind<T> {
  /** In commander's spelling: `<file>`, or `[name...]` for any number. */
  readonly syntax: string;
  readonly description: string;
  /** @param given a word, or a list of them where there may be several; undefined when absent */
  readonly read: (given: unknown) => T;
}

type OptionKinds = Readonly<Record<string, OptionKind<unknown>>>;
type ArgumentKinds = Readonly<Record<string, ArgumentKind<unknown>>>;

/** The values that a command's options or arguments have once they are read. */
type ValuesOf<Kinds> = {
  readonly [Name in keyof Kinds]: Kinds[Name] extends { readonly read: (given: unknown) => infer T } ? T : never;
};

/** A command as a value. `run` answers with the exit code. */
export interface Command {
  readonly name: string;
  /** Half a sentence for the list of commands. */
  readonly summary: string;
  /** Full sentences for the command's own help. */
  readonly description: string;
  readonly examples: readonly string[];
  /** In the order in which they are typed. No option has the name of one. */
  readonly arguments: ArgumentKinds;
  /** By commander's name for them: `--cli-config` is `cliConfig`. */
  readonly options: OptionKinds;
  /** @param given what was typed for each argument and option, by name */
  readonly run: (given: Readonly<Record<string, unknown>>, terminal: Terminal) => Promise<number>;
}

/** Commands behind one word, such as `specs pull` and `specs list`. */
export interface CommandGroup extends Pick<Command, "name" | "summary" | "description"> {
  readonly commands: readonly Command[];
}

/** Makes a command whose `run` sees its arguments and options read and typed. */
export function defineCommand<Options extends OptionKinds, Arguments extends ArgumentKinds>(
  command: Omit<Command, "arguments" | "options" | "run"> & {
    readonly arguments: Arguments;
    readonly options: Options;
    readonly run: (given: ValuesOf<Arguments> & ValuesOf<Options>, terminal: Terminal) => Promise<number>;
  },
): Command {
  const kinds: Readonly<Record<string, Pick<ArgumentKind<unknown>, "read">>> = {
    ...command.arguments,
    ...command.options,
  };
  return {
    ...command,
    run: async (given, terminal) => {
      const values = Object.entries(kinds).map(([name, kind]) => [name, kind.read(given[name])]);
      // The entries above are made from both kinds, one by one; Object.fromEntries forgets that.
      return command.run(Object.fromEntries(values) as ValuesOf<Arguments> & ValuesOf<Options>, terminal);
    },
  };
}

/** Kinds of arguments. */
export const argument = {
  /** A word that must be there. */
  word: (name: string, description: string): ArgumentKind<string> => ({
    syntax: `<${name}>`,
    description,
    read: (given) => (typeof given === "string" ? given : ""),
  }),

  /** A word that may be left out; null then. */
  optionalWord: (name: string, description: string): ArgumentKind<string | null> => ({
    syntax: `[${name}]`,
    description,
    read: (given) => (typeof given === "string" ? given : null),
  }),

  /** Any number of words. */
  words: (name: string, description: string): ArgumentKind<readonly string[]> => ({
    syntax: `[${name}...]`,
    description,
    read: (given) => (Array.isArray(given) ? given.map(String) : []),
  }),
};

/** Kinds of options. */
export const option = {
  /** There or not. */
  flag: (flags: string, description: string): OptionKind<boolean> => ({
    flags,
    description,
    read: (given) => given === true,
  }),

  /** A word; null when absent. */
  text: (flags: string, description: string, otherwise?: string): OptionKind<string | null> => ({
    flags,
    description,
    otherwise,
    read: (given) => (typeof given === "string" ? given : null),
  }),

  /** Any number of words, the flag before each; none when absent. */
  texts: (flags: string, description: string): OptionKind<readonly string[]> => ({
    flags,
    description,
    several: true,
    read: (given) => (Array.isArray(given) ? given.map(String) : []),
  }),

  /** One of a few words, the first of which holds when the option is absent. */
  choice: <const Choice extends string>(
    flags: string,
    description: string,
    choices: readonly [Choice, ...Choice[]],
  ): OptionKind<Choice> => ({
    flags,
    description: `${description} (${choices.join(" or ")})`,
    otherwise: choices[0],
    read: (given) => {
      if (given === undefined) return choices[0];
      const chosen = choices.find((choice) => choice === given);
      if (chosen === undefined) throw new UserError(`${flags}: choose ${choices.join(" or ")}.`);
      return chosen;
    },
  }),

  /** A TCP port; 0 stands for any free one. */
  port: (flags: string, description: string, otherwise: number): OptionKind<number> => ({
    flags,
    description,
    otherwise: String(otherwise),
    read: (given) => {
      if (given === undefined) return otherwise;
      const port = Number(given);
      if (given === "" || !Number.isInteger(port) || port < 0 || port > 65535) {
        throw new UserError(`${flags}: give a port from 1 to 65535, or 0 for any free one.`);
      }
      return port;
    },
  }),
};
