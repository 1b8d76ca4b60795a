import { actions, getChange } from "../../support/terraform/plan-document";
import { writesOf } from "../../support/emulator/recorded-requests";
import { createWorkingDirectory, disposeWorkingDirectories } from "../../support/terraform/working-directory";

afterEach(disposeWorkingDirectories);

const TAG = (name: string) => `resource "airbyteembedded_template_tag" "pro" { name = "${name}" }`;
const TAGGED_TEMPLATE = `
  resource "airbyteembedded_source_template" "crm" {
    name                = "CRM"
    actor_definition_id = "36c891d9-4bd9-43ac-bad2-10e12756272c"
    tags                = [airbyteembedded_template_tag.pro.name]
  }`;

test("a tag lives from creation to destruction", async () => {
  const terraform = await createWorkingDirectory({ emulator: { switches: { timestamps: "present" } } });
  terraform.write(TAG("pro-tier"));
  await terraform.apply();

  const [tag] = terraform.airbyte.templateTags.list();
  expect(tag).toMatchObject({ name: "pro-tier" });
  expect((await terraform.state()).get("airbyteembedded_template_tag.pro")).toMatchObject({
    id: tag!.id,
    name: "pro-tier",
    organization_id: terraform.airbyte.organizationId,
    created_at: tag!.created_at,
  });

  await terraform.destroy();

  expect(terraform.airbyte.templateTags.list()).toEqual([]);
});

test("renaming a tag is one PUT, and the templates that carry it are left alone", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(TAG("pro-tier") + TAGGED_TEMPLATE);
  await terraform.apply();
  const [tag] = terraform.airbyte.templateTags.list();
  const [template] = terraform.airbyte.sourceTemplates.list();
  terraform.write(TAG("professional-tier") + TAGGED_TEMPLATE);

  const plan = await terraform.plan();
  const before = terraform.airbyte.requests.length;
  await terraform.apply();

  expect(actions(plan)).toEqual({ "airbyteembedded_template_tag.pro": ["update"] });
  expect(writesOf(terraform.airbyte.requests.slice(before)).map(toLine)).toEqual([
    "PUT /api/v1/integrations/templates/tags/pro-tier",
  ]);
  expect(terraform.airbyte.templateTags.list()).toMatchObject([{ id: tag!.id, name: "professional-tier" }]);
  expect(terraform.airbyte.sourceTemplates.list()).toEqual([{ ...template, tags: ["professional-tier"] }]);
});

test("a rename together with another change of the template sends the rename and that change only", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(TAG("pro-tier") + TAGGED_TEMPLATE);
  await terraform.apply();
  terraform.write(TAG("professional-tier") + TAGGED_TEMPLATE.replace('"CRM"', '"Customers"'));

  const before = terraform.airbyte.requests.length;
  await terraform.apply();

  const [template] = terraform.airbyte.sourceTemplates.list();
  expect(writesOf(terraform.airbyte.requests.slice(before)).map(toLine)).toEqual([
    "PUT /api/v1/integrations/templates/tags/pro-tier",
    `PATCH /api/v1/integrations/templates/sources/${template!.id}`,
  ]);
  expect(template).toMatchObject({ name: "Customers", tags: ["professional-tier"] });
});

test("a tag renamed in the web app is shown as that, and gets its name back", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(TAG("pro-tier"));
  await terraform.apply();
  const [tag] = terraform.airbyte.templateTags.list();
  terraform.airbyte.templateTags.update(tag!.id, { name: "pro" });

  const { before, after } = getChange(await terraform.plan(), "airbyteembedded_template_tag.pro");
  await terraform.apply();

  expect([before!.name, after!.name]).toEqual(["pro", "pro-tier"]);
  expect(terraform.airbyte.templateTags.list()).toMatchObject([{ id: tag!.id, name: "pro-tier" }]);
});

test("a tag deleted in the web app is planned for creation again", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(TAG("pro-tier"));
  await terraform.apply();
  terraform.airbyte.templateTags.removeAll();

  expect(actions(await terraform.plan())).toEqual({ "airbyteembedded_template_tag.pro": ["create"] });
  await terraform.apply();

  expect(terraform.airbyte.templateTags.list()).toMatchObject([{ name: "pro-tier" }]);
});

test.each(["name", "id"] as const)("a tag is imported by its %s, and the plan is empty", async (by) => {
  const terraform = await createWorkingDirectory({ warm: true });
  const tag = terraform.airbyte.templateTags.add({ name: "pro-tier" });
  terraform.write(`import {
    to = airbyteembedded_template_tag.pro
    id = "${tag[by]}"
  }
  ${TAG("pro-tier")}`);

  const plan = await terraform.plan();
  await terraform.apply();

  expect(actions(plan)).toEqual({});
  expect(getChange(plan, "airbyteembedded_template_tag.pro").importing).toBeDefined();
  expect((await terraform.state()).get("airbyteembedded_template_tag.pro")).toMatchObject({ id: tag.id });
});

test("importing a tag that is not there says which, and what to give", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(TAG("pro-tier"));

  await expect(terraform.import("airbyteembedded_template_tag.pro", "no-such-tag")).rejects.toThrow(
    /There is no template tag "no-such-tag"[\s\S]*the tag's name or its ID/,
  );
});

test("the tags of an organization can be looked up", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  for (const name of ["pro", "free"]) terraform.airbyte.templateTags.add({ name });
  terraform.write(`
    data "airbyteembedded_template_tags" "all" {}
    output "names" { value = data.airbyteembedded_template_tags.all.tags[*].name }
  `);

  await terraform.apply();

  expect((await terraform.run("output", "-json", "names")).stdout.trim()).toBe('["free","pro"]');
});

function toLine({ method, path }: { readonly method: string; readonly path: string }): string {
  return `${method} ${path}`;
}
