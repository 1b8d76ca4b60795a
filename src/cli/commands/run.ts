import { existsSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { storeCode } from "../../installation/code-cache/store";
import { toConfigurationFile, toCliConfiguration } from "../../installation/cli-configuration";
import { installProvider, toExecutablePath } from "../../installation/mirror";
import { ownPackage } from "../../installation/own-package";
import { toPlatform } from "../../installation/platform";
import { findRuntime, getProgram, type Program } from "../../installation/runtime";
import { SOURCE_ADDRESS, toAddressText, toSourceAddress, type SourceAddress } from "../../installation/source-address";
import { UserError } from "../../installation/user-error";
import { writeWhole } from "../../installation/written-file";
import { runChildCommand } from "../child-command";
import { argument, defineCommand, option } from "../command";
import { mirrorOption, toLockArguments, toMirror } from "../mirror-directory";
import type { Terminal } from "../terminal";
import { startWarmProvider } from "../warm-provider";

/** Exit code of a command that Ctrl-C ended, in a shell's way. */
const STOPPED = 130;

type Environment = Readonly<Record<string, string | undefined>>;

export const run = defineCommand({
  name: "run",
  summary: "run cdktf or Terraform with a provider that is already running",
  description:
    "Runs a command so that every Terraform run in it finds the provider. One provider is started for all of them, " +
    'which saves the start-up of each. The provider is installed as by "airbyte-embedded install", so that Terraform ' +
    "finds it without this command, too. Output, signals and exit code are those of the command.",
  examples: ["airbyte-embedded run -- cdktf deploy", "airbyte-embedded run -- terraform plan -out plan"],
  arguments: { command: argument.words("command", "the command and its arguments, after --") },
  options: {
    mirror: mirrorOption,
    source: option.text("--source <address>", "the provider's address, HOST/NAMESPACE/TYPE", SOURCE_ADDRESS),
  },

  run: async ({ command: [name, ...args], mirror: givenMirror, source: givenSource }, terminal) => {
    if (name === undefined) {
      throw new UserError("Say what to run, after two dashes: airbyte-embedded run -- cdktf deploy");
    }
    const source = toSourceAddress(givenSource ?? SOURCE_ADDRESS);
    const mirror = toMirror(givenMirror, terminal);
    const others = readReattachments(terminal.env.TF_REATTACH_PROVIDERS);
    const { program, variables } = install(mirror, source, terminal);

    const address = toAddressText(source);
    const warm = await startWarmProvider(address, program, terminal.env);
    try {
      if (terminal.stop.aborted) return STOPPED;
      return await runChildCommand([name, ...args], {
        ...variables,
        ...terminal.env,
        TF_REATTACH_PROVIDERS: JSON.stringify({ ...others, ...readReattachments(warm.variable) }),
      });
    } finally {
      await warm.stop();
    }
  },
});

/** Installs the provider. Returns it, and variables by which Terraform finds it where the user has not set them. */
function install(
  mirror: string,
  source: SourceAddress,
  terminal: Terminal,
): { readonly program: Program; readonly variables: Environment } {
  const own = ownPackage();
  const place = { mirror, source, version: own.version, platform: toPlatform(process) };
  // Lock files may know the checksum of the form that is there.
  const { runtime, file: provider } = getProgram(own, findRuntime(toExecutablePath(place)) ?? "auto");
  const { executable, written } = installProvider(place, provider);
  if (written !== "unchanged") storeCode(executable, terminal.home);
  const program: Program = { runtime, file: executable };
  const lock = toLockArguments(mirror);
  // A configuration of the user's may hold tokens and mirrors, and is not needed to join a provider.
  if (existsSync(toConfigurationFile(terminal))) return { program, variables: lock };
  const file = join(mirror, "terraform.rc");
  writeWhole(file, toCliConfiguration(mirror, source));
  return { program, variables: { ...lock, TF_CLI_CONFIG_FILE: file } };
}

/** Reads TF_REATTACH_PROVIDERS, in which other providers may run already. */
function readReattachments(variable: string | undefined): Readonly<Record<string, unknown>> {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(variable || "{}"));
  } catch {
    throw new UserError("TF_REATTACH_PROVIDERS is set to something that is not a JSON object. Unset it and run again.");
  }
}
