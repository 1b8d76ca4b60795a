import { writeFileSync } from "node:fs";
import path from "node:path";
import { runCommand } from "../../support/cli/command-line";
import { filesWith } from "../../support/files/file-texts";
import { applyExample, deployExample, openExample, type Example } from "../../support/terraform/example-project";
import type { WorkingDirectoryOptions } from "../../support/terraform/working-directory";

jest.setTimeout(120_000);

let open: Example | null = null;
afterEach(async () => {
  await open?.remove();
  open = null;
});

async function arrange(name: string, options?: WorkingDirectoryOptions): Promise<Example> {
  return (open = await openExample(name, options));
}

/** Names of source templates with the tags they carry. */
function offers({ sourceTemplates }: Pick<Example["airbyte"], "sourceTemplates">): Record<string, readonly string[]> {
  return Object.fromEntries(sourceTemplates.list().map(({ name, tags }) => [name, [...tags].sort()]));
}

test("quickstart: a template that one tier is offered, and nothing is left after a destroy", async () => {
  const example = await arrange("quickstart");

  await deployExample(example);

  expect(offers(example.airbyte)).toEqual({ CRM: ["pro-tier"] });
  await example.cdktf("destroy", "--auto-approve");
  expect(example.airbyte.sourceTemplates.list()).toEqual([]);
  expect(example.airbyte.templateTags.list()).toEqual([]);
});

test("tiers: each is offered what it pays for, and data as fresh as it pays for", async () => {
  const example = await arrange("tiers", { warm: true });

  await applyExample(example);

  expect(offers(example.airbyte)).toEqual({
    "Sample data": ["enterprise", "free", "pro"],
    Payments: ["enterprise", "free", "pro"],
    CRM: ["enterprise", "pro"],
    "Your database": ["enterprise"],
  });
  expect(
    example.airbyte.connectionTemplates.list().map(({ tags, cron_expression }) => [tags, cron_expression]),
  ).toEqual(expect.arrayContaining([[["enterprise"], "0 0 * * * ?"]]));
});

test("compliance: what is covered carries both tags, secrets are in no file, and protection holds", async () => {
  const certificate = "-----BEGIN CERTIFICATE-----clinic";
  const example = await arrange("compliance", { warm: true, env: { TF_VAR_clinic_ca_certificate: certificate } });

  await applyExample(example);

  expect(offers(example.airbyte)).toEqual({
    CRM: ["pro"],
    "Patient records": ["hipaa", "pro"],
    Appointments: ["hipaa", "pro"],
  });
  expect(
    example.airbyte.sourceTemplates.list().map(({ partial_default_config }) => partial_default_config),
  ).toContainEqual({ port: 5432, ssl_mode: { mode: "verify-ca", ca_certificate: certificate } });
  await example.stack("compliance").get(["plan", "-out=saved.tfplan"]);
  // The search finds what is written: a name is in the program, the state and the saved plan.
  expect(filesWith("Patient records", example.places)).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/cdk\.tf\.json$/),
      expect.stringMatching(/\.tfstate$/),
      expect.stringMatching(/saved\.tfplan$/),
    ]),
  );
  expect(filesWith(certificate, example.places)).toEqual([]);
  await expect(example.stack("compliance").get(["destroy", "-auto-approve"])).rejects.toThrow(
    /Protected from deletion/,
  );
  expect(example.airbyte.sourceTemplates.list()).toHaveLength(3);
});

test("multi-environment: one definition, four organizations, and compare tells only what differs", async () => {
  const others = [
    ["d0000000-0000-4000-8000-0000000000e0", "development-eu"],
    ["9a000000-0000-4000-8000-0000000000e0", "production-eu"],
    ["9a000000-0000-4000-8000-000000000050", "production-us"],
  ] as const;
  const example = await arrange("multi-environment", {
    warm: true,
    emulator: {
      organizationId: "5a000000-0000-4000-8000-0000000000e0",
      clientId: "staging-eu",
      clientSecret: "secret of staging-eu",
      otherOrganizations: others.map(([organizationId, clientId]) => ({
        organizationId,
        clientId,
        clientSecret: `secret of ${clientId}`,
      })),
    },
    env: {
      TF_VAR_development_eu_client_secret: "secret of development-eu",
      TF_VAR_staging_eu_client_secret: "secret of staging-eu",
      TF_VAR_production_eu_client_secret: "secret of production-eu",
      TF_VAR_production_us_client_secret: "secret of production-us",
    },
  });

  await applyExample(example);

  const organizations = [example.airbyte, ...others.map(([id]) => example.airbyte.organization(id))];
  for (const organization of organizations) {
    expect(offers(organization)).toEqual({ Payments: ["free", "pro"], CRM: ["pro"] });
  }
  const starts = organizations.map(({ sourceTemplates }) =>
    sourceTemplates.list().map(({ partial_default_config }) => partial_default_config.start_date),
  );
  expect(starts.map((dates) => dates.filter((date) => date !== undefined))).toEqual([
    ["2026-01-01T00:00:00Z"],
    ["2026-06-01T00:00:00Z"],
    ["2020-01-01T00:00:00Z"],
    ["2020-01-01T00:00:00Z"],
  ]);
  const compare = (...args: readonly string[]) =>
    runCommand(["compare", ...args, "--fail-on", "differ"], example.env, example.folder);
  const [same, other] = [await compare("cdktf.out", "production-us"), await compare("staging", "production-eu")];
  expect(same).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^cdktf\.out and production-us do not differ\n/),
  });
  expect(other).toMatchObject({
    code: 3,
    stdout: expect.stringMatching(/^staging and production-eu: 2 objects differ\n/),
  });
  expect(other.stdout).toContain('- partial_default_config.start_date: "2020-01-01T00:00:00Z"');
});

test("yaml-catalog: one entry is one template, and a wrong entry is told with its line", async () => {
  const example = await arrange("yaml-catalog", { warm: true });

  await applyExample(example);

  expect(offers(example.airbyte)).toEqual({
    CRM: ["pro"],
    Payments: ["free", "pro"],
    Chat: ["pro"],
    Shop: ["free", "pro"],
  });
  writeFileSync(path.join(example.folder, "catalog.yaml"), "CRM:\n  connector: hubspot\n  tiers: [pro]\n");
  await expect(example.cdktf("synth")).rejects.toThrow(
    "catalog.yaml:2: CRM.connector: It must be the ID of a connector.",
  );
});

test("split-stacks: each tier has a state of its own, and they are deployed side by side", async () => {
  const example = await arrange("split-stacks", { warm: true });

  await deployExample(example);

  expect(
    example.airbyte.templateTags
      .list()
      .map(({ name }) => name)
      .sort(),
  ).toEqual(["enterprise", "free", "pro"]);
  expect(example.airbyte.sourceTemplates.list()).toHaveLength(9);
  await example.stack("free").get(["destroy", "-auto-approve"]);
  expect(example.airbyte.sourceTemplates.list()).toHaveLength(6);
});

test("tenants: from tags to a source in the EU, each step to be seen at Airbyte", async () => {
  const password = "Zq4-password-of-acme";
  const example = await arrange("tenants", { warm: true, env: { TF_VAR_acme_password: password } });

  await applyExample(example);

  const { airbyte } = example;
  expect(
    airbyte.templateTags
      .list()
      .map(({ name }) => name)
      .sort(),
  ).toEqual(["nightly", "pro"]);
  expect(airbyte.sourceTemplates.list()).toMatchObject([
    { customization: { stream_selection_mode: "whitelist", stream_whitelist: ["customers", "orders"] }, tags: ["pro"] },
  ]);
  const acme = airbyte.workspaces.list().find(({ name }) => name === "acme");
  expect(acme).toMatchObject({ region_id: "b9e48d61-f082-4a14-a8d0-799a907938cb", status: "active" });
  expect(airbyte.sources.list()).toMatchObject([
    { workspace_id: acme!.id, source_config: { password }, selected_connection_template_tags: ["nightly"] },
  ]);

  const walked = await example.tsx("walk.ts");

  expect(walked.trim().split("\n")).toEqual([
    "workspace acme is active",
    "offered: Orders database",
    "connected: Acme's orders",
    "lands in: Airbyte managed S3",
  ]);
});
