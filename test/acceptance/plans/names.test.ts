import { actions } from "../../support/terraform/plan-document";
import { TerraformFailure } from "../../support/terraform/terraform";
import {
  createWorkingDirectory,
  disposeWorkingDirectories,
  type WorkingDirectory,
} from "../../support/terraform/working-directory";
import { POSTGRES, S3 } from "../../support/specs/connector-ids";

afterEach(disposeWorkingDirectories);

const TAG = (label: string, name: string) => `
  resource "airbyteembedded_template_tag" "${label}" { name = "${name}" }`;
const SOURCE = (label: string, name: string) => `
  resource "airbyteembedded_source_template" "${label}" {
    name                = "${name}"
    actor_definition_id = "${POSTGRES}"
  }`;
const CONNECTION = (label: string, name: string) => `
  resource "airbyteembedded_connection_template" "${label}" {
    destination_name          = "${name}"
    destination_definition_id = "${S3}"
    destination_config        = {}
  }`;
const WORKSPACE = (label: string, name: string) => `
  resource "airbyteembedded_workspace" "${label}" {
    name                = "${name}"
    deletion_protection = false
  }`;
const KINDS = { TAG, SOURCE, CONNECTION, WORKSPACE };

test("names that are taken are found by the plan, each with the block that imports what is there", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  const { templateTags, sourceTemplates, connectionTemplates, workspaces } = terraform.airbyte;
  templateTags.add({ name: "pro" });
  const source = sourceTemplates.add({ name: "CRM", source_definition_id: POSTGRES });
  const connection = connectionTemplates.add({ destination_name: "lake", destination_definition_id: S3 });
  const workspace = workspaces.add({ name: "acme" });
  terraform.write(TAG("a", "pro") + SOURCE("b", "CRM") + CONNECTION("c", "lake") + WORKSPACE("d", "acme"));

  const errors = await failuresOf(terraform);

  expect(errors).toHaveLength(4);
  expect(toText(errors, "template_tag.a")).toMatch(
    /The name "pro" is taken[\s\S]*id = "pro"[\s\S]*importFrom\("pro"\) on the TemplateTag/,
  );
  expect(toText(errors, "source_template.b")).toMatch(new RegExp(`"CRM" is taken[\\s\\S]*id = "${source.id}"`));
  expect(toText(errors, "connection_template.c")).toMatch(
    new RegExp(`"lake" is taken[\\s\\S]*id = "${connection.id}"`),
  );
  expect(toText(errors, "workspace.d")).toMatch(new RegExp(`"acme" is taken[\\s\\S]*id = "${workspace.id}"`));
});

test.each(Object.entries(KINDS))("%s: an import of what has the name is no clash", async (_kind, toResource) => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(toResource("a", "pro"));
  await terraform.apply();
  const [only] = (await terraform.state()).objects.map(({ address }) => address);
  const { id } = (await terraform.state()).get(only!) as { id: string };
  await terraform.run("state", "rm", only!);
  terraform.write(`import {
    to = ${only}
    id = "${id}"
  }${toResource("a", "pro")}`);

  expect(Object.values(actions(await terraform.plan())).flat()).not.toContain("create");
});

test.each(Object.entries(KINDS))(
  "%s: one plan that destroys and creates a name says how to move",
  async (_kind, to) => {
    const terraform = await createWorkingDirectory({ warm: true });
    terraform.write(to("old", "pro"));
    await terraform.apply();
    const [old] = (await terraform.state()).objects.map(({ address }) => address);
    const { id } = (await terraform.state()).get(old!) as { id: string };
    terraform.write(to("new", "pro"));

    const errors = await failuresOf(terraform);
    terraform.write(`moved {
    from = ${old}
    to   = ${old!.replace(/old$/, "new")}
  }${to("new", "pro")}`);
    await terraform.apply();

    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(/Destroyed and created again in one plan[\s\S]*moved \{\s*from = airbyteembedded_/);
    expect(errors[0]).toMatch(/renamedFrom: "OLD_ID"[\s\S]*AIRBYTE_ALLOW_RECREATION=true/);
    expect((await terraform.state()).get(old!.replace(/old$/, "new"))).toMatchObject({ id });
  },
);

test.each(Object.entries(KINDS))(
  "%s: who really wants another object of the name gets it in one apply",
  async (_kind, to) => {
    const terraform = await createWorkingDirectory({ warm: true, env: { AIRBYTE_ALLOW_RECREATION: "true" } });
    terraform.write(to("old", "pro"));
    await terraform.apply();
    terraform.write(to("new", "pro"));

    const { warnings } = await terraform.apply();

    expect(warnings).toContainEqual(expect.objectContaining({ summary: 'The name "pro" changes hands' }));
  },
);

test.each(Object.entries(KINDS))("%s: two resources that want one name are told as that", async (_kind, to) => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(to("a", "pro") + to("b", "pro"));
  const bothNew = await failuresOf(terraform);
  terraform.write(to("a", "pro"));
  await terraform.apply();
  terraform.write(to("a", "pro") + to("b", "pro"));
  const oneNew = await failuresOf(terraform);

  for (const errors of [bothNew, oneNew]) {
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(/Two resources of this configuration use this name/);
    expect(errors[0]).not.toMatch(/is taken/);
  }
});

test.each(Object.entries(KINDS))(
  "%s: a name that its holder gives up in the same run is free to be taken",
  async (_kind, to) => {
    const terraform = await createWorkingDirectory({ warm: true });
    terraform.write(to("a", "pro"));
    await terraform.apply();
    terraform.write(to("a", "pro-old") + to("b", "pro"));

    const { warnings } = await terraform.plan();
    await terraform.apply();

    expect(warnings).toContainEqual(expect.objectContaining({ summary: 'The name "pro" changes hands' }));
  },
);

test.each(Object.entries(KINDS))("%s: what is replaced keeps its name", async (_kind, to) => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(to("a", "pro"));
  await terraform.apply();
  const [address] = (await terraform.state()).objects.map(({ address }) => address);
  await terraform.apply({ args: [`-replace=${address}`] });
  await terraform.run("taint", address!);

  const { warnings } = await terraform.apply();

  expect(warnings.filter(({ summary }) => summary.startsWith("The name"))).toEqual([]);
});

test("a template that another connector replaces keeps its name, and needs another under create_before_destroy", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  const template = SOURCE("a", "CRM");
  terraform.write(template);
  await terraform.apply();
  const other = template.replace(POSTGRES, "36c891d9-4bd9-43ac-bad2-10e12756272c");
  terraform.write(other);
  await terraform.apply();
  terraform.write(template.replace(/\}\s*$/, "lifecycle { create_before_destroy = true }\n}"));

  await expect(terraform.apply()).rejects.toThrow(
    /The name "CRM" is taken[\s\S]*If this resource is being replaced, remove create_before_destroy from it/,
  );
  terraform.write(
    template.replace('"CRM"', '"CRM 2"').replace(/\}\s*$/, "lifecycle { create_before_destroy = true }\n}"),
  );
  await terraform.apply();
  terraform.write(template);
  await terraform.apply();

  expect(terraform.airbyte.sourceTemplates.list().map(({ name }) => name)).toEqual(["CRM"]);
});

async function failuresOf(terraform: WorkingDirectory): Promise<readonly string[]> {
  const failure = await terraform.plan().then(
    () => new Error("The plan should have failed."),
    (error: unknown) => error,
  );
  if (!(failure instanceof TerraformFailure)) throw failure;
  return failure.diagnostics.map(({ address, summary, detail }) => `${address}\n${summary}\n${detail}`);
}

function toText(errors: readonly string[], address: string): string {
  return errors.find((error) => error.startsWith(`airbyteembedded_${address}\n`)) ?? "";
}
