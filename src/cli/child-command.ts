import { spawn } from "node:child_process";
import { constants } from "node:os";
import { UserError } from "../installation/user-error";

/** Signals that end a command in order. Ctrl-C reaches a terminal's whole process group without our help. */
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Runs a command with this process's own input and output and returns its exit code, or 128 and the signal's number,
 * as a shell does. Signals are passed on, and this process lives on until the command has ended.
 * @throws UserError if there is no such command
 */
export async function runChildCommand(
  [command, ...args]: readonly [string, ...string[]],
  env: Readonly<Record<string, string | undefined>>,
): Promise<number> {
  const child = spawn(command, args, { env, stdio: "inherit" });
  const atTerminal = [process.stdin, process.stdout, process.stderr].some(({ isTTY }) => isTTY);
  const pass = (signal: NodeJS.Signals): void => {
    // Terraform counts: a second Ctrl-C would make it drop what it is doing.
    if (signal !== "SIGINT" || !atTerminal) child.kill(signal);
  };
  for (const signal of SIGNALS) process.on(signal, pass);
  try {
    return await new Promise<number>((resolve, reject) => {
      child.once("error", reject);
      child.once("close", (code, signal) => resolve(code ?? 128 + constants.signals[signal ?? "SIGTERM"]));
    });
  } catch (error) {
    throw new UserError(toReason(command, error));
  } finally {
    for (const signal of SIGNALS) process.off(signal, pass);
  }
}

function toReason(command: string, error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "ENOENT") return `There is no command "${command}" on the PATH. Is it installed in this project?`;
  return `"${command}" cannot be started: ${error instanceof Error ? error.message : String(error)}.`;
}
