import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import path from "node:path";
import { getTerraform } from "../../support/terraform/terraform";
import type { Installed } from "../subjects/forms";
import { watchMemory } from "./memory";

/** What one command took. */
export interface Cost {
  readonly ms: number;
  /** Most memory that a provider of the command had at a time, in MB; NaN where the system does not tell. */
  readonly peakMB: number;
}

/**
 * What measured programs find of this process's environment. All of it would be measured, too: `NODE_EXTRA_CA_CERTS` alone makes
 * each start of Node 20 read a file of certificates, 40 ms where it holds the usual ones.
 */
export function cleanEnvironment(): Record<string, string> {
  return {
    PATH: process.env.PATH ?? "",
    // Where `install` has stored compiled code, as a user's has it.
    HOME: homedir(),
  };
}

/** A directory with Terraform and one provider. */
export interface Place {
  /** Runs a command that must succeed. */
  run(...args: readonly string[]): Promise<Cost>;
  read(name: string): string;
  write(files: Readonly<Record<string, string>>): void;
  remove(): void;
}

/** A program in Terraform's JSON form. Its providers are added. */
interface Program extends Readonly<Record<string, unknown>> {
  /** A backend, for example. */
  readonly terraform?: object;
}

/** Opens a directory with a provider, or with none but Terraform's own, and initializes it. */
export async function openPlace(
  provider: Installed | null,
  { terraform: settings = {}, ...program }: Program,
  env: Readonly<Record<string, string>> = {},
): Promise<Place> {
  const directory = realpathSync(mkdtempSync(path.join(tmpdir(), "bench-")));
  const write = (files: Readonly<Record<string, string>>): void => {
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(directory, name), text);
  };
  const name = provider?.source.split("/").at(-1) ?? "";
  const required_providers = provider && { [name]: { source: provider.source, version: provider.version } };
  write({
    "terraform.rc": provider ? `provider_installation {\n  filesystem_mirror { path = "${provider.mirror}" }\n}\n` : "",
    "main.tf.json": JSON.stringify({
      ...program,
      terraform: { ...settings, ...(required_providers && { required_providers }) },
    }),
  });
  const environment = {
    ...cleanEnvironment(),
    TF_CLI_CONFIG_FILE: path.join(directory, "terraform.rc"),
    TF_IN_AUTOMATION: "1",
    TF_INPUT: "0",
    CHECKPOINT_DISABLE: "1",
    ...env,
  };
  const place: Place = {
    run: (...args) => run(args, directory, environment),
    read: (file) => readFileSync(path.join(directory, file), "utf8"),
    write,
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
  await place.run("init");
  return place;
}

async function run(args: readonly string[], cwd: string, env: Readonly<Record<string, string>>): Promise<Cost> {
  const from = performance.now();
  const child = spawn(getTerraform(), [...args, "-no-color"], { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  child.stdout.on("data", (text) => (said += String(text)));
  child.stderr.on("data", (text) => (said += String(text)));
  const memory = watchMemory(child.pid!);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  const ms = performance.now() - from;
  const peakMB = memory.stop();
  if (code !== 0) throw new Error(`terraform ${args.join(" ")} ended with ${code}:\n${said.slice(0, 5000)}`);
  return { ms, peakMB };
}
