import { spawn, spawnSync } from "node:child_process";
import path from "node:path";
import { stripVTControlCharacters } from "node:util";
import type { Emulator } from "cdktf-airbyte-embedded/emulator";

const ROOT = path.join(__dirname, "../..");
const OUR_COMMAND = path.join(ROOT, "dist", "src", "cli", "main.js");
const CDKTF = path.join(ROOT, "node_modules", ".bin", "cdktf");

export interface Toolbox {
  /** Puts the provider where Terraform finds it; gives the mirror's folder. */
  readonly install: () => Promise<string>;
  /** Runs the real `cdktf` command; gives what it printed. */
  readonly cdktf: (...args: readonly string[]) => Promise<string>;
}

/** Throws a sentence that says what to install when there is no Terraform. */
export function requireTerraform(): void {
  const name = process.env.TERRAFORM_BINARY_NAME ?? "terraform";
  if (spawnSync(name, ["version"]).error)
    throw new Error(
      `${name} is not on the PATH: install Terraform 1.11 or newer (https://developer.hashicorp.com/terraform/install).`,
    );
}

/** The commands of the demo, run in `folder` against an emulator. */
export function toolbox(folder: string, emulator: Emulator): Toolbox {
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    AIRBYTE_API_URL: emulator.url,
    AIRBYTE_ORGANIZATION_ID: emulator.organizationId,
    AIRBYTE_CLIENT_ID: emulator.clientId,
    AIRBYTE_CLIENT_SECRET: emulator.clientSecret,
    CHECKPOINT_DISABLE: "1",
    FORCE_COLOR: "0",
  };
  const run = (command: string, ...args: readonly string[]) => execute(command, args, folder, environment);

  return {
    async install() {
      const home = path.join(folder, "terraform");
      const options = [
        "--mirror",
        path.join(home, "mirror"),
        "--cli-config",
        path.join(home, "terraform.rc"),
        "--json",
      ];
      // The command's own output, in the form that its help describes.
      const installed = JSON.parse(await run(process.execPath, OUR_COMMAND, "install", ...options)) as {
        mirror: string;
        environment: Record<string, string>;
      };
      Object.assign(environment, installed.environment);
      return installed.mirror;
    },
    cdktf: (...args) => run(CDKTF, ...args),
  };
}

function execute(command: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    let talk = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (talk += chunk.toString()));
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve(stripVTControlCharacters(output));
      else
        reject(
          new Error(`${path.basename(command)} ${args.join(" ")} ended with ${code ?? "a signal"}:\n${output}${talk}`),
        );
    });
  });
}
