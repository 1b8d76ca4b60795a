import { rmSync } from "node:fs";
import path from "node:path";
import { startEmulator, type Emulator } from "../../src/emulator";
import { toEnvironment } from "../../src/emulator/environment";
import { findRefusal, type Foundation } from "./foundations";
import { toCliFolder } from "./installs";
import { run } from "./run";

/** One library with one Node. */
export interface Cell {
  readonly foundation: Foundation;
  readonly project: string;
  /** The folder of Node's binary. */
  readonly node: string;
}

export interface Result {
  readonly node: string;
  /** Tool with which it was deployed. */
  readonly by: string;
  /** Objects in Airbyte afterwards, without IDs and times. */
  readonly objects: Readonly<Record<string, readonly object[]>>;
  readonly seconds: number;
}

/**
 * Deploys a project to an Airbyte of its own, by the library's command line. Where that does not run, the program is
 * synthesized without it and Terraform deploys what came out, as the library's documentation has it for pipelines.
 */
export async function deploy({ foundation, project, node }: Cell): Promise<Result> {
  const startedAt = Date.now();
  const emulator = await startEmulator({ organizationId: "7d6f3c1e-2b1a-4b6e-9d55-0b0c7b1f5a11" });
  try {
    for (const left of ["cdktf.out", "terraform.catalog.tfstate"])
      rmSync(path.join(project, left), { recursive: true, force: true });
    const env = {
      ...process.env,
      ...toEnvironment(emulator),
      CHECKPOINT_DISABLE: "1",
      PATH: `${node}${path.delimiter}${process.env.PATH ?? ""}`,
    };
    const inProject = (command: string, ...args: readonly string[]) => run(command, args, { cwd: project, env });
    Object.assign(env, await installProvider(inProject, path.join(project, "terraform")));
    const version = (await inProject("node", "--version")).trim().slice(1);
    const cli = toCliFolder(project, foundation);
    const refusal = findRefusal(cli, version);
    if (refusal === null) {
      const command = path.join(cli, "bundle", "bin", foundation.library);
      await inProject("node", command, "deploy", "--auto-approve");
    } else {
      await inProject("npx", "tsx", "main.ts");
      const stack = `-chdir=${path.join("cdktf.out", "stacks", "catalog")}`;
      await inProject("terraform", stack, "init", "-input=false");
      await inProject("terraform", stack, "apply", "-input=false", "-auto-approve");
    }
    return {
      node: version,
      by: refusal === null ? `${foundation.library} deploy` : `terraform apply (${refusal})`,
      objects: toObjects(emulator),
      seconds: Math.round((Date.now() - startedAt) / 1000),
    };
  } finally {
    await emulator.stop();
  }
}

/** Puts a project's own copy of the provider into a folder where Terraform finds it; answers with the variables that say where. */
export async function installProvider(
  inProject: (command: string, ...args: string[]) => Promise<string>,
  folder: string,
): Promise<Record<string, string>> {
  const places = ["--mirror", path.join(folder, "mirror"), "--cli-config", path.join(folder, "terraform.rc")];
  const installed = await inProject("npx", "airbyte-embedded", "install", ...places, "--json");
  // The command's own output, in the form that its help describes.
  return (JSON.parse(installed) as { readonly environment: Record<string, string> }).environment;
}

function toObjects({ templateTags, sourceTemplates, connectionTemplates }: Emulator): Result["objects"] {
  const withoutChance = (rows: readonly object[]): object[] =>
    rows.map((row) => ({ ...row, id: undefined, created_at: undefined, updated_at: undefined }));
  return {
    templateTags: withoutChance(templateTags.list()),
    sourceTemplates: withoutChance(sourceTemplates.list()),
    connectionTemplates: withoutChance(connectionTemplates.list()),
  };
}
