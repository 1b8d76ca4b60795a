import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import {
  toConfigurationFile,
  toInstallationMethods,
  type InstallationMethod,
} from "../../installation/cli-configuration";
import { toExecutablePath } from "../../installation/mirror";
import { toPlatform } from "../../installation/platform";
import { toRuntime, toRuntimeName } from "../../installation/runtime";
import { isCovered, isReserved, toAddressText } from "../../installation/source-address";
import type { Terminal } from "../terminal";
import type { Check, Finding, Surroundings } from "./check";
import { isHandshake, startOnce, type Start } from "./start-once";
import { tryInstallation } from "./trial";

const INSTALL =
  'Run "airbyte-embedded install" and follow what it prints. Commands run by "airbyte-embedded run --" do not need it.';

/** Check that Terraform's CLI configuration leads to this version of the provider. */
export const cliConfiguration: Check = {
  name: "CLI configuration",
  run: look,
};

async function look(surroundings: Surroundings): Promise<Finding> {
  const { source, terminal } = surroundings;
  const address = toAddressText(source);
  if ((terminal.env.TF_REATTACH_PROVIDERS ?? "").includes(`"${address}"`)) {
    return { verdict: "ok", detail: "TF_REATTACH_PROVIDERS names a running provider" };
  }
  const file = toConfigurationFile(terminal);
  const methods = existsSync(file) ? toInstallationMethods(readFileSync(file, "utf8")) : [];
  if (methods.some(({ kind, include }) => kind === "dev_overrides" && include.includes(address))) {
    const remedy = `With dev_overrides, cdktf get and locked versions do not work. ${INSTALL}`;
    return { verdict: "warn", detail: `${file} has dev_overrides for ${address}`, remedy };
  }
  const mirrors = [
    ...methods.filter((method) => method.kind === "filesystem_mirror" && serves(method, surroundings)),
    ...(methods.length === 0 ? toImpliedMirrors(terminal) : []),
  ].map(({ path }) => resolve(terminal.cwd, path));
  const found = await findInstalled(mirrors, surroundings);
  if (found !== null) return found;
  const place = findPlace(methods, mirrors, surroundings);
  return place === null ? toAbsence(mirrors, file, surroundings) : tryPlace(place, surroundings);
}

/** Finding about an unpacked provider in a mirror of this machine; null if none of them has one of this version. */
async function findInstalled(
  mirrors: readonly string[],
  { own, source, terminal }: Surroundings,
): Promise<Finding | null> {
  const place = { source, version: own.version, platform: toPlatform(process) };
  const mirror = mirrors.find((root) => existsSync(toExecutablePath({ ...place, mirror: root })));
  if (mirror === undefined) return null;
  const executable = toExecutablePath({ ...place, mirror });
  const detail = `${own.version} is in ${mirror} (${toRuntimeName(toRuntime(executable))})`;
  const remedy = 'Run "airbyte-embedded install" again, with --runtime node if it is the executable that fails.';
  return toStartFinding(detail, await startOnce(executable, [], terminal.env), remedy);
}

function toStartFinding(detail: string, { line, complaint, ms }: Start, remedy: string): Finding {
  if (isHandshake(line)) return { verdict: "ok", detail: `${detail}, starts in ${ms} ms` };
  return { verdict: "fail", detail: `${detail}, and does not start: ${complaint || line}`, remedy };
}

/** Place in words from which Terraform installs packed providers of this address: a mirror or a registry; null if there is none. */
function findPlace(
  methods: readonly InstallationMethod[],
  mirrors: readonly string[],
  surroundings: Surroundings,
): string | null {
  const { source } = surroundings;
  const packed = mirrors.find((root) => hasArchive(root, surroundings));
  if (packed !== undefined) return `the mirror ${packed}`;
  const served = methods.filter((method) => serves(method, surroundings));
  const network = served.find(({ kind }) => kind === "network_mirror");
  if (network !== undefined) return `the mirror ${network.path}`;
  const asksRegistry = methods.length === 0 || served.some(({ kind }) => kind === "direct");
  return asksRegistry && !isReserved(source) ? `the registry ${source.host}` : null;
}

function hasArchive(root: string, { own, source }: Surroundings): boolean {
  const name = `terraform-provider-${source.type}_${own.version}_${toPlatform(process)}.zip`;
  return existsSync(join(root, toAddressText(source), name));
}

async function tryPlace(place: string, surroundings: Surroundings): Promise<Finding> {
  const { own, source } = surroundings;
  const trial = await tryInstallation(surroundings);
  const remedy = `Compare the address ${toAddressText(source)} and the version ${own.version} with what is served there.`;
  if ("refusal" in trial)
    return { verdict: "fail", detail: `Terraform cannot install it from ${place}: ${trial.refusal}`, remedy };
  return toStartFinding(`${own.version} installs from ${place}`, trial.start, remedy);
}

/** Finding where no place leads to this version. */
function toAbsence(mirrors: readonly string[], file: string, { own, source }: Surroundings): Finding {
  const other = mirrors.find((root) => existsSync(join(root, toAddressText(source))));
  if (other !== undefined) {
    return { verdict: "warn", detail: `${other} has only versions other than ${own.version}`, remedy: INSTALL };
  }
  const detail = existsSync(file)
    ? `${file} leads to no mirror with ${toAddressText(source)}`
    : `${file} does not exist, so Terraform looks in registries only`;
  return { verdict: "warn", detail, remedy: INSTALL };
}

function serves({ include, exclude }: InstallationMethod, { source }: Surroundings): boolean {
  const included = include.length === 0 || include.some((pattern) => isCovered(source, pattern));
  return included && !exclude.some((pattern) => isCovered(source, pattern));
}

/** Default path of Terraform's CLI configuration. */
function toImpliedMirrors({ home, cwd }: Terminal): { readonly path: string }[] {
  return [{ path: join(cwd, "terraform.d", "plugins") }, { path: join(home, ".terraform.d", "plugins") }];
}
