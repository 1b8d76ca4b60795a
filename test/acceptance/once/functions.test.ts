import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { createWorkingDirectory, disposeWorkingDirectories } from "../../support/terraform/working-directory";

afterEach(disposeWorkingDirectories);

const ROOT = path.join(__dirname, "../../..");
const EU = "b9e48d61-f082-4a14-a8d0-799a907938cb";

/** Functions need no account: nothing is configured. */
const env = { AIRBYTE_CLIENT_ID: "", AIRBYTE_CLIENT_SECRET: "", AIRBYTE_ORGANIZATION_ID: "" };

const HCL = `
locals {
  cron = "0 0 12 ? * MON"
}
output "next" { value = provider::airbyteembedded::cron_next(local.cron, "2025-01-01T00:00:00Z", 2) }
output "words" { value = provider::airbyteembedded::cron_describe(local.cron) }
output "offered" { value = provider::airbyteembedded::tags_match(["pro"], ["pro", "beta"], "any") }
output "region" { value = provider::airbyteembedded::region_id("EU") }
`;

const VALUES = {
  next: ["2025-01-06T12:00:00Z", "2025-01-13T12:00:00Z"],
  words: "At 12:00 UTC on Monday",
  offered: true,
  region: EU,
};

test("functions give values to outputs, without an account and without a request", async () => {
  const terraform = await createWorkingDirectory({ env });
  terraform.write(HCL);

  await terraform.apply();

  expect((await terraform.state()).outputs).toEqual(VALUES);
  expect(terraform.airbyte.requests).toEqual([]);
});

test("the same is said in JSON", async () => {
  const terraform = await createWorkingDirectory({ warm: true, env });
  const value = '${provider::airbyteembedded::cron_next("0 0 12 ? * MON", "2025-01-01T00:00:00Z", 2)}';
  terraform.write({ "main.tf.json": JSON.stringify({ output: { next: { value } } }) });

  await terraform.apply();

  expect((await terraform.state()).outputs).toEqual({ next: VALUES.next });
});

test.each([
  ['cron_describe("0 12 * * *")', '"expression" parameter: 5 fields found.*Did you mean `0 0 12 \\* \\* \\?`\\?'],
  ['tags_match([], ["pro"], "each")', '"mode" parameter: It must be "any" or "all"\\.$'],
  ['region_id("mars")', '"name" parameter: .* its name: "us" or "eu"\\.$'],
])("a mistake in %s is shown at its argument", async (call, message) => {
  const terraform = await createWorkingDirectory({ warm: true, env });
  terraform.write(`output "it" { value = provider::airbyteembedded::${call} }`);

  await expect(terraform.plan()).rejects.toMatchObject({
    diagnostics: [{ summary: "Invalid function argument", detail: expect.stringMatching(new RegExp(message, "s")) }],
  });
});

test("what only apply knows has a result that only apply knows", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(`
    resource "airbyteembedded_template_tag" "pro" { name = "pro" }
    output "it" {
      value = provider::airbyteembedded::tags_match([airbyteembedded_template_tag.pro.id], ["pro"], "any")
    }
  `);

  await terraform.apply();

  expect((await terraform.state()).outputs).toEqual({ it: false });
});

const PROGRAM = `
import { App, TerraformOutput, TerraformStack } from "cdktf";
import { AirbyteEmbeddedProvider } from "cdktf-airbyte-embedded";

const app = new App();
const stack = new TerraformStack(app, "regions");
new AirbyteEmbeddedProvider(stack, "Airbyte");
const value = '\${provider::airbyteembedded::region_id("eu")}';
new TerraformOutput(stack, "region", { value });
app.synth();
`;

test("a CDKTF program calls them in an expression", async () => {
  const terraform = await createWorkingDirectory({ warm: true, env });
  // Below the package, so that the program finds it by name as it would in node_modules.
  const folder = mkdtempSync(path.join(ROOT, "dist", "cdktf-"));
  writeFileSync(path.join(folder, "main.ts"), PROGRAM);
  await promisify(execFile)(process.execPath, [path.join(ROOT, "node_modules/tsx/dist/cli.mjs"), "main.ts"], {
    cwd: folder,
    env: terraform.env,
  });
  const stack = path.join(folder, "cdktf.out/stacks/regions");

  const init = await terraform.run(`-chdir=${stack}`, "init");
  const applied = await terraform.run(`-chdir=${stack}`, "apply", "-auto-approve");

  expect([init.code, applied.code]).toEqual([0, 0]);
  expect(applied.stdout).toContain(`region = "${EU}"`);
  rmSync(folder, { recursive: true });
}, 90_000);
