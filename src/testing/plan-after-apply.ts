import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { toCliConfiguration } from "../installation/cli-configuration";
import { installProvider } from "../installation/mirror";
import { getBundle, ownPackage } from "../installation/own-package";
import { toPlatform } from "../installation/platform";
import { SOURCE_ADDRESS, toSourceAddress } from "../installation/source-address";
import { startEmulator, type Emulator } from "../emulator";
import { printable } from "../output";
import type { Configuration } from "./configuration";
import { toEnvironment } from "../emulator/environment";
import { findSource, toIsolated } from "./isolation";
import { toCall, type MatcherContext, type MatcherResult } from "./matcher";
import { synthesizeInto, temporaryDirectory, writeConfiguration } from "./synthesis";
import { terraformIn, type Terraform } from "./terraform";

/** Options of an apply. */
export interface ApplyOptions {
  /**
   * Emulator to apply to. Afterwards it holds the stack's objects.
   * @default one that is made for it, and empty
   */
  readonly emulator?: Emulator;
  /**
   * Values of the stack's variables. Values other than strings are passed as JSON.
   * @default those of the environment, as TF_VAR_name
   */
  readonly variables?: Readonly<Record<string, unknown>>;
}

/**
 * Checks that a plan right after an apply is empty, with the real Terraform, this package's provider and an emulator.
 */
export async function toPlanEmptyAfterApply(
  this: MatcherContext,
  received: unknown,
  options: ApplyOptions = {},
): Promise<MatcherResult> {
  const outdir = temporaryDirectory();
  const emulator = options.emulator ?? (await startEmulator());
  try {
    const { configuration, directory } = synthesizeInto(outdir, received);
    const terraform = prepare({ outdir, directory, configuration, emulator, variables: options.variables ?? {} });
    await terraform.run(["init", "-no-color"]);
    await terraform.run(["apply", "-no-color", "-auto-approve"]);
    const { code, stdout } = await terraform.run(["plan", "-no-color", "-detailed-exitcode"], [0, 2]);
    const claim = `After an apply, the plan is ${code === 0 ? "" : "not "}empty:`;
    const call = toCall(this, "toPlanEmptyAfterApply");
    return { pass: code === 0, message: () => [call, claim, printable(stdout.trim())].join("\n\n") };
  } finally {
    if (options.emulator === undefined) await emulator.stop();
    rmSync(outdir, { recursive: true, force: true });
  }
}

interface Preparation {
  readonly outdir: string;
  readonly directory: string;
  readonly configuration: Configuration;
  readonly emulator: Emulator;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Installs configuration and provider in `outdir`. */
function prepare({ outdir, directory, configuration, emulator, variables }: Preparation): Terraform {
  const address = findSource(configuration) ?? SOURCE_ADDRESS;
  const source = toSourceAddress(address);
  const mirror = join(outdir, "mirror");
  const own = ownPackage();
  installProvider({ mirror, source, version: own.version, platform: toPlatform(process) }, getBundle(own));
  const cliConfiguration = join(outdir, "terraform.rc");
  writeFileSync(cliConfiguration, toCliConfiguration(mirror, source));
  writeConfiguration(directory, toIsolated(configuration, address));
  const settings = { ...toEnvironment(emulator), ...toVariables(variables), TF_CLI_CONFIG_FILE: cliConfiguration };
  return terraformIn(directory, settings, process.env);
}

/** Environment variables for the values of Terraform variables. */
function toVariables(values: Readonly<Record<string, unknown>>): Record<string, string> {
  const entries = Object.entries(values).map(([name, value]): [string, string] => [
    `TF_VAR_${name}`,
    typeof value === "string" ? value : JSON.stringify(value),
  ]);
  return Object.fromEntries(entries);
}
