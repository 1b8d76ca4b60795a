import { types } from "node:util";
import { Command as Commander, CommanderError } from "commander";
import { createRedactor, printable, printableLine } from "../output";
import { toVariable } from "../provider/variable";
import { withoutCommands } from "./annotations/workflow-command";
import { commands } from "./commands";
import { listSharedOptions, type Command, type CommandGroup } from "./command";
import { ownPackage } from "../installation/own-package";
import { watch } from "./progress";
import type { Terminal } from "./terminal";
import { UserError } from "../installation/user-error";

/** Runs the command that the arguments name, and returns its exit code. Never throws. */
export async function run(args: readonly string[], given: Terminal): Promise<number> {
  const terminal = toSafe(given);
  let exitCode = 0;
  const program = toProgram(terminal, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(args, { from: "user" });
    return exitCode;
  } catch (error) {
    // commander has printed its message already.
    if (error instanceof CommanderError) return error.exitCode;
    if (error instanceof UserError) terminal.say(`airbyte-embedded: ${error.message}`);
    else if (isSystemError(error)) terminal.say(`airbyte-embedded: ${error.message}${toAdvice(error.code)}`);
    else {
      const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
      terminal.say(
        `This is a fault of airbyte-embedded, not yours. Please report it at ${ownPackage().bugs}, with these lines:\n${stack}`,
      );
    }
    return 1;
  }
}

/**
 * Wraps a terminal: control characters and commands of GitHub's runner are escaped, and messages hide the credentials of
 * the environment. Results are printed unredacted, since some commands print credentials for a shell to read.
 */
function toSafe(terminal: Terminal): Terminal {
  const redactor = createRedactor();
  for (const name of ["client_secret", "access_token"] as const) redactor.keep(terminal.env[toVariable(name)] ?? "");
  const { show } = terminal;
  const toPlain = terminal.env.GITHUB_ACTIONS === "true" ? withoutCommands : (text: string) => text;
  return {
    ...terminal,
    print: (text) => terminal.print(toPlain(printable(text))),
    command: (text) => terminal.command(printable(text)),
    say: (text) => terminal.say(toPlain(printable(redactor.redact(text)))),
    show: show && ((line) => show(line && printableLine(redactor.redact(line)))),
  };
}

function toProgram(terminal: Terminal, finish: (exitCode: number) => void): Commander {
  const program = new Commander("airbyte-embedded")
    .description("Terraform for Airbyte Embedded templates: the provider behind the constructs, and tools around it.")
    .version(ownPackage().version)
    .configureOutput({
      writeOut: (text) => terminal.print(text.trimEnd()),
      writeErr: (text) => terminal.say(text.trimEnd()),
    })
    .exitOverride()
    .showHelpAfterError("Run airbyte-embedded --help to see all commands.")
    .addHelpText("after", toExamples(commands.map(toFirstExample)));
  for (const entry of commands) {
    if (isGroup(entry)) addGroup(program, entry, terminal, finish);
    else addCommand(program, entry, terminal, finish);
  }
  return program;
}

function isGroup(entry: Command | CommandGroup): entry is CommandGroup {
  return "commands" in entry;
}

function toFirstExample(entry: Command | CommandGroup): string {
  const [first] = isGroup(entry) ? entry.commands : [entry];
  return first?.examples[0] ?? `airbyte-embedded ${entry.name}`;
}

function addGroup(program: Commander, group: CommandGroup, terminal: Terminal, finish: (code: number) => void): void {
  const added = program
    .command(group.name)
    .summary(group.summary)
    .description(group.description)
    .showHelpAfterError(`Run airbyte-embedded ${group.name} --help to see its commands.`)
    .addHelpText("after", toExamples(group.commands.flatMap(({ examples }) => examples.slice(0, 1))));
  for (const command of group.commands) addCommand(added, command, terminal, finish, `${group.name} `);
}

function addCommand(
  program: Commander,
  command: Command,
  terminal: Terminal,
  finish: (code: number) => void,
  group = "",
): void {
  const added = program
    .command(command.name)
    .summary(command.summary)
    .description(command.description)
    .allowExcessArguments(false)
    .showHelpAfterError(`Run airbyte-embedded ${group}${command.name} --help to see how it is used.`)
    .addHelpText("after", toExamples(command.examples))
    .action(async (...given: unknown[]) => {
      const { color, ...values } = toGiven(command, given);
      const chosen = color === false ? withoutColor(terminal) : terminal;
      finish(command.waits ? await command.run(values, chosen) : await runWatched(command, values, chosen));
    });
  for (const { syntax, description } of Object.values(command.arguments)) added.argument(syntax, description);
  for (const { flags, description, otherwise, several } of Object.values(command.options)) {
    const help = otherwise === undefined ? description : `${description} (default: ${otherwise})`;
    if (several) added.option(flags, help, (word: string, before?: readonly string[]) => [...(before ?? []), word]);
    else added.option(flags, help);
  }
  for (const { flags, description } of listSharedOptions(command)) added.option(flags, description);
}

async function runWatched(
  command: Command,
  values: Readonly<Record<string, unknown>>,
  terminal: Terminal,
): Promise<number> {
  const watched = watch(terminal);
  try {
    return await command.run(values, watched.terminal);
  } finally {
    watched.end();
  }
}

/** A terminal without colors, for commands and for what they start. */
function withoutColor(terminal: Terminal): Terminal {
  return { ...terminal, env: { ...terminal.env, NO_COLOR: "1" } };
}

/** Converts commander's positional parameters, arguments and then all options, to values by name. */
function toGiven(command: Command, given: readonly unknown[]): Readonly<Record<string, unknown>> {
  const names = Object.keys(command.arguments);
  const words = names.map((name, index): [string, unknown] => [name, given[index]]);
  const options = given[names.length] as Readonly<Record<string, unknown>>; // commander guarantees this
  return { ...options, ...Object.fromEntries(words) };
}

/** Message of an operating system error, such as "EACCES: permission denied, mkdir '/opt/mirror'". */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return types.isNativeError(error) && "syscall" in error;
}

const ADVICE: Readonly<Record<string, string>> = {
  EACCES: "Name a place that you may write to, or let its owner change it.",
  EPERM: "Name a place that you may write to, or let its owner change it.",
  EROFS: "Name a place on a disk that can be written to.",
  ENOENT: "Check the path, and create the folder if it is missing.",
  ENOTDIR: "Check the path: a part of it is a file.",
  EISDIR: "Name a file: this is a folder.",
  ENOSPC: "The disk is full. Make room and run it again.",
};

/** Next step after an error of the operating system. */
function toAdvice(code: string | undefined): string {
  const advice = ADVICE[code ?? ""];
  return advice === undefined ? "" : `\n${advice}`;
}

function toExamples(examples: readonly string[]): string {
  return ["", "Examples:", ...examples.map((example) => `  ${example}`)].join("\n");
}
