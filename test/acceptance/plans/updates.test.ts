import { actions, getChange, type ResourceChange } from "../../support/terraform/plan-document";
import {
  createWorkingDirectory,
  disposeWorkingDirectories,
  PLAN_FILE,
} from "../../support/terraform/working-directory";

afterEach(disposeWorkingDirectories);

const PROGRAM = ({ start = "2025-01-01", cron = "0 0 12 * * ?", status = "active" } = {}) => `
  resource "airbyteembedded_source_template" "crm" {
    name                       = "CRM"
    actor_definition_id        = "36c891d9-4bd9-43ac-bad2-10e12756272c"
    partial_default_config     = { start_date = "${start}T00:00:00Z", domains = ["a", "b"] }
    partial_default_secrets_wo = { client_secret = "s3cret-of-crm" }
  }
  resource "airbyteembedded_connection_template" "lake" {
    destination_name          = "Lake"
    destination_definition_id = "4816b78f-1489-44c1-9060-4b19d5fa9362"
    destination_config        = { s3_bucket_name = "lake" }
    cron_expression           = "${cron}"
  }
  resource "airbyteembedded_workspace" "acme" {
    name                = "acme"
    status              = "${status}"
    deletion_protection = false
  }`;

/** The attributes that a change shows, whether their new value is known or not. */
function shown({ before, after, after_unknown }: ResourceChange["change"]): string[] {
  const unknown = Object.entries(after_unknown as object).flatMap(([name, parts]) =>
    JSON.stringify(parts).includes("true") ? [name] : [],
  );
  const differing = Object.keys(after ?? {}).filter(
    (name) => JSON.stringify(after?.[name]) !== JSON.stringify(before?.[name]),
  );
  return [...new Set([...differing, ...unknown])];
}

test.each([
  ["airbyteembedded_source_template.crm", { start: "2026-01-01" }, "partial_default_config"],
  ["airbyteembedded_connection_template.lake", { cron: "0 0 8 * * ?" }, "cron_expression"],
  ["airbyteembedded_workspace.acme", { status: "inactive" }, "status"],
])("the plan of an update of %s shows what changes and nothing else", async (address, change, attribute) => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(PROGRAM());
  await terraform.apply();
  terraform.write(PROGRAM(change));

  const plan = await terraform.plan();

  expect(actions(plan)).toEqual({ [address]: ["update"] });
  expect(shown(getChange(plan, address)).filter((name) => name !== attribute)).toEqual([]);
  await terraform.apply();
});

test("an icon that changes between plan and apply fails nothing, and shows as drift afterwards", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(PROGRAM());
  await terraform.apply();
  terraform.write(PROGRAM({ start: "2026-01-01" }));
  await terraform.plan();
  const { sourceTemplates } = terraform.airbyte;
  sourceTemplates.update(sourceTemplates.list()[0]!.id, { icon: "https://example.com/new.svg" });

  await terraform.terraform.get(["apply", PLAN_FILE]);
  const next = await terraform.plan();

  expect(actions(next)).toEqual({});
  expect(next.resource_drift).toMatchObject([{ change: { after: { icon: "https://example.com/new.svg" } } }]);
});

test("a setting changed in the web app shows as that setting and nothing else", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(PROGRAM());
  await terraform.apply();
  const [{ id, partial_default_config } = { id: "" }] = terraform.airbyte.sourceTemplates.list();
  const settings = { ...partial_default_config, start_date: "2020-01-01T00:00:00Z" };
  terraform.airbyte.sourceTemplates.update(id, { partial_default_config: settings });

  const address = "airbyteembedded_source_template.crm";
  const plan = await terraform.plan();

  expect(actions(plan)).toEqual({ [address]: ["update"] });
  const { before, after } = getChange(plan, address);
  expect(shown(getChange(plan, address))).toEqual(["partial_default_config"]);
  expect([before?.partial_default_config, after?.partial_default_config]).toEqual([
    { domains: ["a", "b"], start_date: "2020-01-01T00:00:00Z" },
    { domains: ["a", "b"], start_date: "2025-01-01T00:00:00Z" },
  ]);
});

test("another order of tags and of keys, and another spelling of a number, are no change", async () => {
  const program = (config: string, tags: string) => `
    resource "airbyteembedded_template_tag" "all" {
      for_each = toset(["free", "pro"])
      name     = each.key
    }
    resource "airbyteembedded_source_template" "db" {
      name                   = "Database"
      actor_definition_id    = "decd338e-5647-4c0b-adf4-da0e75f5a750"
      partial_default_config = ${config}
      tags                   = ${tags}
      depends_on             = [airbyteembedded_template_tag.all]
    }`;
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(program('{ host = "h", limits = { rate = 1.50, size = 1e3 } }', '["free", "pro"]'));
  await terraform.apply();
  const { sourceTemplates } = terraform.airbyte;
  sourceTemplates.update(sourceTemplates.list()[0]!.id, { tags: ["pro", "free"] });
  terraform.write(program('{ limits = { size = 1000, rate = 1.5 }, host = "h" }', '["pro", "free"]'));

  await terraform.expectEmptyPlan();
});
