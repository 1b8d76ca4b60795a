import { execFile } from "node:child_process";
import { findExecutable, INSTALL_TERRAFORM } from "../../installation/executable";
import { UserError } from "../../installation/user-error";
import type { Terminal } from "../terminal";

/** Exit code and output of a Terraform command. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Terraform or OpenTofu, whichever cdktf would run. */
export interface Terraform {
  readonly file: string;
  /** Runs a command in a directory to its end, however it ends. */
  run(directory: string, args: readonly string[]): Promise<Outcome>;
}

/**
 * Finds Terraform as cdktf does: by TERRAFORM_BINARY_NAME, else `terraform`, or else `tofu`.
 * @throws UserError with the remedy if there is none
 */
export function openTerraform({ env, cwd, stop }: Pick<Terminal, "env" | "cwd" | "stop">): Terraform {
  const chosen = env.TERRAFORM_BINARY_NAME || null;
  const names = chosen === null ? ["terraform", "tofu"] : [chosen];
  const file = names.map((name) => findExecutable(name, { env, cwd })).find((found) => found !== null);
  if (file === undefined) throw new UserError(toAdvice(chosen));
  return {
    file,
    run: (directory, args) =>
      new Promise((resolve, reject) => {
        const options = {
          env: { ...env, TF_IN_AUTOMATION: "1", TF_INPUT: "0", CHECKPOINT_DISABLE: "1" },
          maxBuffer: Infinity,
        };
        // Not by the option `signal`, which does not wait until Terraform has ended.
        const kill = (): void => void child.kill();
        const child = execFile(file, [`-chdir=${directory}`, ...args], options, (error, stdout, stderr) => {
          stop.removeEventListener("abort", kill);
          if (stop.aborted) reject(new UserError("Stopped."));
          else if (error === null) resolve({ code: 0, stdout, stderr });
          else if (typeof error.code === "number") resolve({ code: error.code, stdout, stderr });
          else reject(new UserError(`"${file}" did not run to its end: ${error.message}.`));
        });
        stop.addEventListener("abort", kill);
        if (stop.aborted) kill();
      }),
  };
}

function toAdvice(chosen: string | null): string {
  return chosen === null
    ? `Neither terraform nor tofu is on the PATH. ${INSTALL_TERRAFORM}`
    : `"${chosen}", which TERRAFORM_BINARY_NAME names, is not on the PATH. Correct the variable, or unset it.`;
}
