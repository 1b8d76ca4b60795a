import { types } from "node:util";
import { Command as Commander, CommanderError } from "commander";
import { commands } from "./commands";
import type { Command } from "./command";
import { ownPackage } from "./own-package";
import type { Terminal } from "./terminal";
import { UserError } from "./user-error";

const BUG = "This is a fault of airbyte-embedded, not yours. Please report it with the lines below.";

/** Runs the command that the arguments name, and answers with the exit code. Never throws. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  let exitCode = 0;
  const program = toProgram(terminal, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(args, { from: "user" });
    return exitCode;
  } catch (error) {
    // commander has said what it had to say already.
    if (error instanceof CommanderError) return error.exitCode;
    if (error instanceof UserError || isSystemError(error)) terminal.say(`airbyte-embedded: ${error.message}`);
    else terminal.say(`${BUG}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return 1;
  }
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
    .addHelpText("after", toExamples(commands.flatMap(({ examples }) => examples.slice(0, 1))));
  for (const command of commands) addCommand(program, command, terminal, finish);
  return program;
}

function addCommand(program: Commander, command: Command, terminal: Terminal, finish: (code: number) => void): void {
  const added = program
    .command(command.name)
    .summary(command.summary)
    .description(command.description)
    .allowExcessArguments(false)
    .addHelpText("after", toExamples(command.examples))
    .action(async (given: Record<string, unknown>) => finish(await command.run(given, terminal)));
  for (const { flags, description, otherwise } of Object.values(command.options)) {
    added.option(flags, otherwise === undefined ? description : `${description} (default: ${otherwise})`);
  }
}

/** What the operating system refused, such as "EACCES: permission denied, mkdir '/opt/mirror'". */
function isSystemError(error: unknown): error is Error {
  return types.isNativeError(error) && "syscall" in error;
}

function toExamples(examples: readonly string[]): string {
  return ["", "Examples:", ...examples.map((example) => `  ${example}`)].join("\n");
}
