/**
 * Makes everything that a release publishes, and publishes nothing: `npm run package -- [FOLDER]`, by default
 * `dist/release`. `--source HOST/NAMESPACE/TYPE` is the address in a registry of one's own, `--key KEY` signs with gpg.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { toFormChecksums, type Checksums } from "../../installation/checksums";
import { toExecutableName } from "../../installation/mirror";
import { readProviderFiles } from "../../installation/provider-files";
import { ROOT } from "../build-provider/bundle";
import { buildPackage } from "../build-standalone/package";
import { TARGETS } from "../build-standalone/targets";
import { toArchives, toArtefacts, type ReleasedProgram } from "./artefacts";
import { listBundledPackages, listLocked, toPackageBill, toProviderBill } from "./bill-of-materials";
import { completeMain, pack, stageMain } from "./npm-packages";
import { getReleaseTime, toReleaseOptions } from "./options";
import { toJson, type ReleaseFile } from "./registry-documents";
import { assertEmpty, writeFiles } from "./release-folder";
import { toRuntimeComponent } from "./runtime-component";
import { sign } from "./signature";

const STANDALONE = join(ROOT, "dist/standalone");
const BUNDLE = "terraform-provider-airbyteembedded.js";

/** Windows is built to be tried, and not published: nobody has run it yet (decision 0011). */
const published = Object.keys(TARGETS).filter((name) => TARGETS[name]?.os !== "win32");

/** The fields of package.json that are read here. */
interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
}

void release();

async function release(): Promise<void> {
  const { folder, source, key } = toReleaseOptions(process.argv.slice(2), process.cwd());
  const time = getReleaseTime(process.env);
  const main = join(STANDALONE, "main");
  // Builds dist anew, so it comes before whatever is written below dist.
  stageMain(main);
  assertEmpty(folder);
  published.forEach(buildPackage);

  const manifest = JSON.parse(readFileSync(join(main, "package.json"), "utf8")) as Manifest; // npm's format
  const provider = { source, version: manifest.version };
  const programs = published.map(toProgram);
  const toChecksums = (file: string) => toFormChecksums(readProviderFiles(file, toExecutableName(provider)));
  const checksums: Checksums = {
    node: toChecksums(join(main, "dist", BUNDLE)),
    ...Object.fromEntries(programs.map(({ platform, arch, file }) => [`${platform}-${arch}`, toChecksums(file)])),
  };
  completeMain(main, published, checksums);
  for (const each of [...published, "main"]) pack(join(STANDALONE, each), join(folder, "npm"));

  const signing = key === null ? null : (document: Buffer) => sign(document, { key, time, env: process.env });
  writeFiles(folder, toArtefacts(provider, toArchives(provider, programs, time), checksums, signing));
  writeFiles(folder, await toBills(manifest, time));
  process.stderr.write(
    `Wrote ${folder}${key === null ? ", without a signature and without registry/: --key KEY signs" : ""}\n`,
  );
}

function toProgram(targetName: string): ReleasedProgram {
  const { os = "", cpu = "" } = TARGETS[targetName] ?? {};
  return { platform: os, arch: cpu, file: join(STANDALONE, targetName, "terraform-provider-airbyteembedded") };
}

async function toBills({ name, dependencies }: Manifest, time: Date): Promise<readonly ReleaseFile[]> {
  const scratch = mkdtempSync(join(tmpdir(), "release-"));
  const bundled = await listBundledPackages(join(scratch, "bundle.js"));
  rmSync(scratch, { recursive: true });
  const locked = listLocked();
  const runtimes = published.map(toRuntimeComponent);
  const ofPackage = toPackageBill(locked, Object.keys(dependencies), { name, time });
  const ofProvider = toProviderBill(locked, bundled, runtimes, { name: "terraform-provider-airbyteembedded", time });
  return [
    { path: "sbom/npm-package.cdx.json", content: toJson(ofPackage) },
    { path: "sbom/provider.cdx.json", content: toJson(ofProvider) },
  ];
}
