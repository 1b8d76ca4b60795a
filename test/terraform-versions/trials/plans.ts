import assert from "node:assert/strict";
import { HUBSPOT } from "../../support/constructs/stacks";
import { POSTGRES } from "../../support/specs/connector-ids";
import { actions, getChange } from "../../support/terraform/plan-document";
import { WRITE_ONLY } from "../versions";
import type { Trial } from "./trial";

const PASSWORD = `variable "password" {
  type      = string
  ephemeral = true
}`;

/** Plans, saved ones too, and what they hand to the apply. */
export const plans: readonly Trial[] = [
  {
    title: "a plan that creates objects of each kind is shown as JSON, and applied",
    from: "1.8",
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
    title: "a write-only secret comes with a saved plan, is in neither plan nor state, and makes no diff",
    from: WRITE_ONLY,
    async run(terraform) {
      const secret = "s3cret-of-a-plan";
      terraform.write(`
        ${PASSWORD}
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
    title: "the private data of a saved plan is in the state afterwards, and tells another secret from the same one",
    from: WRITE_ONLY,
    async run(terraform) {
      terraform.write(`
        ${PASSWORD}
        resource "airbyteembedded_source_template" "db" {
          name                       = "Database"
          actor_definition_id        = "${POSTGRES}"
          partial_default_secrets_wo = { password = var.password }
        }`);
      const address = "airbyteembedded_source_template.db";
      await terraform.plan("-var=password=first");
      await terraform.terraform.get(["apply", "-var=password=first", "tested.tfplan"]);
      const { private: stored } = toInstance(terraform.read("terraform.tfstate"));
      assert.match(Buffer.from(stored, "base64").toString(), /^\{.+\}$/);
      assert.deepEqual(actions(await terraform.plan("-var=password=first")), {});
      const other = await terraform.plan("-var=password=second");
      assert.deepEqual(actions(other), { [address]: ["update"] });
      assert.equal(getChange(other, address).after?.name, "Database");
      await terraform.terraform.get(["apply", "-var=password=second", "tested.tfplan"]);
      assert.deepEqual(terraform.airbyte.sourceTemplates.list()[0]?.partial_default_config, { password: "second" });
      assert.deepEqual(actions(await terraform.plan("-var=password=second")), {});
    },
  },
  {
    title: "an object that terraform_data knew the ID of moves over without being touched",
    from: "1.8",
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
];

/** The only object in the text of a state. */
function toInstance(state: string): { readonly private: string } {
  // The state has one resource, as the trial has written it.
  const { resources } = JSON.parse(state) as { readonly resources: [{ readonly instances: [{ private: string }] }] };
  return resources[0].instances[0];
}
