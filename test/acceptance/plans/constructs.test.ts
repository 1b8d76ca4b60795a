import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Fn, TerraformStack, TerraformVariable, Testing } from "cdktf";
import {
  AirbyteEmbeddedProvider,
  ConnectionTemplate,
  l1,
  SecretRef,
  SourceTemplate,
  TemplateCatalog,
  TemplateTag,
  Tier,
  Workspace,
} from "../../../constructs";
import { fileTexts } from "../../support/files/file-texts";
import { writesOf } from "../../support/emulator/recorded-requests";
import { actions } from "../../support/terraform/plan-document";
import { createWorkingDirectory, disposeWorkingDirectories } from "../../support/terraform/working-directory";
import { S3 } from "../../support/specs/connector-ids";

afterEach(disposeWorkingDirectories);

const HUBSPOT = "36c891d9-4bd9-43ac-bad2-10e12756272c";
const OF_VARIABLE = "Zq4-secret-of-a-variable";
const OF_FILE = "Zq4-secret-of-a-file";

/** The program's JSON, for a working directory that requires the provider itself. */
function synthesize(program: (stack: TerraformStack) => void): Record<string, string> {
  const stack = new TerraformStack(Testing.app(), "catalog");
  program(stack);
  const { terraform, ...json } = JSON.parse(Testing.synth(stack, true));
  expect(terraform.required_providers.airbyteembedded).toBeDefined();
  return { "main.tf.json": JSON.stringify(json) };
}

test("a construct copies a template of Airbyte's own", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  const original = terraform.airbyte.sourceTemplates.add({
    name: "HubSpot",
    organization_id: null,
    source_definition_id: HUBSPOT,
  });
  terraform.write(
    synthesize((stack) => {
      new SourceTemplate(stack, "Crm", {
        name: "CRM",
        copyOf: original.id,
        mode: "REPLICATION",
        offeredToNobody: true,
      });
    }),
  );

  await terraform.apply();

  const ours = terraform.airbyte.sourceTemplates.list().filter(({ organization_id }) => organization_id !== null);
  expect(ours).toMatchObject([{ name: "CRM", source_definition_id: HUBSPOT, mode: "REPLICATION" }]);
});

test("renamed constructs in a renamed catalog destroy nothing, whichever of their names the state has", async () => {
  const program =
    (catalog: string, tier: string, crm: string, was: { catalog?: string; tier?: string; crm?: string[] } = {}) =>
    (stack: TerraformStack) => {
      const shop = new TemplateCatalog(stack, catalog, { renamedFrom: was.catalog });
      const pro = new Tier(shop, tier, { name: "pro", renamedFrom: was.tier });
      pro.offer(new SourceTemplate(shop, crm, { name: "CRM", connector: HUBSPOT, renamedFrom: was.crm }));
    };
  const renamed = program("Shop", "Professional", "Hubspot", {
    catalog: "Catalog",
    tier: "Pro",
    crm: ["Crm", "Sales"],
  });
  const terraform = await createWorkingDirectory({ warm: true });

  for (const before of [program("Catalog", "Pro", "Crm"), program("Shop", "Pro", "Sales")]) {
    terraform.write(synthesize(before));
    await terraform.apply();
    terraform.write(synthesize(renamed));
    const plan = await terraform.plan();
    await terraform.apply();

    expect(actions(plan)).toEqual({});
    const moved = plan.resource_changes?.filter(({ previous_address: previous }) => previous !== undefined);
    expect(moved).toHaveLength(2);
    await terraform.destroy();
  }
});

test("secrets of a variable and of a file reach Airbyte, and are in no program, plan or state", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "secret-"));
  const file = path.join(folder, "key");
  writeFileSync(file, OF_FILE);
  const terraform = await createWorkingDirectory({ warm: true, env: { TF_VAR_lake_key: OF_VARIABLE } });
  terraform.write(
    synthesize((stack) => {
      const secrets = { access_key_id: SecretRef.file(file), secret_access_key: SecretRef.variable(stack, "lake_key") };
      const config = { s3_bucket_name: "lake", s3_bucket_region: "eu-west-1" };
      new ConnectionTemplate(stack, "Lake", { destination: { name: "lake", connector: S3, config, secrets } });
    }),
  );

  await terraform.plan();
  await terraform.apply();

  expect(terraform.airbyte.connectionTemplates.list()).toMatchObject([
    { destination_config: { access_key_id: OF_FILE, secret_access_key: OF_VARIABLE } },
  ]);
  const files = fileTexts(terraform.directory);
  expect(Object.keys(files)).toEqual(expect.arrayContaining(["tested.tfplan", "terraform.tfstate"]));
  const holders = Object.keys(files).filter((name) => /Zq4-/.test(files[name]!));
  rmSync(folder, { recursive: true });
  expect(holders).toEqual([]);
});

test("a tier's widget token is minted for a workspace of the same program, once that is there, and stored nowhere", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(
    synthesize((stack) => {
      const pro = new Tier(stack, "Pro", { name: "pro" });
      const acme = new Workspace(stack, "Acme", { name: "acme" });
      const { scopedToken } = pro.widgetToken({ workspace: acme, allowedOrigin: "https://app.example.com" });
      new SourceTemplate(stack, "Crm", {
        name: "CRM",
        connector: HUBSPOT,
        secrets: { api_key: scopedToken },
        secretsVersion: 1,
      }).offerTo(pro);
    }),
  );

  await terraform.apply();

  const [template] = terraform.airbyte.sourceTemplates.list();
  const token = String(template!.partial_default_config.api_key);
  expect(token).toMatch(/^eyJ/);
  const files = Object.entries(fileTexts(terraform.directory));
  expect(files.filter(([, text]) => text.includes(token)).map(([file]) => file)).toEqual([]);
  expect(terraform.airbyte.workspaces.list().map(({ name }) => name)).toEqual(["default", "acme"]);
});

/** Three templates and a connection template, offered to tiers by name: what is left of an old program after some are retired. */
const offering =
  (...tiers: readonly string[]) =>
  (stack: TerraformStack): void => {
    const catalog = new TemplateCatalog(stack, "Catalog", {
      tiers: Object.fromEntries(tiers.map((tier) => [tier, tier])),
    });
    const destination = { name: "lake", connector: S3, config: { s3_bucket_name: "lake" } };
    const all = tiers.map((tier) => catalog.tier(tier));
    for (const name of ["CRM", "ERP", "Shop"])
      new SourceTemplate(catalog, name, { name, connector: HUBSPOT }).offerTo(...all);
    new ConnectionTemplate(catalog, "Lake", { destination }).offerTo(...all);
  };

test("a tier is retired in one apply, and no template misses a tag in between that it keeps", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(synthesize(offering("free", "pro")));
  await terraform.apply();
  const before = terraform.airbyte.requests.length;
  terraform.write(synthesize(offering("free")));

  await terraform.apply();

  const { sourceTemplates, connectionTemplates, templateTags, requests } = terraform.airbyte;
  expect(templateTags.list().map(({ name }) => name)).toEqual(["free"]);
  const templates = [...sourceTemplates.list(), ...connectionTemplates.list()];
  expect(templates.map(({ tags }) => tags)).toEqual(Array(4).fill(["free"]));
  const writes = writesOf(requests.slice(before)).map(({ method, path }) => `${method} ${path.split("/").at(-1)!}`);
  expect(writes).toEqual([...Array<string>(4).fill("DELETE pro"), "DELETE pro"]);
});

/** Programs as they were synthesized before tags were destroyed after what carries them. */
const asBefore = (program: (stack: TerraformStack) => void) => (stack: TerraformStack) => {
  program(stack);
  for (const tag of stack.node.findAll()) if (tag instanceof l1.TemplateTag) tag.lifecycle = undefined;
};

test("a stack from before that retires a tier once it was deployed as it is, also when it was tried too early", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(synthesize(asBefore(offering("free", "pro"))));
  await terraform.apply();
  terraform.write(synthesize(offering("free")));
  await expect(terraform.apply()).rejects.toThrow('Cannot delete template tag "pro"');
  terraform.write(synthesize(offering("free", "pro")));
  const between = await terraform.plan();
  await terraform.apply();
  terraform.write(synthesize(offering("free")));

  await terraform.apply();

  expect(actions(between)).toEqual({});
  expect(terraform.airbyte.templateTags.list().map(({ name }) => name)).toEqual(["free"]);
});

test("constructs take over what exists by importFrom, each by what its import takes, and change nothing", async () => {
  const catalog = (isThere: boolean) => (stack: TerraformStack) => {
    const eu = new AirbyteEmbeddedProvider(stack, "Eu", { alias: "eu" });
    const scope = new TemplateCatalog(stack, "Catalog", { provider: eu });
    const take = <T extends { importFrom(id: string): T }>(one: T, id: string) => (isThere ? one.importFrom(id) : one);
    const pro = take(new Tier(scope, "Pro", { name: "pro" }), "pro");
    const beta = take(new TemplateTag(scope, "Beta", { name: "beta" }), "beta");
    take(new SourceTemplate(scope, "Crm", { name: "CRM", connector: HUBSPOT }), "CRM").offerTo(pro, beta);
    take(new Workspace(scope, "Acme", { name: "acme" }), "acme");
    const destination = { name: "lake", connector: S3, config: { s3_bucket_name: "lake" } };
    const [lake] = terraform.airbyte.connectionTemplates.list();
    take(new ConnectionTemplate(scope, "Lake", { destination, offeredToNobody: true }), lake?.id ?? "");
  };
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(synthesize(catalog(false)));
  await terraform.apply();
  rmSync(path.join(terraform.directory, "terraform.tfstate"));
  terraform.write(synthesize(catalog(true)));

  const plan = await terraform.plan();
  await terraform.apply();

  expect(actions(plan)).toEqual({});
  expect(plan.resource_changes?.filter(({ change }) => "importing" in change)).toHaveLength(5);
});

test("a tier is retired in one apply that an existing template is offered to, and its other tags stay", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  const crm = (stack: TerraformStack) => new SourceTemplate(stack, "Crm", { name: "CRM", connector: HUBSPOT });
  terraform.write(synthesize((stack) => void crm(stack).offerTo(new TemplateTag(stack, "Theirs", { name: "theirs" }))));
  await terraform.apply();
  // Terraform no longer manages it from here on.
  rmSync(path.join(terraform.directory, "terraform.tfstate"));
  const [template] = terraform.airbyte.sourceTemplates.list();
  const offering = (isOffered: boolean) => (stack: TerraformStack) => {
    const free = new Tier(stack, "Free", { name: "free" });
    const existing = SourceTemplate.fromId(stack, "Crm", template!.id).offerTo(free);
    if (isOffered) existing.offerTo(new Tier(stack, "Pro", { name: "pro" }));
  };
  terraform.write(synthesize(offering(true)));
  await terraform.apply();
  terraform.write(synthesize(offering(false)));

  await terraform.apply();

  const { sourceTemplates, templateTags } = terraform.airbyte;
  expect(sourceTemplates.list().map(({ tags }) => [...tags].sort())).toEqual([["free", "theirs"]]);
  expect(templateTags.list().map(({ name }) => name)).toEqual(["theirs", "free"]);
});

test("Terraform takes expressions of every form, and text to the letter that was given as such", async () => {
  const env = {
    TF_VAR_settings: JSON.stringify({ region: "eu", hours: [1, 2] }),
    TF_VAR_tags: JSON.stringify(["eu", "us"]),
    TF_VAR_active: "true",
  };
  const terraform = await createWorkingDirectory({ warm: true, env });
  terraform.write(
    synthesize((stack) => {
      const settings = new TerraformVariable(stack, "settings", { type: "any" });
      const tags = new TerraformVariable(stack, "tags", { type: "list(string)" });
      const active = new TerraformVariable(stack, "active", { type: "bool" });
      const all = ["eu", "us"].map((name) => new TemplateTag(stack, name, { name }));
      const template = new SourceTemplate(stack, "Crm", {
        name: Fn.upper("crm"),
        connector: HUBSPOT,
        defaults: Fn.merge([settings.value, { path: Fn.rawString("${STREAM}/") }]),
        deletionProtection: Fn.conditional(active.booleanValue, false, true),
        tags: Fn.concat([tags.listValue, ["pro"]]),
      }).offerTo(new Tier(stack, "Pro", { name: "pro" }));
      template.node.addDependency(...all);
      new Workspace(stack, "Acme", { name: "acme", active: active.booleanValue, deletionProtection: false });
    }),
  );

  await terraform.apply();

  const [template] = terraform.airbyte.sourceTemplates.list();
  expect(template).toMatchObject({
    name: "CRM",
    partial_default_config: { region: "eu", hours: [1, 2], path: "${STREAM}/" },
  });
  expect([...template!.tags].sort()).toEqual(["eu", "pro", "us"]);
  expect(terraform.airbyte.workspaces.list()).toContainEqual(
    expect.objectContaining({ name: "acme", status: "active" }),
  );
});
