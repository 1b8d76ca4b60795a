import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { findDeclaredSource } from "../../../../src/cli/doctor/declared-source";
import { toAddressText } from "../../../../src/installation/source-address";
import { removeScratchDirectories, scratchDirectory } from "../../../support/files/scratch-directory";

afterEach(removeScratchDirectories);

const OWN = "registry.example.com/data/airbyteembedded";
const requiring = (source: string) => ({
  required_providers: { aws: { source: "hashicorp/aws" }, airbyteembedded: { source, version: "1.2.3" } },
});

/** Address in a folder of these files. */
function sourceIn(files: Readonly<Record<string, string | object>>): string | null {
  const folder = scratchDirectory();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), typeof content === "string" ? content : JSON.stringify(content));
  }
  const found = findDeclaredSource(folder);
  return found === null ? null : toAddressText(found);
}

const stack = {
  name: "catalog",
  workingDirectory: "stacks/catalog",
  synthesizedStackPath: "stacks/catalog/cdk.tf.json",
};
const manifest = { version: "0.21.0", stacks: { catalog: stack } };

test.each([
  [
    "a synthesized stack",
    {
      "cdktf.out/manifest.json": manifest,
      "cdktf.out/stacks/catalog/cdk.tf.json": { terraform: requiring(OWN) },
    },
  ],
  ["Terraform's JSON", { "main.tf.json": { terraform: [requiring(OWN)] } }],
  ["Terraform's language", { "main.tf": `terraform {\n  required_providers {\n    x = { source = "${OWN}" }\n  }\n}` }],
])("the provider's address is that of %s", (_, files) => {
  expect(sourceIn(files)).toBe(OWN);
});

test("an address without a host is one of Terraform's public registry", () => {
  expect(sourceIn({ "main.tf.json": { terraform: requiring("data/airbyteembedded") } })).toBe(
    "registry.terraform.io/data/airbyteembedded",
  );
});

test.each([
  ["is empty", {}],
  ["has other providers only", { "main.tf": `source = "hashicorp/aws"`, "main.tf.json": { terraform: {} } }],
  ["has JSON that is none", { "main.tf.json": "{" }],
])("a folder that %s has no address", (_, files) => {
  expect(sourceIn(files)).toBeNull();
});
