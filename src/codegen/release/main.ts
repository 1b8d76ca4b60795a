/**
 * Makes everything that a release publishes, and publishes nothing: `npm run package -- [FOLDER]`, by default
 * `dist/release`. `--source HOST/NAMESPACE/TYPE` is the address in a registry of one's own, `--key KEY` signs with gpg.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { toFormChecksums, type Checksums } from "../../installation/checksums";
import { toExecutableName } from "../../installation/mirror";
import { readProviderFiles } from "../../installation/provider-files";
import { ROOT } from "../build-provider/bundle";
import { buildPackage } from "../build-standalone/package";
import { TARGETS } from "../build-standalone/targets";
import { toArchives, toArtefacts, type ReleasedProgram } from "./artefacts";
import { toBills } from "./bills";
import { completeMain, pack, stageMain } from "./npm-packages";
import { getReleaseTime, toReleaseOptions } from "./options";
import { assertEmpty, writeFiles } from "./release-folder";
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
  writeFiles(folder, await toBills(manifest, published, time));
  process.stderr.write(
    `Wrote ${folder}${key === null ? ", without a signature and without registry/: --key KEY signs" : ""}\n`,
  );
}

function toProgram(targetName: string): ReleasedProgram {
  const { os = "", cpu = "" } = TARGETS[targetName] ?? {};
  return { platform: os, arch: cpu, file: join(STANDALONE, targetName, "terraform-provider-airbyteembedded") };
}
