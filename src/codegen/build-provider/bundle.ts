import { join } from "node:path";
import { buildSync } from "esbuild";

export const ROOT = join(__dirname, "../../..");

/** Makes the provider's one file, and answers with the files whose code is in it, from the repository's root on. */
export function bundleProvider(outfile: string): readonly string[] {
  const { metafile } = buildSync({
    entryPoints: ["src/main.ts"],
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
