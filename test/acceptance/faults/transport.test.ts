import { createWorkingDirectory, disposeWorkingDirectories } from "../../support/terraform/working-directory";
import { TerraformFailure } from "../../support/terraform/terraform";

afterEach(disposeWorkingDirectories);

const CATALOG = `
resource "airbyteembedded_template_tag" "pro" {
  name = "pro"
  lifecycle { create_before_destroy = true }
}

resource "airbyteembedded_source_template" "crm" {
  name                   = "CRM"
  actor_definition_id    = "decd338e-5647-4c0b-adf4-da0e75f5a750"
  partial_default_config = { host = "db.example.com" }
  tags                   = [airbyteembedded_template_tag.pro.name]
}

resource "airbyteembedded_connection_template" "lake" {
  data_hosting_type = "airbyte_hosted"
  tags              = [airbyteembedded_template_tag.pro.name]
}

data "airbyteembedded_source_definitions" "all" {}
data "airbyteembedded_destination_definitions" "all" {}
data "airbyteembedded_workspaces" "all" {}
`;

test("an apply waits for a rate limit, whatever the number of retries", async () => {
  const terraform = await createWorkingDirectory({ warm: true, env: { AIRBYTE_MAX_RETRIES: "0" } });
  terraform.write(CATALOG);
  terraform.airbyte.addFault({ method: "POST", path: "/api/v1/integrations", times: 2, retryAfter: 1 });

  await terraform.apply();

  expect(terraform.airbyte.requests.filter(({ status }) => status === 429)).toHaveLength(2);
});

test("an apply that may not wait says which setting would let it", async () => {
  const terraform = await createWorkingDirectory({ warm: true, env: { AIRBYTE_RATE_LIMIT_PATIENCE_SECONDS: "0" } });
  terraform.write(CATALOG);
  terraform.airbyte.addFault({ method: "POST", path: /tags$/, times: 1, retryAfter: 86_400 });

  const failure = await terraform.apply().then(
    () => null,
    (error: unknown) => error,
  );

  expect(failure).toBeInstanceOf(TerraformFailure);
  expect(String(failure)).toMatch(
    /\(429\).*rate_limit_patience_seconds.*The last answer asks to wait for 86400 seconds/s,
  );
  await terraform.apply();
});

test("lists that come as bare arrays make the same objects, and an empty plan", async () => {
  const terraform = await createWorkingDirectory({ warm: true, emulator: { switches: { listShape: "array" } } });
  terraform.write(CATALOG);

  await terraform.apply();
  await terraform.destroy();

  expect(terraform.airbyte.templateTags.list()).toEqual([]);
});

test.each([
  [
    "api_url",
    "http://airbyte.example.com",
    /anyone on the network path to airbyte\.example\.com can read credentials.*allow_http = true/s,
  ],
  [
    "token_url",
    "http://10.0.0.1/token",
    /anyone on the network path to 10\.0\.0\.1 can read credentials.*allow_http = true/s,
  ],
  ["api_url", "https://me:hunter2@airbyte.example.com", /must not contain a user name or password/],
  ["request_timeout_seconds", "2147484", /2147483 or less/],
])("%s = %s is an error of the plan, at the attribute, and nothing is sent", async (name, value, message) => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(`provider "airbyteembedded" {\n  ${name} = "${value}"\n}\n${CATALOG}`);

  const failure = await terraform.plan().then(
    () => null,
    (error: unknown) => error,
  );

  expect(failure).toBeInstanceOf(TerraformFailure);
  const [diagnostic] = (failure as TerraformFailure).diagnostics;
  expect(diagnostic?.detail).toMatch(message);
  expect(diagnostic).toMatchObject({ range: { start: { line: 2 } } });
  expect(String(failure)).not.toContain("hunter2");
  expect(terraform.airbyte.requests).toEqual([]);
});
