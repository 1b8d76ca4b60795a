import { join } from "node:path";
import { buildSync } from "esbuild";

export const ROOT = join(__dirname, "../../..");

/** Builds the provider's bundle. Returns the bundled files, relative to the repository's root. */
export function bundleProvider(outfile: string): readonly string[] {
  return bundle("src/main.ts", outfile);
}

/** Builds the launcher of installed bundles. */
export function bundleLauncher(outfile: string): void {
  bundle("src/launcher.ts", outfile);
}

function bundle(entry: string, outfile: string): readonly string[] {
  const { metafile } = buildSync({
    entryPoints: [entry],
    absWorkingDir: ROOT,
    outfile,
    bundle: true,
    platform: "node",
    target: "node20",
    minify: true,
    external: ["@grpc/proto-loader"],
    metafile: true,
  });
  return Object.keys(metafile.inputs);
}
