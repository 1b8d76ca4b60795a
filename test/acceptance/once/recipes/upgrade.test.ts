import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { toCliConfiguration } from "../../../../src/installation/cli-configuration";
import { installProvider } from "../../../../src/installation/mirror";
import { ownPackage } from "../../../../src/installation/own-package";
import { toPlatform } from "../../../../src/installation/platform";
import { getProgram } from "../../../../src/installation/runtime";
import { SOURCE_ADDRESS, toSourceAddress } from "../../../../src/installation/source-address";
import { removeScratchDirectories, scratchDirectory } from "../../../support/files/scratch-directory";
import { testedRuntime } from "../../../support/protocol/tested-runtime";
import { openExample, type Example } from "../../../support/terraform/example-project";

/** A version before this one, as far as Terraform can tell. */
const OLDER = "0.0.9";

/** Attributes that a source template of an older version did not have. */
const NEWER = ["replacement", "let_go_retired", "retired", "icon"];

let open: Example | null = null;

afterEach(async () => {
  await open?.remove();
  removeScratchDirectories();
});

/** A CLI configuration with a mirror of both versions. */
function mirrorBoth(): string {
  const folder = scratchDirectory();
  const source = toSourceAddress(SOURCE_ADDRESS);
  const own = ownPackage();
  for (const version of [OLDER, own.version])
    installProvider(
      { mirror: folder, source, version, platform: toPlatform(process) },
      getProgram(own, testedRuntime()).file,
    );
  const file = path.join(folder, "terraform.rc");
  writeFileSync(file, toCliConfiguration(folder, source));
  return file;
}

/** The state as a version without some attributes has written it. */
function without(names: readonly string[], state: string): string {
  return JSON.stringify(JSON.parse(state, (key, value: unknown) => (names.includes(key) ? undefined : value)));
}

test("after an upgrade cdktf takes the new version by itself, Terraform once it is told to, and nothing changes", async () => {
  const example = (open = await openExample("quickstart", { env: { TF_CLI_CONFIG_FILE: mirrorBoth() } }));
  const stack = example.stack("catalog");
  const folder = path.join(example.folder, "cdktf.out", "stacks", "catalog");
  await example.tsx("main.ts");
  const program = path.join(folder, "cdk.tf.json");
  writeFileSync(program, readFileSync(program, "utf8").replace(`"${ownPackage().version}"`, `"${OLDER}"`));
  await stack.get(["init"]);
  await stack.get(["apply", "-auto-approve"]);
  const lock = readFileSync(path.join(folder, ".terraform.lock.hcl"), "utf8");
  const state = path.join(example.folder, "terraform.catalog.tfstate");
  const written = readFileSync(state, "utf8");
  writeFileSync(state, without(NEWER, written));

  await example.tsx("main.ts");
  const refused = await stack.run(["plan"]);
  await stack.get(["init", "-upgrade"]);
  const upgraded = await stack.run(["plan", "-detailed-exitcode"]);
  writeFileSync(path.join(folder, ".terraform.lock.hcl"), lock);
  const diff = await example.cdktf("diff");

  expect(NEWER.filter((name) => !written.includes(`"${name}"`))).toEqual([]);
  expect(lock).toContain(`version     = "${OLDER}"`);
  expect(refused.stderr).toContain("Inconsistent dependency lock file");
  expect(upgraded.code).toBe(0);
  expect(diff).toContain("No changes.");
});
