import { existsSync } from "node:fs";
import { join } from "node:path";
import { findFormChecksums } from "../installation/checksums";
import { storeCode } from "../installation/code-cache/store";
import { toCliConfiguration, toConfigurationFile } from "../installation/cli-configuration";
import { installProvider, toExecutablePath } from "../installation/mirror";
import { ownPackage } from "../installation/own-package";
import { toPlatform } from "../installation/platform";
import { findRuntime, getProgram, type Program } from "../installation/runtime";
import { SOURCE_ADDRESS, toSourceAddress, type SourceAddress } from "../installation/source-address";
import { writeWhole } from "../installation/written-file";
import { toLockArguments, toMirror } from "./mirror/mirror-directory";
import type { Terminal } from "./terminal";

type Environment = Readonly<Record<string, string | undefined>>;

/** The provider of this package in a mirror. */
export interface OwnProvider {
  readonly program: Program;
  /** Variables by which Terraform finds it where the user has not set them. */
  readonly variables: Environment;
}

/** Installs the provider of this package in a mirror, and tells how Terraform finds it there. */
export function installOwnProvider(mirror: string, source: SourceAddress, terminal: Terminal): OwnProvider {
  const own = ownPackage();
  const place = { mirror, source, version: own.version, platform: toPlatform(process) };
  // Lock files may know the checksum of the form that is there.
  const { runtime, file: provider } = getProgram(own, findRuntime(toExecutablePath(place)) ?? "auto");
  const { executable, written } = installProvider(place, provider, findFormChecksums(own, runtime));
  if (written !== "unchanged") storeCode(executable, terminal.home);
  const program: Program = { runtime, file: executable };
  const lock = toLockArguments(mirror);
  // A configuration of the user's may hold tokens and mirrors, and takes precedence.
  if (existsSync(toConfigurationFile(terminal))) return { program, variables: lock };
  const file = join(mirror, "terraform.rc");
  writeWhole(file, toCliConfiguration(mirror, source));
  return { program, variables: { ...lock, TF_CLI_CONFIG_FILE: file } };
}

/** Variables by which Terraform finds the provider. None where the user has configured that, as for a deploy. */
export function findOwnProvider(terminal: Terminal): Environment {
  if (existsSync(toConfigurationFile(terminal))) return {};
  return installOwnProvider(toMirror(null, terminal), toSourceAddress(SOURCE_ADDRESS), terminal).variables;
}
