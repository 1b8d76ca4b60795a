import assert from "node:assert/strict";
import { POSTGRES, S3 } from "../../support/specs/connector-ids";
import { allResources } from "../../support/terraform/all-resources";
import { actions } from "../../support/terraform/plan-document";
import type { WorkingDirectory } from "../../support/terraform/working-directory";
import type { Trial } from "./trial";

/** Objects that Terraform does not know yet. */
export const adoption: readonly Trial[] = [
  {
    title: "an object of each kind is imported by the identity that its creation had",
    from: "1.12",
    options: { warm: true },
    async run(terraform) {
      terraform.write(allResources());
      await terraform.apply();
      const { objects } = await terraform.state();
      const imports = objects.map(({ address, identity }) => {
        assert.ok(identity, `${address} has no identity`);
        return `import {\n  to       = ${address}\n  identity = ${JSON.stringify(identity)}\n}\n`;
      });
      terraform.write({ "terraform.tfstate": "", "imports.tf": imports.join("") });
      const plan = await terraform.plan();
      assert.equal(countImports(plan), objects.length);
      // Terraform knows of no secrets yet, nor that the workspace may be deleted. Tags and the binding stay as they are.
      const changed = ["connection_template.lake", "source.orders", "source_template.db", "workspace.acme"];
      assert.deepEqual(
        actions(plan),
        Object.fromEntries(changed.map((name) => [`airbyteembedded_${name}`, ["update"]])),
      );
      await terraform.apply();
      const after = await terraform.state();
      assert.deepEqual(
        after.objects.map(({ address, identity }) => ({ address, identity })),
        objects.map(({ address, identity }) => ({ address, identity })),
      );
    },
  },
  {
    title: "a query lists what there is of each kind, and writes a configuration that imports it and changes nothing",
    from: "1.14",
    options: { warm: true },
    async run(terraform) {
      const workspace = stock(terraform);
      const kinds = ["template_tag", "source_template", "connection_template", "workspace"];
      const lists = kinds.map((kind) => toList(kind, ""));
      const config = `  config {\n    workspace_id = "${workspace}"\n  }\n`;
      terraform.write({ "all.tfquery.hcl": [...lists, toList("source", config)].join("") });
      await terraform.init();
      const { stdout } = await terraform.terraform.get(["query", "-generate-config-out=found.tf"]);
      for (const name of ["free", "pro", "CRM", "lake", "acme"]) assert.ok(stdout.includes(name), stdout);
      const before = JSON.stringify(terraform.airbyte.sourceTemplates.list());
      const plan = await terraform.plan();
      assert.deepEqual(actions(plan), {});
      assert.equal(countImports(plan), 8);
      await terraform.apply();
      assert.equal(JSON.stringify(terraform.airbyte.sourceTemplates.list()), before);
    },
  },
];

const countImports = (plan: Awaited<ReturnType<WorkingDirectory["plan"]>>): number =>
  (plan.resource_changes ?? []).filter(({ change }) => change.importing).length;

const toList = (kind: string, config: string): string =>
  `list "airbyteembedded_${kind}" "all" {\n  provider = airbyteembedded\n${config}}\n`;

/** Seven objects beside the default workspace, of each kind that can be listed; answers with the source's workspace. */
function stock({ airbyte }: WorkingDirectory): string {
  for (const name of ["free", "pro"]) airbyte.templateTags.add({ name });
  const template = airbyte.sourceTemplates.add({ name: "CRM", source_definition_id: POSTGRES, tags: ["pro"] });
  airbyte.connectionTemplates.add({
    destination_name: "lake",
    destination_definition_id: S3,
    destination_config: { s3_bucket_name: "b" },
  });
  airbyte.connectionTemplates.add({ data_hosting_type: "airbyte_hosted", cron_expression: null });
  const { id } = airbyte.workspaces.add({ name: "acme" });
  airbyte.sources.add({ name: "Orders", workspace_id: id, source_template_id: template.id });
  return id;
}
