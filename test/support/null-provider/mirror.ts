import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { installProvider } from "../../../src/installation/mirror";
import { toPlatform } from "../../../src/installation/platform";
import { NULL_VERSION } from "./version";

const SOURCE = { host: "registry.terraform.io", namespace: "hashicorp", type: "null" };

/** Builds the null provider into one file, and answers with the files that it is made of. */
export function bundleNullProvider(outfile: string): readonly string[] {
  const { metafile } = buildSync({
    entryPoints: [join(__dirname, "main.ts")],
    absWorkingDir: join(__dirname, "../../.."),
    outfile,
    bundle: true,
    platform: "node",
    target: "node20",
    minify: true,
    metafile: true,
  });
  return Object.keys(metafile.inputs);
}

/** Puts the null provider into a mirror, under the address of the one that it stands for. Returns its executable. */
export function installNullProvider(mirror: string): string {
  const folder = mkdtempSync(join(tmpdir(), "null-provider-"));
  const bundle = join(folder, "provider.js");
  bundleNullProvider(bundle);
  const place = { mirror, source: SOURCE, version: NULL_VERSION, platform: toPlatform(process) };
  const { executable } = installProvider(place, bundle);
  rmSync(folder, { recursive: true });
  return executable;
}
