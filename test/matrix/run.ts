import { execFile } from "node:child_process";
import { promisify } from "node:util";

export interface Surroundings {
  readonly cwd: string;
  /** @default those of this process */
  readonly env?: NodeJS.ProcessEnv;
}

/** Runs a command to its end and answers with what it printed. Throws all that it said when it fails. */
export async function run(command: string, args: readonly string[], surroundings: Surroundings): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)(command, args, { maxBuffer: 1 << 26, ...surroundings });
    return stdout;
  } catch (cause) {
    // The error that execFile rejects with.
    const { stdout, stderr } = cause as { readonly stdout: string; readonly stderr: string };
    throw new Error(`${command} ${args.join(" ")} failed:\n${stdout}${stderr}`, { cause });
  }
}

/** npm, quiet and with what lies in its cache. */
export async function npm(cwd: string, ...args: readonly string[]): Promise<string> {
  return run("npm", [...args, "--no-audit", "--no-fund", "--prefer-offline", "--loglevel=error"], { cwd });
}
