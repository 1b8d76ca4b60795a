import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listBundledPackages, listLocked, toPackageBill, toProviderBill } from "./bill-of-materials";
import { toJson, type ReleaseFile } from "./registry-documents";
import { toRuntimeComponent } from "./runtime-component";

/** The npm package, as far as its bill needs it. */
interface Manifest {
  readonly name: string;
  readonly dependencies: Readonly<Record<string, string>>;
}

/** Bills of materials of a release: of the npm package, and of the provider with the runtimes of these executables. */
export async function toBills(
  { name, dependencies }: Manifest,
  targets: readonly string[],
  time: Date,
): Promise<readonly ReleaseFile[]> {
  const scratch = mkdtempSync(join(tmpdir(), "release-"));
  const bundled = await listBundledPackages(join(scratch, "bundle.js"));
  rmSync(scratch, { recursive: true });
  const locked = listLocked();
  const runtimes = targets.map(toRuntimeComponent);
  const ofPackage = toPackageBill(locked, Object.keys(dependencies), { name, time });
  const ofProvider = toProviderBill(locked, bundled, runtimes, { name: "terraform-provider-airbyteembedded", time });
  return [
    { path: "sbom/npm-package.cdx.json", content: toJson(ofPackage) },
    { path: "sbom/provider.cdx.json", content: toJson(ofProvider) },
  ];
}
