import { join } from "node:path";
import * as esbuild from "esbuild";
import type { SchemaAnswers } from "../../protocol/schema-answers";
import { withoutUnusedParts } from "./unused-parts";

export const ROOT = join(__dirname, "../../..");

/** Builds the provider's bundle. Returns the bundled files, relative to the repository's root. */
export function bundleProvider(outfile: string, answers: SchemaAnswers): Promise<readonly string[]> {
  return bundle("src/main.ts", outfile, { SCHEMA_ANSWERS: JSON.stringify(answers) });
}

/** Builds the launcher of installed bundles. */
export async function bundleLauncher(outfile: string): Promise<void> {
  await bundle("src/launcher.ts", outfile, {});
}

async function bundle(
  entry: string,
  outfile: string,
  define: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const { metafile } = await esbuild.build({
    entryPoints: [entry],
    absWorkingDir: ROOT,
    outfile,
    bundle: true,
    platform: "node",
    target: "node20",
    minify: true,
    define,
    plugins: [withoutUnusedParts],
    metafile: true,
  });
  return Object.keys(metafile.inputs);
}
