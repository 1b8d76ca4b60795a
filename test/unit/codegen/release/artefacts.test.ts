import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { toArchives, toArtefacts } from "../../../../src/codegen/release/artefacts";
import { toSha256 } from "../../../../src/installation/package-hash";
import { SOURCE_ADDRESS, toSourceAddress } from "../../../../src/installation/source-address";
import { removeScratchDirectories, scratchDirectory } from "../../../support/files/scratch-directory";

afterEach(removeScratchDirectories);

const provider = { source: toSourceAddress(SOURCE_ADDRESS), version: "1.2.3" };
const signature = { content: Buffer.from("signed"), keyId: "0123456789ABCDEF", publicKey: "-----BEGIN PGP" };
const time = new Date("2026-05-06T07:08:10Z");
const checksums = { node: { executable: "00" } };

/** Archives of two small programs. */
function archives(at = time) {
  const root = scratchDirectory();
  const programs = (["x64", "arm64"] as const).map((arch) => {
    const file = join(root, arch, "provider");
    mkdirSync(join(root, arch));
    writeFileSync(file, `#!/bin/sh\n# ${arch}\n`);
    return { platform: "linux", arch, file };
  });
  return toArchives(provider, programs, at);
}

const toPaths = (files: readonly { readonly path: string }[]): string[] => files.map(({ path }) => path).sort();

test("an archive has the files that install writes, the executable with its mode, by Terraform's names", () => {
  const [archive] = archives();

  expect(archive?.name).toBe("terraform-provider-airbyteembedded_1.2.3_linux_amd64.zip");
  expect(Object.keys(unzipSync(archive!.content))).toEqual([
    "package.json",
    "terraform-provider-airbyteembedded_v1.2.3",
  ]);
  // The directory at the end of the archive has a Unix mode for each entry, in the upper half of 32 bits.
  const modes = [...archive!.content.toString("latin1").matchAll(/PK\x01\x02/g)].map(
    ({ index }) => archive!.content.readUInt32LE(index + 38) >>> 16,
  );
  expect(modes).toEqual([0o100644, 0o100755]);
});

test("the same files and time are the same bytes, in every time zone", () => {
  const [before] = archives();
  const zone = process.env.TZ;
  process.env.TZ = "Pacific/Auckland";
  const [after] = archives();
  process.env.TZ = zone;

  expect(after?.sha256).toBe(before?.sha256);
  expect(archives(new Date("2026-05-06T07:08:12Z"))[0]?.sha256).not.toBe(before?.sha256);
});

test("the sums are those of all archives and of the manifest, which names protocol 6.0", () => {
  const packed = archives();

  const files = toArtefacts(provider, packed, checksums, null);

  const stem = "artefacts/terraform-provider-airbyteembedded_1.2.3";
  const manifest = files.find(({ path }) => path === `${stem}_manifest.json`)!.content;
  expect(JSON.parse(manifest.toString())).toEqual({ version: 1, metadata: { protocol_versions: ["6.0"] } });
  expect(files.find(({ path }) => path === `${stem}_SHA256SUMS`)!.content.toString()).toBe(
    `${packed[0]?.sha256}  terraform-provider-airbyteembedded_1.2.3_linux_amd64.zip\n` +
      `${packed[1]?.sha256}  terraform-provider-airbyteembedded_1.2.3_linux_arm64.zip\n` +
      `${toSha256(manifest)}  terraform-provider-airbyteembedded_1.2.3_manifest.json\n`,
  );
});

test("without a key there is no registry, since Terraform installs nothing unsigned from one", () => {
  const paths = toPaths(toArtefacts(provider, archives(), checksums, null));

  expect(paths.filter((path) => path.startsWith("registry/") || path.endsWith(".sig"))).toEqual([]);
  expect(paths).toContain(`mirror/${SOURCE_ADDRESS}/1.2.3.json`);
});

test("a registry of one's own has everything by relative addresses, so that any host can serve it", () => {
  const files = toArtefacts(provider, archives(), checksums, () => signature);

  const folder = "registry/v1/providers/airbyte-embedded/airbyteembedded/1.2.3";
  const download = JSON.parse(files.find(({ path }) => path === `${folder}/download/linux/arm64`)!.content.toString());
  const base = new URL(`https://example.com/${folder}/download/linux/arm64`);
  const linked = ["download_url", "shasums_url", "shasums_signature_url"].map(
    (name) => new URL(download[name], base).pathname,
  );
  expect(toPaths(files)).toEqual(expect.arrayContaining(linked.map((path) => path.slice(1))));
  expect(download.signing_keys.gpg_public_keys).toEqual([
    { key_id: signature.keyId, ascii_armor: signature.publicKey },
  ]);
});

test("the lock of a release has the hashes of all archives", () => {
  const packed = archives();

  const lock = toArtefacts(provider, packed, checksums, null).find(({ path }) => path === "terraform.lock.hcl");

  for (const { sha256 } of packed) expect(lock?.content.toString()).toContain(`"zh:${sha256}"`);
});
