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
import { isCovered, toAddressText } from "../../installation/source-address";
import type { Terminal } from "../terminal";
import type { Check, Finding, Surroundings } from "./check";
import { isHandshake, startOnce } from "./start-once";

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
  return toFinding(mirrors, file, surroundings);
}

async function toFinding(
  mirrors: readonly string[],
  file: string,
  { own, source, terminal }: Surroundings,
): Promise<Finding> {
  const platform = toPlatform(process);
  const place = { source, version: own.version, platform };
  const mirror = mirrors.find((root) => existsSync(toExecutablePath({ ...place, mirror: root })));
  if (mirror !== undefined) {
    const executable = toExecutablePath({ ...place, mirror });
    const detail = `${own.version} is in ${mirror} (${toRuntimeName(toRuntime(executable))})`;
    const { line, complaint, ms } = await startOnce(executable, [], terminal.env);
    if (isHandshake(line)) return { verdict: "ok", detail: `${detail}, starts in ${ms} ms` };
    const remedy = 'Run "airbyte-embedded install" again, with --runtime node if it is the executable that fails.';
    return { verdict: "fail", detail: `${detail}, and does not start: ${complaint || line}`, remedy };
  }
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
