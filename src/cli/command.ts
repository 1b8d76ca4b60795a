import type { Terminal } from "./terminal";
import { UserError } from "./user-error";

/** One option of a command, with the way from what was typed to a value of type T. */
export interface OptionKind<T> {
  /** In commander's spelling, such as `--port <number>`. */
  readonly flags: string;
  readonly description: string;
  /** For the help only: what holds when the option is not given. */
  readonly otherwise?: string;
  /** @param given the word behind the flag, `true` for a flag without one, undefined when absent */
  readonly read: (given: unknown) => T;
}

type OptionKinds = Readonly<Record<string, OptionKind<unknown>>>;

/** The values that a command's options have once they are read. */
export type OptionsOf<Kinds extends OptionKinds> = {
  readonly [Name in keyof Kinds]: Kinds[Name] extends OptionKind<infer T> ? T : never;
};

/** A command as a value. `run` answers with the exit code. */
export interface Command {
  readonly name: string;
  /** Half a sentence for the list of commands. */
  readonly summary: string;
  /** Full sentences for the command's own help. */
  readonly description: string;
  readonly examples: readonly string[];
  /** By commander's name for them: `--cli-config` is `cliConfig`. */
  readonly options: OptionKinds;
  readonly run: (given: Readonly<Record<string, unknown>>, terminal: Terminal) => Promise<number>;
}

/** Makes a command whose `run` sees its options read and typed. */
export function defineCommand<Kinds extends OptionKinds>(
  command: Omit<Command, "options" | "run"> & {
    readonly options: Kinds;
    readonly run: (options: OptionsOf<Kinds>, terminal: Terminal) => Promise<number>;
  },
): Command {
  return {
    ...command,
    run: async (given, terminal) => {
      const values = Object.entries(command.options).map(([name, kind]) => [name, kind.read(given[name])]);
      // The entries above are made from Kinds, one by one; Object.fromEntries forgets that.
      return command.run(Object.fromEntries(values) as OptionsOf<Kinds>, terminal);
    },
  };
}

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
