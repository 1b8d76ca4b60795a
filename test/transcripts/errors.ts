import path from "node:path";
import { excerpt, getProgram, toSteady } from "../../src/codegen/transcripts";
import { SPEC_LOCK } from "../support/specs/spec-lock";
import { createWorkingDirectory, type WorkingDirectory } from "../support/terraform/working-directory";

const SCHEDULE = `resource "airbyteembedded_connection_template" "hosted" {
  data_hosting_type = "airbyte_hosted"
  cron_expression   = "0 0 * * *"
}`;

const SECRETS = (password: string) => `resource "airbyteembedded_source_template" "db" {
  name                       = "Database"
  actor_definition_id        = "source-postgres"
  partial_default_config     = { host = "db.example.com", port = 5432 }
  partial_default_secrets_wo = { password = "${password}" }
}`;

/** Messages of plans about wrong programs, and about a changed secret. */
export async function errorScenes(pages: ReadonlyMap<string, string>): Promise<Record<string, string>> {
  const terraform = await createWorkingDirectory({ warm: true, emulator: { switches: { era: "2025-10" } } });
  const lock = path.join(terraform.directory, "connector-specs.lock.json");
  terraform.write({
    "connector-specs.lock.json": SPEC_LOCK,
    "provider.tf": `provider "airbyteembedded" {\n  connector_specs = "${lock}"\n}\n`,
  });
  const program = (guide: string, name: string) =>
    getProgram(pages.get(path.join("docs", "guides", guide)) ?? "", name);
  try {
    return {
      "misspelt-stream": await refusal(terraform, program("catalogs.md", "misspelt-stream")),
      "wrong-setting": await refusal(terraform, program("connector-specs.md", "wrong-setting")),
      "wrong-schedule": await refusal(terraform, SCHEDULE),
      "changed-secret": await changedSecret(terraform),
    };
  } finally {
    await terraform.dispose();
  }
}

async function refusal(terraform: WorkingDirectory, program: string): Promise<string> {
  terraform.write(program);
  const { stderr } = await terraform.run("plan");
  return excerpt(stderr, /^Error: /, /\S/);
}

async function changedSecret(terraform: WorkingDirectory): Promise<string> {
  terraform.write(SECRETS("the-first"));
  await terraform.apply();
  terraform.write(SECRETS("the-second"));
  await terraform.plan();
  return toSteady(excerpt(await terraform.show(), /# airbyteembedded_/, /^ {4}\}/));
}
