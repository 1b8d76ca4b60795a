import { execFile } from "node:child_process";
import { findExecutable, INSTALL_TERRAFORM } from "../installation/executable";
import { printable } from "../output";

/** Outcome of a Terraform command. */
interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Terraform with a working directory and an environment. */
export interface Terraform {
  /** Runs a command. Throws Terraform's output unless it exits with one of these codes. */
  run(args: readonly string[], codes?: readonly number[]): Promise<Outcome>;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Environment variables that Terraform needs. Others are removed: they could lead to real infrastructure. */
const PASSED_ON = /^(PATH|TMPDIR|https?_proxy|ssl_cert_(file|dir)|TF_VAR_.*)$/i;

/** Finds Terraform, or throws an error with the remedy. */
export function terraformIn(directory: string, variables: Environment, environment: Environment): Terraform {
  const binary = getBinary(environment);
  const passedOn = Object.entries(environment).filter(([name]) => PASSED_ON.test(name));
  const env = {
    ...Object.fromEntries(passedOn),
    NO_PROXY: ["127.0.0.1", environment.NO_PROXY ?? environment.no_proxy].filter(Boolean).join(","),
    HOME: directory,
    TF_IN_AUTOMATION: "1",
    TF_INPUT: "0",
    CHECKPOINT_DISABLE: "1",
    ...variables,
  };

  return {
    async run(args, codes = [0]) {
      const outcome = await execute(binary, args, { cwd: directory, env });
      if (codes.includes(outcome.code)) return outcome;
      const said = `${outcome.stdout}\n${outcome.stderr}`.trim();
      throw new Error(`terraform ${args.join(" ")} failed (${outcome.code}):\n\n${printable(said)}`);
    },
  };
}

function execute(
  binary: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    execFile(binary, args, { ...options, maxBuffer: Infinity }, (error, stdout, stderr) => {
      if (error === null) resolve({ code: 0, stdout, stderr });
      else if (typeof error.code === "number") resolve({ code: error.code, stdout, stderr });
      else reject(new Error(`${binary} did not run: ${error.message}`));
    });
  });
}

function getBinary(env: Environment): string {
  // The variable belongs to cdktf.
  const chosen = env.TERRAFORM_BINARY_NAME;
  const names = chosen ? [chosen] : ["terraform", "tofu"];
  const found = names.map((name) => findExecutable(name, { env, cwd: process.cwd() })).find((file) => file !== null);
  if (found !== undefined) return found;
  throw new Error(
    `toPlanEmptyAfterApply() runs the real Terraform, and there is no ${names.join(" or ")} on the PATH. ${INSTALL_TERRAFORM}`,
  );
}
