import { spawnSync } from "node:child_process";
import { appendFileSync, copyFileSync, cpSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { toFormChecksums } from "../../../../src/installation/checksums";
import { toExecutableName } from "../../../../src/installation/mirror";
import { getBundle, ownPackage } from "../../../../src/installation/own-package";
import { readProviderFiles } from "../../../../src/installation/provider-files";
import { SOURCE_ADDRESS, toSourceAddress } from "../../../../src/installation/source-address";
import { removeScratchDirectories, scratchDirectory } from "../../../support/files/scratch-directory";
import { providerMirror } from "../../../support/terraform/provider-mirror";
import { Terraform } from "../../../support/terraform/terraform";
import { toRequirement } from "../../../support/terraform/working-directory";

const ROOT = join(__dirname, "../../../..");
const ARGS = ["install", "--mirror", "mirror", "--cli-config", "rc", "--runtime", "node", "--lock", "."];

afterEach(removeScratchDirectories);

/** This package as npm installs a release of it: with the hashes of its own form, and of an executable for elsewhere. */
function releasedPackage(): string {
  const folder = scratchDirectory();
  const without = ["constructs", "constructs-cdktn", "release", "standalone"].map((name) => join(ROOT, "dist", name));
  cpSync(join(ROOT, "dist"), join(folder, "dist"), { recursive: true, filter: (path) => !without.includes(path) });
  copyFileSync(join(ROOT, "package.json"), join(folder, "package.json"));
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
  const { version, bundle } = ownPackage();
  const executable = toExecutableName({ source: toSourceAddress(SOURCE_ADDRESS), version });
  const node = toFormChecksums(readProviderFiles(getBundle({ bundle }), executable));
  const checksums = { node, "sunos-x64": { executable: "00" } };
  writeFileSync(join(folder, "dist/checksums.json"), JSON.stringify(checksums));
  return folder;
}

/** An empty project that requires the provider. */
function arrange() {
  const directory = scratchDirectory();
  writeFileSync(join(directory, "main.tf"), toRequirement(providerMirror()));
  const env = { PATH: process.env.PATH ?? "", HOME: directory, CHECKPOINT_DISABLE: "1" };
  const install = (root: string) =>
    spawnSync(process.execPath, [join(root, "dist/src/cli/main.js"), ...ARGS], {
      cwd: directory,
      env,
      encoding: "utf8",
    });
  const terraform = new Terraform(directory, { ...env, TF_CLI_CONFIG_FILE: join(directory, "rc") });
  const hashes = () => readFileSync(join(directory, ".terraform.lock.hcl"), "utf8").match(/"h1:[^"]+"/g);
  return { install, terraform, hashes };
}

test("install --lock locks all platforms, and Terraform installs under that lock", async () => {
  const { install, terraform, hashes } = arrange();
  const root = releasedPackage();

  const { status, stderr } = install(root);

  expect(status).toBe(0);
  expect(stderr).toMatch(/^Locked in .*\.terraform\.lock\.hcl for all platforms$/m);
  expect(hashes()).toHaveLength(2);
  await terraform.get(["init", "-lockfile=readonly"]);

  appendFileSync(join(root, "dist/terraform-provider-airbyteembedded.js"), "\n");
  const refused = install(root);
  expect(refused.status).toBe(1);
  expect(refused.stderr).toContain("is not as it was released: the SHA-256 of provider.js is another one.");
});

test("a checkout locks the form that it has built, and says so", async () => {
  const { install, terraform, hashes } = arrange();

  const { stderr } = install(ROOT);

  expect(stderr).toContain("for this machine alone");
  expect(hashes()).toHaveLength(1);
  await terraform.get(["init", "-lockfile=readonly"]);
});
