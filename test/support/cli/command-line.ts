import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Outcome } from "../terraform/terraform";

const PROGRAM = join(__dirname, "..", "..", "..", "dist", "src", "cli", "main.js");

type Environment = Readonly<Record<string, string>>;

/** Runs `airbyte-embedded` as it was built, to its end. It sees these variables only. */
export async function runCommand(args: readonly string[], env: Environment, cwd?: string): Promise<Outcome> {
  const { process, outcome } = startCommand(args, env, cwd);
  process.stdin?.end();
  return outcome;
}

/** Starts `airbyte-embedded` as it was built. `line` waits for a line of stdout that starts so. */
export function startCommand(args: readonly string[], env: Environment, cwd?: string): RunningCommand {
  const child = spawn(process.execPath, [PROGRAM, ...args], { env, cwd });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const outcome = new Promise<Outcome>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ code: code ?? -1, stdout, stderr }));
  });
  const lines = createInterface({ input: child.stdout });
  const line = (start: string): Promise<string> =>
    new Promise((resolve, reject) => {
      lines.on("line", (text) => {
        if (text.startsWith(start)) resolve(text);
      });
      lines.once("close", () => reject(new Error(`No line starts with "${start}": ${stdout}${stderr}`)));
    });
  return { process: child, outcome, line };
}

/** A command under way. */
export interface RunningCommand {
  readonly process: ChildProcess;
  readonly outcome: Promise<Outcome>;
  /** The next line of stdout that starts so. */
  line(start: string): Promise<string>;
}
