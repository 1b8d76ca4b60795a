import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { promisify, stripVTControlCharacters } from "node:util";
import { Terraform } from "./terraform";
import { createWorkingDirectory, type WorkingDirectory, type WorkingDirectoryOptions } from "./working-directory";

const ROOT = path.join(__dirname, "../../..");
const run = promisify(execFile);

/** An example's folder, copied to where its program finds the package by name, with an emulated Airbyte of its own. */
export interface Example {
  readonly airbyte: WorkingDirectory["airbyte"];
  readonly folder: string;
  /** All that its commands may write to: the folder, the home, the place for temporary files, and the mirror. */
  readonly places: readonly string[];
  /** Variables of its commands. */
  readonly env: Readonly<Record<string, string>>;
  /** Runs the real `cdktf` and returns its output. Rejects with the output if it fails. */
  readonly cdktf: (...args: readonly string[]) => Promise<string>;
  /** Runs a program of the example. */
  readonly tsx: (file: string) => Promise<string>;
  /** Terraform in the folder of a synthesized stack, or in a copy of it. */
  readonly stack: (name: string, copy?: string) => Terraform;
  readonly remove: () => Promise<void>;
}

export async function openExample(example: string, options: WorkingDirectoryOptions = {}): Promise<Example> {
  const terraform = await createWorkingDirectory(options);
  const folder = mkdtempSync(path.join(ROOT, "dist", `example-${example}-`));
  cpSync(path.join(ROOT, "examples", example), folder, { recursive: true });
  const mirror = /path\s*=\s*"(.*)"/.exec(terraform.read("terraform.rc"))?.[1] ?? "";
  const temporary = path.join(terraform.directory, "tmp");
  mkdirSync(temporary);
  const env = {
    ...terraform.env,
    TMPDIR: temporary,
    TF_CLI_ARGS: "",
    TF_CLI_ARGS_providers_lock: `-fs-mirror=${mirror}`,
    FORCE_COLOR: "0",
  };
  const execute = async (command: string, args: readonly string[]): Promise<string> => {
    const { stdout } = await run(path.join(ROOT, "node_modules/.bin", command), args, { cwd: folder, env }).catch(
      (error: unknown) => {
        const { message, stdout = "", stderr = "" } = error as Error & { stdout?: string; stderr?: string }; // of execFile
        throw new Error(stripVTControlCharacters(`${message}\n${stdout}${stderr}`));
      },
    );
    return stripVTControlCharacters(stdout);
  };
  return {
    airbyte: terraform.airbyte,
    folder,
    places: [folder, terraform.directory, mirror],
    env,
    cdktf: (...args) => execute("cdktf", args),
    tsx: (file) => execute("tsx", [file]),
    stack: (name, copy = path.join(folder, "cdktf.out", "stacks", name)) =>
      new Terraform(copy, { ...env, TF_CLI_ARGS: "-no-color" }),
    async remove() {
      await terraform.dispose();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Deploys all stacks of an example with the real `cdktf`, and fails when a plan right after it is not empty. */
export async function deployExample(example: Example): Promise<void> {
  await example.cdktf("deploy", "*", "--auto-approve");
  for (const name of stacksOf(example)) await expectEmptyPlan(example, name);
}

/** The same by the program and Terraform, one stack after another: `cdktf` itself takes many times longer to start. */
export async function applyExample(example: Example): Promise<void> {
  await example.tsx("main.ts");
  for (const name of stacksOf(example)) {
    await example.stack(name).get(["init"]);
    await example.stack(name).get(["apply", "-auto-approve"]);
    await expectEmptyPlan(example, name);
  }
}

function stacksOf({ folder }: Example): string[] {
  return readdirSync(path.join(folder, "cdktf.out", "stacks"));
}

async function expectEmptyPlan({ stack }: Example, name: string): Promise<void> {
  const { code, stdout } = await stack(name).get(["plan", "-detailed-exitcode"], [0, 2]);
  if (code === 2) throw new Error(`The plan of "${name}" should be empty, and is:\n${stdout}`);
}
