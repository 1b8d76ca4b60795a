import { execFileSync } from "node:child_process";
import { toSha256 } from "../../installation/package-hash";
import { ROOT, bundleProvider } from "../build-provider/bundle";
import { listBundled, type BundledPackage } from "../build-provider/notices";

/** A part of the software, as CycloneDX describes it. Only the fields that are read here are named. */
export interface Component {
  readonly "bom-ref": string;
  readonly name: string;
  readonly version: string;
}

/** A software bill of materials in CycloneDX's JSON. */
export interface BillOfMaterials {
  readonly serialNumber: string;
  readonly metadata: { readonly timestamp: string; readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
}

/** Subject of a bill of materials. */
export interface Described {
  readonly name: string;
  /** Time of the release, so that another run gives the same bytes. */
  readonly time: Date;
}

/** Everything in the lock of npm, by npm itself. Its own option that omits development leaves out too much (11.19). */
export function listLocked(): BillOfMaterials {
  const args = ["sbom", "--sbom-format=cyclonedx", "--sbom-type=library", "--package-lock-only"];
  const text = execFileSync(process.platform === "win32" ? "npm.cmd" : "npm", args, { cwd: ROOT, encoding: "utf8" });
  return JSON.parse(text) as BillOfMaterials; // CycloneDX's format
}

/** The bill of the npm package: what npm installs with it, from these direct dependencies on. */
export function toPackageBill(
  locked: BillOfMaterials,
  dependencyNames: readonly string[],
  described: Described,
): BillOfMaterials {
  const graph = new Map(locked.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn ?? []]));
  const root = locked.metadata.component["bom-ref"];
  const reached = new Set<string>();
  const reach = (ref: string): void => {
    if (reached.has(ref)) return;
    reached.add(ref);
    graph.get(ref)?.forEach(reach);
  };
  const direct = graph.get(root)?.filter((ref) => dependencyNames.some((name) => ref.startsWith(`${name}@`))) ?? [];
  direct.forEach(reach);
  const components = locked.components.filter((component) => reached.has(toRef(component)));
  return toSettled({ ...locked, components, dependencies: toGraph(locked, reached, []) }, described);
}

/** The bill of the provider alone: packages whose code is in its bundle, and runtimes that are in its executables. */
export function toProviderBill(
  locked: BillOfMaterials,
  bundled: readonly Pick<BundledPackage, "name" | "version">[],
  runtimes: readonly Component[],
  described: Described,
): BillOfMaterials {
  const components = bundled.map(({ name, version }) => getComponent(locked, name, version));
  const dependencies = toGraph(locked, new Set(components.map(toRef)), runtimes.map(toRef));
  return toSettled({ ...locked, components: [...components, ...runtimes], dependencies }, described);
}

/** Dependencies among the components that are kept. The subject of the bill also depends on what is added. */
function toGraph(
  { dependencies, metadata }: BillOfMaterials,
  kept: ReadonlySet<string>,
  added: readonly string[],
): BillOfMaterials["dependencies"] {
  const root = metadata.component["bom-ref"];
  return dependencies
    .filter(({ ref }) => ref === root || kept.has(ref))
    .map(({ ref, dependsOn }) => ({
      ref,
      dependsOn: [...(dependsOn ?? []).filter((each) => kept.has(each)), ...(ref === root ? added : [])],
    }));
}

/** Lists the packages in the provider's bundle. */
export async function listBundledPackages(scratchFile: string): Promise<readonly BundledPackage[]> {
  return listBundled(await bundleProvider(scratchFile, {}), ROOT);
}

function getComponent({ components }: BillOfMaterials, name: string, version: string): Component {
  const found = components.find((each) => toRef(each) === `${name}@${version}`);
  if (found === undefined) throw new Error(`npm sbom does not list ${name} ${version}, whose code is in the bundle.`);
  return found;
}

function toRef(component: Component): string {
  return component["bom-ref"];
}

/** A bill whose number and time do not change from run to run. */
function toSettled(bill: BillOfMaterials, { name, time }: Described): BillOfMaterials {
  const timestamp = time.toISOString();
  const component = { ...bill.metadata.component, name };
  const settled = { ...bill, serialNumber: "", metadata: { ...bill.metadata, timestamp, component } };
  return { ...settled, serialNumber: toUuid(toSha256(JSON.stringify(settled))) };
}

/** A UUID of version 8, whose bits are free to choose. */
function toUuid(hex: string): string {
  const [a, b, c, d, e] = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(13, 16), hex.slice(17, 20), hex.slice(20, 32)];
  return `urn:uuid:${a}-${b}-8${c}-8${d}-${e}`;
}
