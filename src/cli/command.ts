import type { Terminal } from "./terminal";
import { UserError } from "../installation/user-error";
import { findNearest } from "../specs/check/nearest";

/** An option of a command, with its conversion to a value of type T. */
export interface OptionKind<T> {
  /** Flags in commander's notation, such as `--port <number>`. */
  readonly flags: string;
  readonly description: string;
  /** Default, for the help only. */
  readonly otherwise?: string;
  /** The words that there are, for completion. */
  readonly choices?: readonly string[];
  /** True if the option can be repeated; `read` gets a list then. */
  readonly several?: true;
  /** @param given the word behind the flag, `true` for a flag without one, undefined when absent */
  readonly read: (given: unknown) => T;
}

/** An argument of a command, with its conversion to a value of type T. */
export interface ArgumentKind<T> {
  /** Name in commander's notation: `<file>`, or `[name...]` for any number. */
  readonly syntax: string;
  readonly description: string;
  /** @param given a word, or a list of them where there may be several; undefined when absent */
  readonly read: (given: unknown) => T;
}

type OptionKinds = Readonly<Record<string, OptionKind<unknown>>>;
type ArgumentKinds = Readonly<Record<string, ArgumentKind<unknown>>>;

/** Values of a command's options or arguments after conversion. */
type ValuesOf<Kinds> = {
  readonly [Name in keyof Kinds]: Kinds[Name] extends { readonly read: (given: unknown) => infer T } ? T : never;
};

/** A command. `run` returns the exit code. */
export interface Command {
  readonly name: string;
  /** Short description for the list of commands, without a full stop. */
  readonly summary: string;
  /** Description for the command's own help, in full sentences. */
  readonly description: string;
  readonly examples: readonly string[];
  /** Arguments in order. No option has the same name as an argument. */
  readonly arguments: ArgumentKinds;
  /** Options by commander's name: `--cli-config` is `cliConfig`. */
  readonly options: OptionKinds;
  /** Form of what `--json` prints; null if the output is not for programs. */
  readonly json: string | null;
  /** True if the command waits for others, so that its silence means nothing. */
  readonly waits: boolean;
  /** @param given what was typed for each argument and option, by name */
  readonly run: (given: Readonly<Record<string, unknown>>, terminal: Terminal) => Promise<number>;
}

/** A group of commands, such as `specs pull` and `specs list`. */
export interface CommandGroup extends Pick<Command, "name" | "summary" | "description"> {
  readonly commands: readonly Command[];
}

/** Values that a command gets: of its arguments, of its options, and whether JSON is wanted. */
type Given<Arguments, Options> = ValuesOf<Arguments> & ValuesOf<Options> & { readonly json: boolean };

/** Defines a command. `run` gets typed values of its arguments and options. */
export function defineCommand<Options extends OptionKinds, Arguments extends ArgumentKinds>(
  command: Omit<Command, "arguments" | "options" | "waits" | "run"> & {
    readonly arguments: Arguments;
    readonly options: Options;
    readonly waits?: true;
    readonly run: (given: Given<Arguments, Options>, terminal: Terminal) => Promise<number>;
  },
): Command {
  const kinds: Readonly<Record<string, Pick<ArgumentKind<unknown>, "read">>> = {
    ...command.arguments,
    ...command.options,
  };
  return {
    waits: false,
    ...command,
    run: async (given, terminal) => {
      const values = Object.entries(kinds).map(([name, kind]) => [name, kind.read(given[name])]);
      const all: unknown = { ...Object.fromEntries(values), json: given.json === true };
      // The entries come from arguments and options; Object.fromEntries loses their types.
      return command.run(all as Given<Arguments, Options>, terminal);
    },
  };
}

/** Options that a command has without naming them, beside `--help`. */
export function listSharedOptions({ json }: Pick<Command, "json">): readonly SharedOption[] {
  const noColor = { flags: "--no-color", description: "print no colors, as where NO_COLOR is set" };
  return json === null ? [noColor] : [{ flags: "--json", description: `print ${json}` }, noColor];
}

/** An option that commands have in common. */
type SharedOption = Pick<OptionKind<unknown>, "flags" | "description" | "choices">;

/** Builders of arguments. */
export const argument = {
  /** A required word. */
  word: (name: string, description: string): ArgumentKind<string> => ({
    syntax: `<${name}>`,
    description,
    read: (given) => (typeof given === "string" ? given : ""),
  }),

  /** An optional word; null if absent. */
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

/** Builders of options. */
export const option = {
  /** A boolean flag. */
  flag: (flags: string, description: string): OptionKind<boolean> => ({
    flags,
    description,
    read: (given) => given === true,
  }),

  /** A word; null if absent. */
  text: (flags: string, description: string, otherwise?: string): OptionKind<string | null> => ({
    flags,
    description,
    otherwise,
    read: (given) => (typeof given === "string" ? given : null),
  }),

  /** Any number of words, each with its own flag; empty if absent. */
  texts: (flags: string, description: string): OptionKind<readonly string[]> => ({
    flags,
    description,
    several: true,
    read: (given) => (Array.isArray(given) ? given.map(String) : []),
  }),

  /** One of a few words. The first is the default. */
  choice: <const Choice extends string>(
    flags: string,
    description: string,
    choices: readonly [Choice, ...Choice[]],
  ): OptionKind<Choice> => ({
    flags,
    description: `${description} (${choices.join(" or ")})`,
    otherwise: choices[0],
    choices,
    read: (given) => {
      if (given === undefined) return choices[0];
      const chosen = choices.find((choice) => choice === given);
      if (chosen === undefined) {
        const nearest = typeof given === "string" ? findNearest(given, choices) : null;
        const hint = nearest === null ? "" : ` Did you mean ${nearest}?`;
        throw new UserError(`${flags}: choose ${choices.join(" or ")}.${hint}`);
      }
      return chosen;
    },
  }),

  /** A TCP port; 0 means any free one. */
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
