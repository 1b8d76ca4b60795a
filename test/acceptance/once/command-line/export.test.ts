import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import path from "node:path";
import { runCommand } from "../../../support/cli/command-line";
import { gather, oddOrganization, settle } from "../../../support/adoption/odd-organization";
import { writesOf } from "../../../support/emulator/recorded-requests";
import fc from "../../../support/properties";
import { FAKER, POSTGRES, S3 } from "../../../support/specs/connector-ids";
import { Terraform } from "../../../support/terraform/terraform";
import { createWorkingDirectory, disposeWorkingDirectories } from "../../../support/terraform/working-directory";

jest.setTimeout(120_000);

const ROOT = path.join(__dirname, "../../../..");

const folders: string[] = [];

afterEach(async () => {
  await disposeWorkingDirectories();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder below the package, so that a program in it finds the package and its dependencies. */
function projectFolder(): string {
  const folder = mkdtempSync(path.join(ROOT, "dist", "export-"));
  folders.push(folder);
  mkdirSync(path.join(folder, "node_modules"));
  symlinkSync(ROOT, path.join(folder, "node_modules", "cdktf-airbyte-embedded"));
  return folder;
}

test("an organization made by requests alone becomes a program whose plan imports everything, and is empty after the apply", async () => {
  const { airbyte, env, coldEnv } = await createWorkingDirectory({ warm: true });
  for (const name of ["free", "pro", "beta"]) airbyte.templateTags.add({ name });
  for (let index = 0; index < 6; index += 1)
    airbyte.sourceTemplates.add({
      name: `Sample ${index}`,
      source_definition_id: FAKER,
      partial_default_config: { count: 1 + index },
      tags: ["free"],
    });
  const settings = { host: "db", port: 5432, database: "d", username: "u", password: "hunter2hunter2" };
  airbyte.sourceTemplates.add({
    name: "Database",
    source_definition_id: POSTGRES,
    partial_default_config: { ...settings, ssl_mode: { mode: "verify-ca", ca_certificate: "hunter2hunter2" } },
    tags: ["pro", "beta"],
  });
  airbyte.connectionTemplates.add({
    destination_name: "Lake",
    destination_definition_id: S3,
    destination_config: { s3_bucket_name: "b", access_key_id: "AKIA", secret_access_key: "hunter2hunter2" },
    tags: ["pro"],
  });
  const folder = projectFolder();

  const exported = await runCommand(["export", "--out", folder], coldEnv);
  const stack = path.join(folder, "cdktf.out", "stacks", path.basename(folder).toLowerCase());
  const terraform = new Terraform(stack, { ...env, TF_CLI_ARGS: "-no-color" });
  await terraform.get(["apply", "-auto-approve"]);
  const writes = writesOf(airbyte.requests);
  const again = await terraform.get(["plan", "-detailed-exitcode"], [0, 2]);
  const app = path.join(folder, "cdktf.out");
  airbyte.templateTags.add({ name: "orphan" });
  const orphans = await runCommand(["export", "--only-unmanaged", "--dry-run", "--app", app], coldEnv, folder);

  expect(exported).toMatchObject({ code: 0, stderr: expect.stringContaining("11 to import, 0 to add, 0 to change") });
  expect(writes).toEqual([]);
  expect(again.code).toBe(0);
  expect(orphans.stderr).toContain("Found 1 tags, 0 source templates, 0 connection templates.");
});

test.each(["typescript", "hcl"])(
  "odd objects are imported as they are, and the plan after that is empty (%s)",
  async (language) => {
    const { airbyte, env, coldEnv } = await createWorkingDirectory({ warm: true });
    settle(gather(fc.sample(oddOrganization, 25)), airbyte);
    const folder = projectFolder();
    const words = language === "hcl" ? ["--hcl"] : [];

    const exported = await runCommand(["export", "--workspaces", "--out", folder, ...words], coldEnv);
    const stack = path.join(folder, "cdktf.out", "stacks", path.basename(folder).toLowerCase());
    // The path of the lock starts in the directory of a provider, which for a running one is another.
    const [directory, own] = language === "hcl" ? [folder, coldEnv] : [stack, env];
    const terraform = new Terraform(directory, { ...own, TF_CLI_ARGS: "-no-color" });
    await terraform.get(["apply", "-auto-approve"]);
    const again = await terraform.get(["plan", "-detailed-exitcode"], [0, 2]);

    expect(exported).toMatchObject({ code: 0, stderr: expect.stringMatching(/The plan: \d\d+ to import, 0 to add/) });
    expect(again.code).toBe(0);
    if (language === "hcl") await terraform.get(["fmt", "-check"]);
  },
);
