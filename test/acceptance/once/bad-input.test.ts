import { Terraform, TerraformFailure } from "../../support/terraform/terraform";
import {
  createWorkingDirectory,
  disposeWorkingDirectories,
  type WorkingDirectory,
  type WorkingDirectoryOptions,
} from "../../support/terraform/working-directory";

afterEach(disposeWorkingDirectories);

const TAG = (name: string) => `resource "airbyteembedded_template_tag" "pro" { name = ${JSON.stringify(name)} }`;
const TEMPLATE = (attributes: string) => `resource "airbyteembedded_source_template" "db" {
  ${attributes}
}`;
const POSTGRES = 'actor_definition_id = "decd338e-5647-4c0b-adf4-da0e75f5a750"';

test.each<[string, string, RegExp, string]>([
  ["an empty name", TAG(""), /Invalid name.*1 to 255 characters/s, "name"],
  ["a name of 256 characters", TAG("x".repeat(256)), /Invalid name.*at most 255 characters/s, "name"],
  [
    "a source template's name of 256 characters",
    TEMPLATE(`${POSTGRES}\nname = "${"x".repeat(256)}"`),
    /Invalid name.*at most 255 characters/s,
    "name",
  ],
  [
    "a workspace's name of 256 characters",
    `resource "airbyteembedded_workspace" "acme" { name = "${"x".repeat(256)}" }`,
    /Invalid name.*at most 255 characters/s,
    "name",
  ],
  ["a slash in a name", TAG("pro/tier"), /Invalid name.*cannot contain a slash/s, "name"],
  [
    "a malformed UUID",
    TEMPLATE('actor_definition_id = "postgres"'),
    /Invalid actor_definition_id.*must be a UUID/s,
    "actor_definition_id",
  ],
  [
    "a config that is no object",
    TEMPLATE(`${POSTGRES}\npartial_default_config = "port=5432"`),
    /must be an object/,
    "partial_default_config",
  ],
  [
    "a tag that cannot be one",
    TEMPLATE(`${POSTGRES}\ntags = ["a/b"]`),
    /Invalid tags.*cannot contain a slash/s,
    "tags",
  ],
  ["an attribute of another type", TEMPLATE(`${POSTGRES}\ntags = { a = 1 }`), /set of string required/, "tags"],
  ["an attribute that does not exist", TEMPLATE(`${POSTGRES}\ncolour = "red"`), /Unsupported argument/, "colour"],
  ["a URL that is none", 'provider "airbyteembedded" { api_url = "localhost" }', /must be a URL/, "api_url"],
  [
    "a timeout of nothing",
    'provider "airbyteembedded" { request_timeout_seconds = 0 }',
    /must be 1 or more/,
    "request_timeout_seconds",
  ],
])("%s is one error at the attribute, before any request", async (_, hcl, message, attribute) => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(
    hcl.startsWith("provider")
      ? `${hcl.replaceAll(/[{}]/g, (brace) => (brace === "{" ? "{\n" : "\n}"))}\n${TAG("pro")}`
      : hcl,
  );
  await terraform.init();

  const { code, stderr } = await terraform.run("validate");

  expect(code).toBe(1);
  expect(stderr).toMatch(message);
  expect(stderr).toMatch(new RegExp(`on main\\.tf line \\d+.*\\b${attribute}\\b`, "s"));
  expect(stderr.match(/^Error: /gm)).toHaveLength(1);
  expect(terraform.airbyte.requests).toEqual([]);
});

const WRONG_SETTINGS: readonly [string, WorkingDirectoryOptions["env"], RegExp][] = [
  ["wrong credentials", { AIRBYTE_CLIENT_SECRET: "not-the-secret" }, /client_secret|AIRBYTE_CLIENT_SECRET/],
  ["no credentials", { AIRBYTE_CLIENT_ID: "", AIRBYTE_CLIENT_SECRET: "" }, /No credentials.*AIRBYTE_CLIENT_ID/s],
  ["half of the credentials", { AIRBYTE_CLIENT_SECRET: "" }, /client_secret is not.*AIRBYTE_CLIENT_SECRET/s],
  [
    "a token that is none",
    { AIRBYTE_CLIENT_ID: "", AIRBYTE_CLIENT_SECRET: "", AIRBYTE_ACCESS_TOKEN: "nonsense" },
    /AIRBYTE_ACCESS_TOKEN/,
  ],
  [
    "an API that is down",
    { AIRBYTE_API_URL: "http://127.0.0.1:9", AIRBYTE_MAX_RETRIES: "0" },
    /127\.0\.0\.1:9.*AIRBYTE_API_URL/s,
  ],
  ["another organization", { AIRBYTE_ORGANIZATION_ID: "00000000-0000-4000-8000-000000000000" }, /organization/i],
  ["a number that is none", { AIRBYTE_MAX_RETRIES: "many" }, /AIRBYTE_MAX_RETRIES.*whole number/s],
];

test.each(WRONG_SETTINGS)(
  "%s: one error about the setting, no write, and the state unharmed",
  async (_, env, message) => {
    const terraform = await createWorkingDirectory({ warm: true });
    terraform.write(`provider "airbyteembedded" {}

    resource "airbyteembedded_template_tag" "tiers" {
      for_each = toset(["free", "pro", "enterprise"])
      name     = each.key
    }`);
    await terraform.apply();
    const state = terraform.read("terraform.tfstate");
    const before = terraform.airbyte.templateTags.list();

    const failure = await failToApply(terraform, env);

    expect(failure.diagnostics).toHaveLength(1);
    expect(`${failure.diagnostics[0]!.summary}\n${failure.diagnostics[0]!.detail}`).toMatch(message);
    expect(failure.message).not.toContain("not-the-secret");
    expect(terraform.airbyte.templateTags.list()).toEqual(before);
    expect(terraform.read("terraform.tfstate")).toBe(state);
  },
);

async function failToApply(
  { directory, env: usual }: WorkingDirectory,
  env: WorkingDirectoryOptions["env"],
): Promise<TerraformFailure> {
  // A provider of its own, as the running one has other settings.
  const terraform = new Terraform(directory, { ...usual, TF_REATTACH_PROVIDERS: "", ...env });
  await terraform.get(["init"]);
  try {
    await terraform.tell(["apply", "-json", "-auto-approve"]);
  } catch (error) {
    if (error instanceof TerraformFailure) return error;
    throw error;
  }
  throw new Error("Terraform found nothing wrong.");
}
