/**
 * Tries what a newer Terraform can do than that on the PATH, for real: plans that create something are shown, objects are
 * imported by identity and listed by a query, and an action runs.
 */
import assert from "node:assert/strict";
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { actions } from "../support/terraform/plan-document";
import {
  createWorkingDirectory,
  disposeWorkingDirectories,
  type WorkingDirectory,
  type WorkingDirectoryOptions,
} from "../support/terraform/working-directory";
import { HUBSPOT } from "../support/constructs/stacks";
import { installTerraform, VERSION } from "./install";

interface Trial {
  readonly title: string;
  readonly options?: WorkingDirectoryOptions;
  readonly run: (terraform: WorkingDirectory) => Promise<void>;
}

const TRIALS: readonly Trial[] = [
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
];

void main();

async function main(): Promise<void> {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "airbyte-embedded-newer-")));
  try {
    process.env.PATH = `${installTerraform(folder)}${path.delimiter}${process.env.PATH ?? ""}`;
    for (const { title, options, run } of TRIALS) {
      const startedAt = Date.now();
      const failure = await createWorkingDirectory(options)
        .then(run)
        .then(() => null, String);
      await disposeWorkingDirectories();
      if (failure !== null) process.exitCode = 1;
      const verdict = failure === null ? `${Math.round((Date.now() - startedAt) / 1000)} s` : `FAILED: ${failure}`;
      process.stdout.write(`Terraform ${VERSION}: ${title} (${verdict})\n`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
