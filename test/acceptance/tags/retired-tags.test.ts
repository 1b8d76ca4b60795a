import { writesOf } from "../../support/emulator/recorded-requests";
import {
  createWorkingDirectory,
  disposeWorkingDirectories,
  type WorkingDirectory,
} from "../../support/terraform/working-directory";
import { POSTGRES, S3 } from "../../support/specs/connector-ids";

afterEach(disposeWorkingDirectories);

const LIFECYCLE = "lifecycle { create_before_destroy = true }";
const TAG = (name: string, rest = LIFECYCLE) => `
  resource "airbyteembedded_template_tag" "${name}" {
    name = "${name}"
    ${rest}
  }`;
const SOURCE = (name: string, tags: readonly string[]) => `
  resource "airbyteembedded_source_template" "${name}" {
    name                = "${name}"
    actor_definition_id = "${POSTGRES}"
    tags                = [${tags.map(toReference).join()}]
  }`;
const CONNECTION = (tags: readonly string[]) => `
  resource "airbyteembedded_connection_template" "lake" {
    destination_name          = "lake"
    destination_definition_id = "${S3}"
    destination_config        = {}
    tags                      = [${tags.map(toReference).join()}]
  }`;
const CATALOG = (tags: readonly string[]) =>
  ["crm", "erp", "db"].map((name) => SOURCE(name, tags)).join("") + CONNECTION(tags);

test("one apply retires a tag that three templates and a connection template lose", async () => {
  const terraform = await createWorkingDirectory({ warm: true, emulator: { switches: { tagPath: "both" } } });
  terraform.write(TAG("beta") + TAG("pro") + CATALOG(["beta", "pro"]));
  await terraform.apply();
  terraform.write(TAG("pro") + CATALOG(["pro"]));
  const before = terraform.airbyte.requests.length;

  await terraform.apply();

  const writes = writesOf(terraform.airbyte.requests.slice(before)).map(({ method, path }) => `${method} ${path}`);
  expect(terraform.airbyte.templateTags.list()).toMatchObject([{ name: "pro" }]);
  expect(writes).toHaveLength(5);
  // Only the retired tag is detached, and it is deleted after no template carries it.
  expect(writes.slice(0, 4).every((write) => /^DELETE .*\/tags\/beta$/.test(write))).toBe(true);
  expect(writes[4]).toBe("DELETE /api/v1/integrations/templates/tags/beta");
  expect(offers(terraform)).toEqual([["pro"], ["pro"], ["pro"], ["pro"]]);
});

test("one apply retires a tag whose templates have no other", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(TAG("beta") + CATALOG(["beta"]));
  await terraform.apply();
  terraform.write(CATALOG([]));

  await terraform.apply();

  expect(terraform.airbyte.templateTags.list()).toEqual([]);
  expect(offers(terraform)).toEqual([[], [], [], []]);
});

test("a tag that was applied without create_before_destroy is retired as the error says", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(TAG("beta", "") + CATALOG(["beta"]));
  await terraform.apply();
  terraform.write(CATALOG([]));

  const { warnings } = await terraform.plan();
  const refused = terraform.apply();
  await expect(refused).rejects.toThrow(/declare the tag again with lifecycle \{ create_before_destroy = true \}/);
  terraform.write(TAG("beta") + CATALOG([]));
  await terraform.apply();
  terraform.write(CATALOG([]));
  await terraform.apply();

  expect(warnings).toContainEqual(
    expect.objectContaining({
      summary: '"beta" is on 4 templates',
      detail: expect.stringContaining("lifecycle { create_before_destroy = true }"),
    }),
  );
  expect(terraform.airbyte.templateTags.list()).toEqual([]);
});

test("a binding with create_before_destroy puts the new tag on before it takes the old one off", async () => {
  const terraform = await createWorkingDirectory({ warm: true, emulator: { switches: { tagPath: "both" } } });
  const template = terraform.airbyte.sourceTemplates.add({ name: "By hand", source_definition_id: POSTGRES });
  const binding = (tag: string) => `
    resource "airbyteembedded_template_tag_binding" "hand" {
      template_kind = "source"
      template_id   = "${template.id}"
      tag           = ${toReference(tag)}
      ${LIFECYCLE}
    }`;
  terraform.write(TAG("beta") + TAG("pro") + binding("beta"));
  await terraform.apply();
  terraform.write(TAG("pro") + binding("pro"));
  const before = terraform.airbyte.requests.length;

  await terraform.apply();

  expect(writesOf(terraform.airbyte.requests.slice(before)).map(({ method, path }) => `${method} ${path}`)).toEqual([
    `POST /api/v1/integrations/templates/sources/${template.id}/tags`,
    `DELETE /api/v1/integrations/templates/sources/${template.id}/tags/beta`,
    "DELETE /api/v1/integrations/templates/tags/beta",
  ]);
});

function offers({ airbyte }: WorkingDirectory): (readonly string[])[] {
  return [...airbyte.sourceTemplates.list(), ...airbyte.connectionTemplates.list()].map(({ tags }) => tags);
}

function toReference(tag: string): string {
  return `airbyteembedded_template_tag.${tag}.name`;
}
