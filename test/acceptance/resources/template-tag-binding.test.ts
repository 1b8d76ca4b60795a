import { actions } from "../../support/terraform/plan-document";
import { createWorkingDirectory, disposeWorkingDirectories } from "../../support/terraform/working-directory";

afterEach(disposeWorkingDirectories);

const ADDRESS = "airbyteembedded_template_tag_binding.beta";
const TEMPLATE = (attributes = "") => `
  resource "airbyteembedded_source_template" "crm" {
    name                = "CRM"
    actor_definition_id = "36c891d9-4bd9-43ac-bad2-10e12756272c"
    ${attributes}
  }`;
const TAG = (name = "beta") => `resource "airbyteembedded_template_tag" "beta" { name = "${name}" }
`;
const BINDING = `
  resource "airbyteembedded_template_tag_binding" "beta" {
    template_kind = "source"
    template_id   = airbyteembedded_source_template.crm.id
    tag           = airbyteembedded_template_tag.beta.name
  }`;

test("a binding lives from creation to destruction, and leaves other tags alone", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(TAG() + TEMPLATE());
  await terraform.apply();
  const [template] = terraform.airbyte.sourceTemplates.list();
  terraform.airbyte.templateTags.add({ name: "by-hand" });
  terraform.airbyte.sourceTemplates.update(template!.id, { tags: ["by-hand"] });
  terraform.write(TAG() + TEMPLATE() + BINDING);

  await terraform.apply();

  expect(terraform.airbyte.sourceTemplates.get(template!.id).tags).toEqual(["by-hand", "beta"]);
  terraform.write(TAG() + TEMPLATE());
  await terraform.apply();
  expect(terraform.airbyte.sourceTemplates.get(template!.id).tags).toEqual(["by-hand"]);
});

test("a tag taken off in the web app is planned to be attached again", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(TAG() + TEMPLATE() + BINDING);
  await terraform.apply();
  const [template] = terraform.airbyte.sourceTemplates.list();
  terraform.airbyte.sourceTemplates.update(template!.id, { tags: [] });

  expect(actions(await terraform.plan())).toEqual({ [ADDRESS]: ["create"] });
  await terraform.apply();
});

test("a binding follows the rename of its tag", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(TAG() + TEMPLATE() + BINDING);
  await terraform.apply();
  terraform.write(TAG("early") + TEMPLATE() + BINDING);

  expect(actions(await terraform.plan())).toEqual({ "airbyteembedded_template_tag.beta": ["update"] });
  await terraform.apply();

  expect(terraform.airbyte.sourceTemplates.list()).toMatchObject([{ tags: ["early"] }]);
});

test("a binding is imported by kind, template and tag", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(TAG() + TEMPLATE() + BINDING);
  await terraform.apply();
  const { id } = (await terraform.state()).get(ADDRESS);
  await terraform.run("state", "rm", ADDRESS);
  terraform.write(`${TAG()}${TEMPLATE()}${BINDING}
    import {
      to = ${ADDRESS}
      id = "${String(id)}"
    }`);

  expect(actions(await terraform.plan())).toEqual({});
  await terraform.apply();
});

test("a binding on a template that decides about its tags itself is a conflict", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(TAG() + TEMPLATE("tags = []"));
  await terraform.apply();
  terraform.write(TAG() + TEMPLATE("tags = []") + BINDING);

  await expect(terraform.plan()).rejects.toThrow(/The template's tags are managed twice/);
});

test("the same conflict is found at apply where the template is made in the same run", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(TAG() + TEMPLATE("tags = []") + BINDING);

  await expect(terraform.apply()).rejects.toThrow(/sets its tags attribute/);

  expect(terraform.airbyte.sourceTemplates.list()).toMatchObject([{ tags: [] }]);
});
