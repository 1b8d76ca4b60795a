import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { actions, getChange } from "../../support/terraform/plan-document";
import { SPEC_LOCK } from "../../support/specs/spec-lock";
import {
  createWorkingDirectory,
  disposeWorkingDirectories,
  type WorkingDirectory,
} from "../../support/terraform/working-directory";
import { POSTGRES } from "../../support/specs/connector-ids";

afterEach(disposeWorkingDirectories);

const SOURCE = "airbyteembedded_source_template.db";

const shared = mkdtempSync(path.join(tmpdir(), "connector-specs-"));
const lock = path.join(shared, "connector-specs.lock.json");
beforeAll(() => writeFileSync(lock, SPEC_LOCK));
afterAll(() => rmSync(shared, { recursive: true }));

/** All tests share the lock file, and so the provider that was started with it. */
async function locked(): Promise<WorkingDirectory> {
  return createWorkingDirectory({ warm: true, env: { AIRBYTE_CONNECTOR_SPECS: lock } });
}

const source = (config: string, connector = POSTGRES) => `resource "airbyteembedded_source_template" "db" {
  name                   = "Database"
  actor_definition_id    = "${connector}"
  partial_default_config = ${config}
}`;

test.each<[string, string, RegExp]>([
  ["a value of another type", '{ port = "many" }', /Postgres: Port.*whole number/s],
  ["a value out of bounds", "{ port = 70000 }", /Postgres: Port.*65536/s],
  ["a setting with a typing mistake", "{ prot = 5432 }", /prot.*"?port"?/s],
  ["an alternative that there is not", '{ ssl_mode = { mode = "verify_ca" } }', /verify-ca/],
  ["a secret among the plain settings", '{ password = "never-printed" }', /Password.*partial_default_secrets_wo/s],
])("%s is an error at its setting, and nothing is sent", async (_, config, message) => {
  const terraform = await locked();
  terraform.write({ "main.tf": source(config) });

  const failure = await failing(terraform);

  expect(failure).toMatch(message);
  expect(failure).not.toContain("never-printed");
  expect(terraform.airbyte.sourceTemplates.list()).toEqual([]);
});

test("such an error is shown at the line of the attribute, with the place in it", async () => {
  const terraform = await createWorkingDirectory({ env: { AIRBYTE_CONNECTOR_SPECS: "connector-specs.lock.json" } });
  terraform.write({ "main.tf": source('{ port = "many" }'), "connector-specs.lock.json": SPEC_LOCK });
  await terraform.init();

  const { stderr } = await terraform.run("plan");

  expect(stderr).toMatch(/on main\.tf line 4, in resource[^\n]*:\n\s*4:\s+partial_default_config/);
  expect(stderr).toContain("partial_default_config.port: Port must be a whole number");
});

test("what a source leaves out is the customer's to fill in, and what is not known yet is not wrong", async () => {
  const terraform = await locked();
  terraform.write({
    "main.tf": `resource "terraform_data" "port" { input = 5432 }
      ${source("{ port = terraform_data.port.output }")}`,
  });

  await terraform.apply();

  expect(terraform.airbyte.sourceTemplates.list()).toMatchObject([{ partial_default_config: { port: 5432 } }]);
});

test("a destination has to be complete, and an error in it prints none of its five secrets", async () => {
  const terraform = await locked();
  const secrets = ["s3cr3t-1", "s3cr3t-2", "s3cr3t-3", "s3cr3t-4", "short"];
  terraform.write({
    "main.tf.json": JSON.stringify(
      {
        variable: { secrets: { type: "list(string)", ephemeral: true } },
        resource: {
          airbyteembedded_connection_template: {
            lake: {
              destination_name: "lake",
              destination_definition_id: "destination-s3",
              destination_config: { s3_bucket_region: "mars-north-1" },
              destination_secrets_wo: {
                access_key_id: "${var.secrets[0]}",
                session_token: "${var.secrets[1]}",
                role_secret: "${var.secrets[2]}",
                kms_secret: "${var.secrets[3]}",
                secret_access_key: "${var.secrets[4]}",
              },
            },
          },
        },
      },
      null,
      2,
    ),
    "terraform.tfvars.json": JSON.stringify({ secrets }),
  });

  const failure = await failing(terraform);

  expect(failure).toMatch(/Bucket/); // required
  expect(failure).toMatch(/Region.*us-east-1/s);
  expect(failure).toMatch(/Key/); // too short
  for (const secret of secrets) expect(failure).not.toMatch(new RegExp(`\\b${secret}\\b(?!er)`));
});

test("a connector's name does where its ID would, and changing one for the other changes nothing", async () => {
  const terraform = await locked();
  terraform.write({ "main.tf": source("{ port = 5432 }", "source-postgres") });
  await terraform.apply();
  terraform.write({ "main.tf": source("{ port = 5432 }") });

  expect(actions(await terraform.plan())).toEqual({});
  terraform.write({ "main.tf": source("{ port = 5433 }") });
  expect(actions(await terraform.plan())).toEqual({ "airbyteembedded_source_template.db": ["update"] });
  expect(terraform.airbyte.sourceTemplates.list()).toMatchObject([{ source_definition_id: POSTGRES }]);
});

test("a name that is not locked says how to lock it", async () => {
  const terraform = await locked();
  terraform.write({ "main.tf": source("{}", "source-postgress") });

  expect(await failing(terraform)).toMatch(/Did you mean "source-postgres"\?.*specs pull source-postgress/s);
});

test("a default that the server fills in is no drift, and another value in its place is", async () => {
  const terraform = await locked();
  terraform.write({ "main.tf": source("{ port = 5432 }") });
  await terraform.apply();
  const [stored] = terraform.airbyte.sourceTemplates.list();
  terraform.airbyte.sourceTemplates.update(stored!.id, { partial_default_config: { port: 5432, fetch_size: 1000 } });
  const filledIn = await terraform.plan();
  terraform.airbyte.sourceTemplates.update(stored!.id, { partial_default_config: { port: 5432, fetch_size: 7 } });

  const changed = await terraform.plan();

  expect(actions(filledIn)).toEqual({});
  expect(getChange(changed, SOURCE).before!.partial_default_config).toEqual({ port: 5432, fetch_size: 7 });
  expect(actions(changed)).toEqual({ [SOURCE]: ["update"] });
});

test("a lock file that is not there is an error about the setting", async () => {
  const terraform = await createWorkingDirectory({ warm: true, env: { AIRBYTE_CONNECTOR_SPECS: "nowhere.json" } });
  terraform.write(`provider "airbyteembedded" {}\n${source("{}")}`);

  expect(await failing(terraform)).toMatch(/nowhere\.json does not exist.*specs pull/s);
});

async function failing(terraform: WorkingDirectory): Promise<string> {
  return terraform.plan().then(
    () => Promise.reject(new Error("The plan found nothing wrong.")),
    (error: unknown) => String(error),
  );
}
