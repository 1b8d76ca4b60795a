import { spawn, type ChildProcess } from "node:child_process";
import { findExecutable } from "../../../src/installation/executable";

/** Exit code and output of a command. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A problem as Terraform reports it with -json. */
export interface Diagnostic {
  readonly severity: "error" | "warning";
  readonly summary: string;
  readonly detail: string;
  /** The resource it belongs to. */
  readonly address?: string;
}

/** A Terraform command failed. The message holds all that Terraform said. */
export class TerraformFailure extends Error {
  override readonly name = "TerraformFailure";

  constructor(
    args: readonly string[],
    readonly outcome: Outcome,
    /** The errors one by one, where the command can give them so. */
    readonly diagnostics: readonly Diagnostic[] = [],
  ) {
    const said =
      diagnostics.length > 0 ? diagnostics.map(toText).join("\n") : `${outcome.stdout}\n${outcome.stderr}`.trim();
    super(`terraform ${args.join(" ")} failed (${outcome.code}):\n${said}`);
  }
}

/** A command under way. */
export interface Running {
  readonly process: ChildProcess;
  readonly outcome: Promise<Outcome>;
}

/** The real Terraform, in one directory and one environment. */
export class Terraform {
  constructor(
    private readonly directory: string,
    private readonly env: Readonly<Record<string, string>>,
    /** Another program that runs it in the end. */
    private readonly binary = getTerraform(),
  ) {}

  /** Starts a command and leaves it to the caller when to wait for it, or to interrupt it. */
  start(args: readonly string[]): Running {
    const process = spawn(this.binary, args, { cwd: this.directory, env: this.env, stdio: ["ignore", "pipe", "pipe"] });
    const outcome = new Promise<Outcome>((resolve, reject) => {
      let stdout = "";
      let stderr = "";
      process.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
      process.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
      process.once("error", reject);
      process.once("close", (code) => resolve({ code: code ?? -1, stdout, stderr }));
    });
    return { process, outcome };
  }

  /** Runs a command, however it ends. */
  async run(args: readonly string[]): Promise<Outcome> {
    return this.start(args).outcome;
  }

  /** Runs a command that must succeed, or end with one of the codes given. */
  async get(args: readonly string[], codes: readonly number[] = [0]): Promise<Outcome> {
    const outcome = await this.run(args);
    if (!codes.includes(outcome.code)) throw new TerraformFailure(args, outcome);
    return outcome;
  }

  /** Runs a command with -json that must succeed, and answers with what it had to say on the way. */
  async tell(args: readonly string[]): Promise<readonly Diagnostic[]> {
    const outcome = await this.run(args);
    const diagnostics = toDiagnostics(outcome.stdout);
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    if (outcome.code !== 0 || errors.length > 0) throw new TerraformFailure(args, outcome, errors);
    return diagnostics;
  }
}

/** A diagnostic as one paragraph. */
function toText({ severity, summary, detail, address }: Diagnostic): string {
  return [`${severity}: ${summary}${address === undefined ? "" : ` (${address})`}`, detail].join("\n").trim();
}

/** What a command with -json had to say. */
export function toDiagnostics(lines: string): Diagnostic[] {
  return (
    lines
      .split("\n")
      .filter((line) => line.startsWith("{"))
      // Terraform documents these lines; most have no diagnostic.
      .map((line) => JSON.parse(line) as { readonly diagnostic?: Diagnostic })
      .flatMap(({ diagnostic }) => diagnostic ?? [])
  );
}

/** Path of Terraform, or of the program that TERRAFORM_BINARY_NAME names; throws with advice if it is not installed. */
export function getTerraform(): string {
  const name = process.env.TERRAFORM_BINARY_NAME || "terraform";
  const found = findExecutable(name, { env: process.env, cwd: process.cwd() });
  if (found !== null) return found;
  throw new Error(
    `Acceptance tests need ${name} on the PATH: install Terraform 1.11 or newer, https://developer.hashicorp.com/terraform/install`,
  );
}
