import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findChecksums, findFormChecksums, toFormChecksums, toLockHashes } from "../../../src/installation/checksums";
import { installProvider, toExecutableName, toExecutablePath } from "../../../src/installation/mirror";
import { readProviderFiles, toHashOfFiles } from "../../../src/installation/provider-files";
import { toSourceAddress } from "../../../src/installation/source-address";
import { removeScratchDirectories, scratchDirectory } from "../../support/files/scratch-directory";

afterEach(removeScratchDirectories);

/** A released package: its bundle, and the hashes of two forms. */
function arrange() {
  const directory = scratchDirectory();
  const bundle = join(directory, "dist", "bundle.js");
  mkdirSync(join(directory, "dist"));
  writeFileSync(bundle, "#!/usr/bin/env node\n");
  const source = toSourceAddress("registry.example.com/data/airbyte");
  const place = { mirror: join(directory, "mirror"), source, version: "1.2.3", platform: "linux_amd64" };
  const files = readProviderFiles(bundle, toExecutableName(place));
  const checksums = { node: toFormChecksums(files), "linux-x64": { executable: "00", "package.json": "11" } };
  writeFileSync(join(directory, "dist", "checksums.json"), JSON.stringify(checksums));
  return { own: { bundle }, place, files, checksums };
}

test("what is as it was released is installed", () => {
  const { own, place } = arrange();

  const { executable } = installProvider(place, own.bundle, findFormChecksums(own, "node"));

  expect(existsSync(executable)).toBe(true);
});

test.each([
  ["another program", "bundle.js", "#!/usr/bin/env node\n// changed\n", "executable"],
  ["a file beside it that was not released", "THIRD-PARTY-NOTICES.txt", "New.", "THIRD-PARTY-NOTICES.txt"],
])("%s is refused before anything is written", (_, name, content, named) => {
  const { own, place } = arrange();
  writeFileSync(join(own.bundle, "..", name), content);

  const install = () => installProvider(place, own.bundle, findFormChecksums(own, "node"));

  expect(install).toThrow(`the SHA-256 of ${named} is another one. Nothing was installed.`);
  expect(existsSync(toExecutablePath(place))).toBe(false);
});

test("each machine has the hashes of its own executable, and a checkout has none", () => {
  const { own, checksums } = arrange();

  expect(findFormChecksums(own, "standalone", { platform: "linux", arch: "x64" })).toEqual(checksums["linux-x64"]);
  expect(findFormChecksums(own, "standalone", { platform: "darwin", arch: "x64" })).toBeNull();
  expect(findChecksums({ bundle: join(own.bundle, "../elsewhere/bundle.js") })).toBeNull();
});

test("a lock gets one hash for each form, that of the folder which is installed", () => {
  const { place, files, checksums } = arrange();

  const hashes = toLockHashes(checksums, toExecutableName(place));

  expect(hashes).toHaveLength(2);
  expect(hashes).toContain(toHashOfFiles(files));
});
