import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { toCliConfiguration } from "../../installation/cli-configuration";
import { defineCommand, option } from "../command";
import { mirrorOption, toLockArguments, toMirror } from "../mirror/mirror-directory";
import { storeCode } from "../../installation/code-cache/store";
import { ownPackage } from "../../installation/own-package";
import { toPlatform } from "../../installation/platform";
import { findRuntime, getProgram, type Runtime, toRuntimeName } from "../../installation/runtime";
import { toExports } from "../shell";
import { toSourceAddress } from "../../installation/source-address";
import type { Terminal } from "../terminal";
import { UserError } from "../../installation/user-error";
import { writeWhole, type Written } from "../../installation/written-file";
import { SOURCE_ADDRESS } from "../../installation/source-address";

export const install = defineCommand({
  name: "install",
  summary: "install the provider where Terraform finds it",
  description:
    "Writes the Terraform provider of this package into a filesystem mirror, and prints the Terraform CLI " +
    "configuration that uses it. Run it again after each upgrade of this package. Installs the standalone executable " +
    "where there is one for this machine, and otherwise the form that Node runs, if it has the hashes that the " +
    "release recorded. With --lock, .terraform.lock.hcl gets the hashes of all forms and platforms.",
  examples: [
    "airbyte-embedded install",
    "airbyte-embedded install --mirror .terraform-mirror --cli-config terraform.rc",
    "airbyte-embedded install --runtime node",
    "airbyte-embedded install --lock .",
    "airbyte-embedded install --source registry.example.com/data/airbyteembedded",
  ],
  arguments: {},
  options: {
    mirror: mirrorOption,
    cliConfig: option.text("--cli-config <file>", "also write the CLI configuration to this file"),
    force: option.flag("--force", "let --cli-config replace a file that says something else"),
    source: option.text("--source <address>", "the provider's address, HOST/NAMESPACE/TYPE", SOURCE_ADDRESS),
    runtime: option.choice("--runtime <form>", "the form of the provider", ["auto", "node", "standalone"]),
    lock: option.text("--lock <dir>", "also lock the provider in this folder, with the hashes of all platforms"),
  },
  json: "{mirror, cliConfig, environment, runtime}",

  run: async (
    { mirror: givenMirror, cliConfig: givenFile, force, source: givenSource, runtime, lock, json },
    terminal,
  ) => {
    // Loaded here, because other commands need none of it.
    const { findFormChecksums } = await import("../../installation/checksums");
    const { installProvider, toExecutablePath } = await import("../../installation/mirror");
    const { writeLock } = await import("../mirror/provider-lock");
    const own = ownPackage();
    const source = toSourceAddress(givenSource ?? SOURCE_ADDRESS);
    const mirror = toMirror(givenMirror, terminal);
    const cliConfig = toCliConfiguration(mirror, source);
    const file = givenFile === null ? null : resolve(terminal.cwd, givenFile);
    if (file !== null && !force) refuseOtherContent(file, cliConfig);

    terminal.at("Copying the provider…");
    const program = getProgram(own, runtime);
    const place = { mirror, source, version: own.version, platform: toPlatform(process) };
    const before = findRuntime(toExecutablePath(place));
    const { executable, written } = installProvider(place, program.file, findFormChecksums(own, program.runtime));
    storeCode(executable, terminal.home);
    tell(terminal, { written, executable, version: own.version, before, runtime: program.runtime });
    if (file !== null) terminal.say(`${toVerb(writeWhole(file, cliConfig))} ${file}`);

    if (lock !== null) writeLock(resolve(terminal.cwd, lock), { own, place, program: program.file }, terminal);

    const environment = toEnvironment(mirror, file);
    if (json) terminal.print(JSON.stringify({ mirror, cliConfig, environment, runtime: program.runtime }, null, 2));
    else terminal.print(toInstructions(cliConfig, environment, file));
    return 0;
  },
});

function refuseOtherContent(file: string, content: string): void {
  if (!existsSync(file) || readFileSync(file, "utf8") === content) return;
  throw new UserError(
    `${file} exists and says something else; nothing was written. ` +
      `Run without --cli-config and add the lines yourself, name another file, or replace it with --force.`,
  );
}

/** Environment variables for Terraform and cdktf. */
function toEnvironment(mirror: string, file: string | null): Record<string, string> {
  return {
    ...(file !== null && { TF_CLI_CONFIG_FILE: file }),
    ...toLockArguments(mirror),
  };
}

function toInstructions(cliConfig: string, environment: Readonly<Record<string, string>>, file: string | null): string {
  const { TF_CLI_ARGS_providers_lock, ...forTerraform } = environment;
  const [heading, exports] =
    file === null
      ? ["Add this to ~/.terraformrc (or let --cli-config FILE write a file of its own):", []]
      : ["The CLI configuration:", ["To use it:", "", toIndented(toExports(forTerraform)), ""]];
  return [
    heading,
    "",
    toIndented(cliConfig.trimEnd()),
    "",
    ...exports,
    "For cdktf deploy, either export this (then every provider of the stack must be in the mirror):",
    "",
    toIndented(toExports({ TF_CLI_ARGS_providers_lock: TF_CLI_ARGS_providers_lock ?? "" })),
    "",
    "or run it with --skip-provider-lock. It would ask a registry for this provider's checksums otherwise.",
  ].join("\n");
}

interface Installed {
  readonly written: Written;
  readonly executable: string;
  readonly version: string;
  /** Form that was there before. */
  readonly before: Runtime | null;
  readonly runtime: Runtime;
}

function tell({ say }: Terminal, { written, executable, version, before, runtime }: Installed): void {
  say(`${toVerb(written)} ${executable} (${toRuntimeName(runtime)})`);
  if (written === "replaced") {
    const other = before === null || before === runtime ? "Another build" : `Another form (${toRuntimeName(before)})`;
    say(
      `${other} of ${version} was there. Where .terraform.lock.hcl knows its checksum, Terraform will refuse ` +
        "this one: remove the provider's entry from that file and run terraform init.",
    );
  }
}

function toVerb(written: Written): string {
  return { created: "Wrote", replaced: "Replaced", unchanged: "Already there:" }[written];
}

function toIndented(text: string): string {
  return text.replaceAll(/^(?=.)/gm, "  ");
}
