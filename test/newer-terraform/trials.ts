import assert from "node:assert/strict";
import { createRequire } from "node:module";
import path from "node:path";
import { synthesize } from "../../src/codegen/pages";
import { HUBSPOT } from "../support/constructs/stacks";
import { codeBlocksOf, REFERENCE } from "../support/pages/code-blocks";
import { actions } from "../support/terraform/plan-document";
import type { WorkingDirectory, WorkingDirectoryOptions } from "../support/terraform/working-directory";

const ROOT = path.join(__dirname, "../..");
const POSTGRES = "decd338e-5647-4c0b-adf4-da0e75f5a750";

/** One thing that a newer Terraform is asked to do. It fails by throwing. */
export interface Trial {
  readonly title: string;
  readonly options?: WorkingDirectoryOptions;
  readonly run: (terraform: WorkingDirectory) => Promise<void>;
}

export const TRIALS: readonly Trial[] = [
  {
    title: "a plan that creates objects of each kind is shown as JSON, and applied",
    async run(terraform) {
      terraform.write(`
        resource "airbyteembedded_template_tag" "pro" { name = "pro" }
        resource "airbyteembedded_source_template" "crm" {
          name                = "CRM"
          actor_definition_id = "${HUBSPOT}"
          tags                = [airbyteembedded_template_tag.pro.name]
        }
        resource "airbyteembedded_connection_template" "hosted" { data_hosting_type = "airbyte_hosted" }
        resource "airbyteembedded_template_tag_binding" "lake" {
          template_kind = "connection"
          template_id   = airbyteembedded_connection_template.hosted.id
          tag           = airbyteembedded_template_tag.pro.name
        }
        resource "airbyteembedded_workspace" "acme" { name = "acme" }
        resource "airbyteembedded_source" "crm" {
          workspace_id       = airbyteembedded_workspace.acme.id
          source_template_id = airbyteembedded_source_template.crm.id
          source_config      = { start_date = "2025-01-01T00:00:00Z" }
        }`);
      const plan = await terraform.plan();
      assert.equal(Object.keys(actions(plan)).length, 6);
      await terraform.apply();
    },
  },
  {
    title: "a tag is imported by its identity",
    async run(terraform) {
      const { id } = terraform.airbyte.templateTags.add({ name: "pro" });
      terraform.write(`
        import {
          to       = airbyteembedded_template_tag.pro
          identity = { id = "${id}" }
        }
        resource "airbyteembedded_template_tag" "pro" { name = "pro" }`);
      assert.deepEqual(actions(await terraform.plan()), {});
      await terraform.apply();
      assert.equal(terraform.airbyte.templateTags.list().length, 1);
    },
  },
  {
    title: "a query lists what there is, and writes a configuration that imports it",
    async run(terraform) {
      for (const name of ["free", "pro"]) terraform.airbyte.templateTags.add({ name });
      terraform.write({
        "all.tfquery.hcl": 'list "airbyteembedded_template_tag" "all" {\n  provider = airbyteembedded\n}\n',
      });
      await terraform.init();
      const { stdout } = await terraform.terraform.get(["query", "-generate-config-out=found.tf"]);
      assert.match(stdout, /free[^]*pro/);
      const plan = await terraform.plan();
      assert.deepEqual(actions(plan), {});
      assert.equal(plan.resource_changes?.filter(({ change }) => change.importing).length, 2);
    },
  },
  {
    title: "an action runs",
    options: { emulator: { switches: { era: "2025-10" } } },
    async run(terraform) {
      terraform.airbyte.workspaces.add({ name: "acme", cloud_only: true });
      terraform.write('action "airbyteembedded_workspaces_sync" "discover" {}\n');
      await terraform.init();
      const invoke = "-invoke=action.airbyteembedded_workspaces_sync.discover";
      await terraform.terraform.get(["apply", "-auto-approve", invoke]);
      assert.ok(terraform.airbyte.requests.some(({ path: at }) => at.endsWith("/workspaces/sync")));
    },
  },
  {
    title: "a write-only secret comes with a saved plan, is in neither plan nor state, and makes no diff",
    async run(terraform) {
      const secret = "s3cret-of-1.15";
      terraform.write(`
        variable "password" {
          type      = string
          ephemeral = true
        }
        resource "airbyteembedded_source_template" "db" {
          name                       = "Database"
          actor_definition_id        = "${POSTGRES}"
          partial_default_config     = { port = 5432 }
          partial_default_secrets_wo = { password = var.password }
        }`);
      const given = `-var=password=${secret}`;
      const plan = await terraform.plan(given);
      assert.ok(!JSON.stringify(plan).includes(secret));
      await terraform.terraform.get(["apply", given, "tested.tfplan"]);
      const [template] = terraform.airbyte.sourceTemplates.list();
      assert.deepEqual(template?.partial_default_config, { port: 5432, password: secret });
      assert.ok(!terraform.read("terraform.tfstate").includes(secret));
      assert.deepEqual(actions(await terraform.plan(given)), {});
    },
  },
  {
    title: "an object that terraform_data knew the ID of moves over without being touched",
    async run(terraform) {
      const { id } = terraform.airbyte.templateTags.add({ name: "pro" });
      terraform.write(`resource "terraform_data" "pro" {\n  input = "${id}"\n}`);
      await terraform.apply();
      terraform.write(`
        resource "airbyteembedded_template_tag" "pro" { name = "pro" }
        moved {
          from = terraform_data.pro
          to   = airbyteembedded_template_tag.pro
        }`);
      assert.deepEqual(actions(await terraform.plan()), {});
      await terraform.apply();
      assert.deepEqual(
        terraform.airbyte.templateTags.list().map((tag) => tag.id),
        [id],
      );
    },
  },
  {
    title: "queries, actions and imports by identity are valid as the reference shows them",
    async run(terraform) {
      const blocks = REFERENCE.map((page) => codeBlocksOf(page).filter(({ language }) => language === "hcl"));
      const startingWith = (word: string) => blocks.flat().filter(({ text }) => text.startsWith(`${word} "`));
      const imported = blocks.flatMap(([example, ...others]) => {
        const identities = others.filter(({ text }) => text.includes("identity"));
        return identities.length > 0 ? [example, ...identities] : [];
      });
      const toText = (shown: readonly ({ readonly text: string } | undefined)[]) =>
        shown.map((block) => block?.text ?? "").join("\n");
      assert.deepEqual([startingWith("list").length, startingWith("action").length, imported.length], [5, 1, 12]);
      terraform.write({
        "main.tf": toText([...imported, ...startingWith("action")]),
        "all.tfquery.hcl": toText(startingWith("list")),
      });
      await terraform.init();
      await terraform.terraform.get(["validate", "-query"]);
      await terraform.terraform.get(["validate"]);
      const [program] = synthesize(path.join(ROOT, "examples/reference/actions"), createRequire(__filename));
      terraform.write({ "main.tf": "", "main.tf.json": JSON.stringify({ action: program?.stack.action }) });
      await terraform.terraform.get(["validate"]);
    },
  },
];
