import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { fileTexts } from "../../support/files/file-texts";
import { createWorkingDirectory, disposeWorkingDirectories } from "../../support/terraform/working-directory";

afterEach(disposeWorkingDirectories);

const ROOT = path.join(__dirname, "../../..");
const SECRET = "Zq4-secret-of-a-program";

const PROGRAM = `
import { App, TerraformStack, TerraformVariable } from "cdktf";
import { l1, AirbyteEmbeddedProvider } from "cdktf-airbyte-embedded";

const app = new App();
const stack = new TerraformStack(app, "catalog");
new AirbyteEmbeddedProvider(stack, "Airbyte");
const key = new TerraformVariable(stack, "key", { sensitive: true });
key.addOverride("ephemeral", true);
new l1.ConnectionTemplate(stack, "Lake", {
  destinationName: "lake",
  destinationDefinitionId: "4816b78f-1489-44c1-9060-4b19d5fa9362",
  destinationConfig: { s3_bucket_name: "bucket" },
  destinationSecretsWo: { secret_access_key: key.value },
});
app.synth();
`;

test("the first cdktf deploy works with the provider from a mirror alone, and stores no secret of the program and no credentials", async () => {
  const terraform = await createWorkingDirectory();
  // Below the package, so that the program finds it by name as it would in node_modules.
  const folder = mkdtempSync(path.join(ROOT, "dist", "cdktf-"));
  writeFileSync(path.join(folder, "main.ts"), PROGRAM);
  writeFileSync(
    path.join(folder, "cdktf.json"),
    '{ "language": "typescript", "app": "npx tsx main.ts", "sendCrashReports": "false" }',
  );
  const mirror = /path\s*=\s*"(.*)"/.exec(terraform.read("terraform.rc"))![1]!;
  const env = {
    ...terraform.env,
    TF_VAR_key: SECRET,
    TF_CLI_ARGS: "",
    TF_CLI_ARGS_providers_lock: `-fs-mirror=${mirror}`,
  };
  const cdktf = (...args: string[]) =>
    promisify(execFile)(path.join(ROOT, "node_modules/.bin/cdktf"), args, { cwd: folder, env });

  const deployed = await cdktf("deploy", "--auto-approve");
  const again = await cdktf("diff");

  expect(again.stdout).toContain("No changes.");
  expect(terraform.airbyte.connectionTemplates.list()).toMatchObject([
    { destination_config: { s3_bucket_name: "bucket", secret_access_key: SECRET } },
  ]);
  const files = fileTexts(folder);
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining([
      "cdktf.out/stacks/catalog/cdk.tf.json",
      "cdktf.out/stacks/catalog/plan",
      "terraform.catalog.tfstate",
    ]),
  );
  for (const secret of [SECRET, terraform.airbyte.clientId, terraform.airbyte.clientSecret])
    expect(Object.keys(files).filter((name) => files[name]!.includes(secret))).toEqual([]);
  expect(deployed.stdout + deployed.stderr).not.toContain(SECRET);
  rmSync(folder, { recursive: true });
}, 90_000);
