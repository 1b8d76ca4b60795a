import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { toExecutablePath } from "../../installation/mirror";
import { toPlatform } from "../../installation/platform";
import { toAddressText } from "../../installation/source-address";
import { withPrivateDirectory } from "../drift/private-directory";
import { openTerraform, toComplaint } from "../stacks";
import type { Surroundings } from "./check";
import { startOnce, type Start } from "./start-once";

/** Outcome of an installation on trial: the provider's start, or why Terraform did not install it. */
export type Trial = { readonly start: Start } | { readonly refusal: string };

/**
 * Lets Terraform install the provider as in a project, by the user's own CLI configuration, into a folder that is removed
 * afterwards, and starts it. What mirrors and registries need, such as tokens and certificates, is Terraform's to know.
 */
export function tryInstallation({ own, source, terminal }: Surroundings): Promise<Trial> {
  return withPrivateDirectory(terminal.stop, async (folder) => {
    const cache = join(folder, "cache");
    mkdirSync(cache);
    // A cache of the user's own is neither filled nor believed.
    const env = { ...terminal.env, TF_PLUGIN_CACHE_DIR: cache, TF_DATA_DIR: "", TF_WORKSPACE: "" };
    const requirement = { source: toAddressText(source), version: own.version };
    const program = { terraform: { required_providers: { [source.type]: requirement } } };
    writeFileSync(join(folder, "main.tf.json"), JSON.stringify(program));
    const terraform = openTerraform({ ...terminal, env });
    const { code, stderr } = await terraform.run(folder, ["init", "-backend=false", "-input=false", "-no-color"]);
    if (code !== 0) return { refusal: toComplaint(stderr) };
    const mirror = join(folder, ".terraform", "providers");
    const executable = toExecutablePath({ mirror, source, version: own.version, platform: toPlatform(process) });
    return { start: await startOnce(executable, [], terminal.env) };
  });
}
