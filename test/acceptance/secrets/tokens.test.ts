import { fileTexts } from "../../support/files/file-texts";
import { createWorkingDirectory, disposeWorkingDirectories } from "../../support/terraform/working-directory";
import { POSTGRES } from "../../support/specs/connector-ids";

afterEach(disposeWorkingDirectories);

/** A template with a token among its secrets, so that the test sees which token was used. */
const taking = (token: string) => `
  resource "airbyteembedded_source_template" "db" {
    name                               = "Database"
    actor_definition_id                = "${POSTGRES}"
    partial_default_secrets_wo         = { password = ${token} }
    partial_default_secrets_wo_version = 1
  }`;

/** A JWT, or the JSON around one as base64: private state is base64 of JSON too, and has no such begin. */
const LOOKS_LIKE_A_TOKEN = /eyJ[\w-]{10,}\.eyJ[\w-]{10,}|eyJ0b2tlbiI6/;

const KINDS = [
  ["application_token", "", "token"],
  ["scoped_token", "workspace_id = airbyteembedded_workspace.acme.id", "token"],
  [
    "widget_token",
    `workspace_id         = airbyteembedded_workspace.acme.id
     allowed_origin       = "https://app.example.com"
     source_template_tags = ["pro"]`,
    "scoped_token",
  ],
] as const;

test.each(KINDS)("%s: the token goes where it is used, and nowhere else", async (kind, settings, attribute) => {
  const terraform = await createWorkingDirectory({ env: { TF_LOG: "trace", TF_LOG_PATH: "terraform.log" } });
  terraform.write(`
    resource "airbyteembedded_workspace" "acme" { name = "acme" }
    ephemeral "airbyteembedded_${kind}" "it" {
      ${settings}
    }
    ${taking(`ephemeral.airbyteembedded_${kind}.it.${attribute}`)}`);

  await terraform.plan();
  await terraform.apply();

  const [template] = terraform.airbyte.sourceTemplates.list();
  const token = String(template!.partial_default_config.password);
  expect(token).toMatch(/^eyJ/);
  const files = Object.entries(fileTexts(terraform.directory));
  expect(files.map(([file]) => file)).toEqual(expect.arrayContaining(["terraform.log", "terraform.tfstate"]));
  const leaking = files.filter(([, text]) => text.includes(token) || LOOKS_LIKE_A_TOKEN.test(text));
  expect(leaking.map(([file]) => file)).toEqual([]);
});

test("a token for a workspace that is not there creates none, unless that is asked for", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  const program = (settings: string) => `
    ephemeral "airbyteembedded_scoped_token" "it" {
      workspace_name = "acmee"
      ${settings}
    }
    ${taking("ephemeral.airbyteembedded_scoped_token.it.token")}`;
  terraform.write(program(""));

  await expect(terraform.plan()).rejects.toThrow(/no workspace "acmee", and minting a token for it would create one/);
  expect(terraform.airbyte.workspaces.list().map(({ name }) => name)).toEqual(["default"]);
  terraform.write(program('create_workspace = true\nregion = "eu"'));
  await terraform.apply();

  expect(terraform.airbyte.workspaces.list().find(({ name }) => name === "acmee")).toMatchObject({
    region_id: "b9e48d61-f082-4a14-a8d0-799a907938cb",
  });
});

test.each([
  ["app.example.com", /scheme/],
  ["https://app.example.com/", /slash/],
  ["https://*.example.com", /wildcard/],
])("the origin %s is an error before anything is sent", async (origin, reason) => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(`
    ephemeral "airbyteembedded_widget_token" "it" {
      workspace_name = "default"
      allowed_origin = "${origin}"
    }
    ${taking("ephemeral.airbyteembedded_widget_token.it.token")}`);

  await expect(terraform.plan()).rejects.toThrow(reason);

  expect(terraform.airbyte.requests.filter(({ path }) => path.endsWith("widget-token"))).toEqual([]);
});

test("a workspace is named in one way only", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(`ephemeral "airbyteembedded_scoped_token" "it" {}`);

  await expect(terraform.plan()).rejects.toThrow(/Give workspace_id or workspace_name/);
});
