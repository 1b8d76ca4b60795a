import { TerraformStack, Testing } from "cdktf";
import { SourceTemplate, Tier, type SourceTemplateOptions } from "../../../constructs";
import { isOffered } from "../../../src/audience";
import type { StoredSourceTemplate } from "../../../src/emulator";
import { parsePlan, type Report } from "../../../src/review";
import { reportOnPlans } from "../../support/review/plans";
import { actions } from "../../support/terraform/plan-document";
import {
  createWorkingDirectory,
  disposeWorkingDirectories,
  type Plan,
  type WorkingDirectory,
} from "../../support/terraform/working-directory";
import { POSTGRES, STRIPE } from "../../support/specs/connector-ids";

afterEach(disposeWorkingDirectories);

/** A program with one template for the tier "pro". */
function program(connector: string, options: Partial<SourceTemplateOptions> = {}): Record<string, string> {
  const stack = new TerraformStack(Testing.app(), "catalog");
  const crm = new SourceTemplate(stack, "Crm", { name: "CRM", connector, replacement: "side-by-side", ...options });
  new Tier(stack, "Pro", { name: "pro" }).offer(crm);
  const { provider, resource } = JSON.parse(Testing.synth(stack, true));
  return { "main.tf.json": JSON.stringify({ provider, resource }) };
}

function toEssence({ id, name, tags }: StoredSourceTemplate): object {
  return { id, name, tags };
}

function reportOf(plan: Plan): Report {
  return reportOnPlans([{ document: parsePlan(plan, "plan"), program: null }]);
}

/** Names of the templates that a customer of the tier is offered. */
function offersOf({ airbyte }: WorkingDirectory): readonly string[] {
  const offered = airbyte.sourceTemplates.list().filter(({ tags }) => isOffered(tags, ["pro"], "any"));
  return offered.map(({ name }) => name).sort();
}

test("a swap with another connector, interrupted twice, ends with the new template offered and the old one retired", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  const { airbyte } = terraform;
  terraform.write(program(POSTGRES));
  await terraform.apply();
  const [old] = airbyte.sourceTemplates.list();
  const workspace_id = airbyte.workspaces.add({ name: "acme" }).id;
  airbyte.sources.add({ name: "Orders", workspace_id, source_template_id: old!.id });
  terraform.write(program(STRIPE));

  const plan = await terraform.plan();
  // The old template has its new name, and the new one cannot get the old one's.
  airbyte.addFault({ method: "PATCH", path: new RegExp(`/sources/(?!${old!.id})`), status: 403 });
  await expect(terraform.apply()).rejects.toThrow(/Cannot update source template "CRM"/);
  const failed = offersOf(terraform);
  airbyte.clearFaults();
  const state = terraform.read("terraform.tfstate");
  await terraform.apply();
  const swapped = airbyte.sourceTemplates.list();
  // As if the apply had been killed before Terraform stored what it had reached.
  terraform.write({ "terraform.tfstate": state });
  await terraform.apply();

  expect(Object.values(actions(plan))).toEqual([["update"]]);
  expect(plan.warnings).toContainEqual(
    expect.objectContaining({
      summary: '"CRM" is swapped side by side',
      detail: expect.stringContaining('1 source was created from it: "Orders" in "acme".'),
    }),
  );
  const { changes, audiences } = reportOf(plan);
  expect(changes).toMatchObject([{ risk: "medium", reasons: [expect.stringContaining("side by side")] }]);
  expect(audiences.map(({ tags, after, lost }) => ({ tags, after, lost }))).toContainEqual({
    tags: ["pro"],
    after: ["CRM"],
    lost: [],
  });
  expect(failed).toEqual([`CRM (replacing ${old!.id})`, "CRM (retired)"]);
  expect(swapped).toMatchObject([
    { id: old!.id, name: "CRM (retired)", tags: [], source_definition_id: POSTGRES },
    { name: "CRM", tags: ["pro"], source_definition_id: STRIPE },
  ]);
  expect(airbyte.sourceTemplates.list().map(toEssence)).toEqual(swapped.map(toEssence));
});

test("a retired template is let go by a flag, and the plan names what hangs on it", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  const { airbyte } = terraform;
  terraform.write(program(POSTGRES));
  await terraform.apply();
  const workspace_id = airbyte.workspaces.add({ name: "acme" }).id;
  airbyte.sources.add({ name: "Orders", workspace_id, source_template_id: airbyte.sourceTemplates.list()[0]!.id });
  terraform.write(program(STRIPE));
  await terraform.apply();
  terraform.write(program(STRIPE, { letGoRetired: true }));

  const plan = await terraform.plan();
  await terraform.apply();

  expect(plan.warnings).toContainEqual(
    expect.objectContaining({
      summary: 'Retired templates of "CRM" are deleted',
      detail: expect.stringContaining('1 source was created from it: "Orders" in "acme".'),
    }),
  );
  expect(reportOf(plan).changes).toMatchObject([{ risk: "high" }]);
  expect(airbyte.sourceTemplates.list()).toMatchObject([{ name: "CRM", tags: ["pro"] }]);
});
