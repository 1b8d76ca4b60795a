import { buildSync, type Metafile } from "esbuild";
import { ROOT } from "../../../src/codegen/build-provider/bundle";

/** Bundles a program without writing it. */
export function bundleInMemory(entry: string) {
  return buildSync({
    entryPoints: [entry],
    absWorkingDir: ROOT,
    bundle: true,
    minify: true,
    platform: "node",
    metafile: true,
    write: false,
    outdir: "unwritten",
  });
}

/** Files that load together with these, sorted: dynamic imports load later. */
export function listLoaded({ inputs }: Metafile, entries: readonly string[]): readonly string[] {
  const loaded = new Set(entries);
  for (const file of loaded)
    for (const { path, kind, external } of inputs[file]?.imports ?? [])
      if (!external && kind !== "dynamic-import") loaded.add(path);
  return [...loaded].sort();
}
