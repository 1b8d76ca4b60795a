import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { toArchives, toArtefacts } from "../../../../src/codegen/release/artefacts";
import type { ProviderArchive } from "../../../../src/codegen/release/provider-archive";
import { writeFiles } from "../../../../src/codegen/release/release-folder";
import { sign } from "../../../../src/codegen/release/signature";
import { toFormChecksums } from "../../../../src/installation/checksums";
import { toExecutableName } from "../../../../src/installation/mirror";
import { ownPackage } from "../../../../src/installation/own-package";
import { toSha256 } from "../../../../src/installation/package-hash";
import { readProviderFiles } from "../../../../src/installation/provider-files";
import { getProgram } from "../../../../src/installation/runtime";
import { SOURCE_ADDRESS, toSourceAddress } from "../../../../src/installation/source-address";
import { runCommand } from "../../../support/cli/command-line";
import { removeScratchDirectories, scratchDirectory } from "../../../support/files/scratch-directory";
import { startReleaseServer, type ReleaseServer } from "../../../support/terraform/release-server";
import { Terraform } from "../../../support/terraform/terraform";
import { toRequirement } from "../../../support/terraform/working-directory";

const { version } = ownPackage();
const KEY = "release@example.com";
const time = new Date("2026-05-06T07:08:09Z");

let root: string;
let archives: readonly ProviderArchive[];
let server: ReleaseServer;

/** A release of the provider in the form that Node runs, which is small. What runs on other machines is stood in for. */
beforeAll(async () => {
  root = scratchDirectory();
  mkdirSync(join(root, "keys"), { mode: 0o700 });
  const toKey = ["--batch", "--quiet", "--passphrase", "", "--quick-gen-key", KEY, "rsa2048", "sign", "never"];
  execFileSync("gpg", toKey, { env: withKeyring(), stdio: "pipe" });
  const provider = { source: toSourceAddress(SOURCE_ADDRESS), version };
  const { file } = getProgram(ownPackage(), "node");
  const others = [
    ["linux", "x64"],
    ["linux", "arm64"],
    ["darwin", "x64"],
    ["darwin", "arm64"],
  ].filter(([platform, arch]) => platform !== process.platform || arch !== process.arch);
  const programs = others.map(([platform = "", arch = ""]) => {
    const program = join(root, `${platform}-${arch}`, "provider");
    mkdirSync(dirname(program));
    writeFileSync(program, `for ${platform} on ${arch}`);
    return { platform, arch, file: program };
  });
  archives = toArchives(provider, [{ platform: process.platform, arch: process.arch, file }, ...programs], time);
  const checksums = { tested: toFormChecksums(readProviderFiles(file, toExecutableName(provider))) };
  writeFiles(
    root,
    toArtefacts(provider, archives, checksums, (document) => sign(document, { key: KEY, time, env: withKeyring() })),
  );
  server = await startReleaseServer([join(root, "registry"), join(root, "mirror")], join(root, "certificate.pem"));
}, 60_000);

afterAll(async () => {
  await server.stop();
  execFileSync("gpgconf", ["--kill", "all"], { env: withKeyring() });
  removeScratchDirectories();
});

/** A project of Terraform that may install from one place only. */
function arrange(source: string, installation: string) {
  const directory = scratchDirectory();
  writeFileSync(join(directory, "main.tf"), toRequirement({ source, version }));
  writeFileSync(join(directory, "terraform.rc"), `provider_installation {\n  ${installation}\n}\n`);
  const env = {
    PATH: process.env.PATH ?? "",
    HOME: directory,
    TF_CLI_CONFIG_FILE: join(directory, "terraform.rc"),
    SSL_CERT_FILE: join(root, "certificate.pem"),
    CHECKPOINT_DISABLE: "1",
  };
  const terraform = new Terraform(directory, env);
  const lockFile = join(directory, ".terraform.lock.hcl");
  return { directory, env, terraform, lockFile };
}

const networkMirror = () => `network_mirror { url = "https://${server.host}/" }`;
const privateRegistry = () => `${server.host}/airbyte-embedded/airbyteembedded`;

const fileMirror = () => `filesystem_mirror { path = "${join(root, "mirror")}" }`;

test("from the private registry, one init installs the provider and locks it for all platforms", async () => {
  const source = privateRegistry();
  const { terraform, lockFile } = arrange(source, "direct {}");

  await terraform.get(["init"]);

  const lock = readFileSync(lockFile, "utf8");
  for (const { sha256 } of archives) expect(lock).toContain(`"zh:${sha256}"`);
  expect(lock).toContain(`"${archives[0]?.h1}"`);
  const { stdout } = await terraform.get(["providers", "schema", "-json"]);
  expect(JSON.parse(stdout).provider_schemas[source].resource_schemas).toHaveProperty("airbyteembedded_template_tag");
});

test.each([
  ["the network mirror", networkMirror],
  ["the file system mirror", fileMirror],
])("from %s the provider installs under the release's lock of all platforms", async (_, toInstallation) => {
  const { terraform, lockFile } = arrange(SOURCE_ADDRESS, toInstallation());
  const lock = readFileSync(join(root, "terraform.lock.hcl"), "utf8");
  writeFileSync(lockFile, lock);

  await terraform.get(["init", "-lockfile=readonly"]);

  expect(readFileSync(lockFile, "utf8")).toBe(lock);
  for (const { sha256 } of archives) expect(lock).toContain(`"zh:${sha256}"`);
  await terraform.get(["providers", "schema", "-json"]);
});

test.each([
  ["the private registry", () => [privateRegistry(), "direct {}"], () => `the registry ${server.host}`],
  ["the network mirror", () => [SOURCE_ADDRESS, networkMirror()], () => `the mirror https://${server.host}/`],
  ["the file system mirror", () => [SOURCE_ADDRESS, fileMirror()], () => `the mirror ${join(root, "mirror")}`],
])("doctor installs and starts the provider from %s as Terraform does", async (_, toProject, toPlace) => {
  const [source = "", installation = ""] = toProject();
  const { directory, env } = arrange(source, installation);

  const { stdout } = await runCommand(["doctor", "--json"], env, directory);

  const [row] = (JSON.parse(stdout) as Row[]).filter(({ check }) => check === "CLI configuration");
  expect(row).toMatchObject({
    verdict: "ok",
    detail: expect.stringContaining(`${version} installs from ${toPlace()}`),
  });
  expect(readdirSync(directory).sort()).toEqual(["main.tf", "terraform.rc"]);
});

test("doctor says in Terraform's words why a place does not have the provider", async () => {
  const { directory, env } = arrange(`${server.host}/somebody-else/airbyteembedded`, "direct {}");

  const { stdout } = await runCommand(["doctor", "--json"], env, directory);

  const [row] = (JSON.parse(stdout) as Row[]).filter(({ check }) => check === "CLI configuration");
  expect(row).toMatchObject({
    verdict: "fail",
    detail: expect.stringMatching(/cannot install it from the registry .*does not have a provider/s),
  });
});

test("an archive or a sum that was changed on its way is refused", async () => {
  const [{ name, content }] = archives as readonly [ProviderArchive];
  const folder = join(root, "registry/v1/providers/airbyte-embedded/airbyteembedded", version);
  const changed = Buffer.from(content);
  changed.writeUInt8(changed.readUInt8(100) ^ 1, 100);
  const sums = readFileSync(join(folder, `terraform-provider-airbyteembedded_${version}_SHA256SUMS`), "utf8");

  // One file on disk, that of all places.
  writeFileSync(join(folder, name), changed);
  const mirrored = await arrange(SOURCE_ADDRESS, networkMirror()).terraform.run(["init"]);
  const registered = await arrange(privateRegistry(), "direct {}").terraform.run(["init"]);
  const forged = sums.replaceAll(archives[0]!.sha256, toSha256(changed));
  writeFileSync(join(folder, `terraform-provider-airbyteembedded_${version}_SHA256SUMS`), forged);
  const resigned = await arrange(privateRegistry(), "direct {}").terraform.run(["init"]);

  expect([mirrored.code, registered.code, resigned.code]).toEqual([1, 1, 1]);
  expect(mirrored.stderr).toMatch(/checksum/);
  expect(registered.stderr).toMatch(/checksum/);
  expect(resigned.stderr).toMatch(/checksum|signature/);
});

/** A row of what `doctor --json` prints. */
type Row = { readonly check: string; readonly verdict: string; readonly detail: string };

/** A keyring of this test's own. */
function withKeyring(): Record<string, string> {
  return { PATH: process.env.PATH ?? "", GNUPGHOME: join(root, "keys") };
}
