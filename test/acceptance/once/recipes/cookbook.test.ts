import { HUBSPOT } from "../../../support/constructs/stacks";
import { toConfiguration } from "../../../support/pages/block-stack";
import { readPage } from "../../../support/pages/code-blocks";
import {
  createWorkingDirectory,
  disposeWorkingDirectories,
  type Plan,
} from "../../../support/terraform/working-directory";

afterEach(disposeWorkingDirectories);

interface Recipe {
  readonly title: string;
  /** The programs, in the order in which they are deployed. */
  readonly programs: readonly string[];
  /** The lines of the plan that the page shows. */
  readonly shown: string;
}

const recipes: readonly Recipe[] = readPage("docs/guides/cookbook.md")
  .split(/^## /m)
  .slice(1)
  .map((section) => ({
    title: section.split("\n")[0] ?? "",
    programs: [...section.matchAll(/^```ts\n([^]*?)^```$/gm)].map(([, code = ""]) => code),
    shown: /^```text\n([^]*?)^```$/m.exec(section)?.[1] ?? "",
  }))
  .filter(({ programs }) => programs.length > 0);

test("the cookbook has recipes", () => {
  expect(recipes.length).toBeGreaterThan(9);
});

test.each(recipes)("$title: the plan is as the page has it, and leaves nothing to do", async ({ programs, shown }) => {
  const terraform = await createWorkingDirectory({ warm: true, env: { TF_VAR_stripe_key: "sk_live_1" } });
  const { sourceTemplates, templateTags } = terraform.airbyte;
  const after = programs.at(-1) ?? "";
  const isAdoption = after.includes("importFrom");
  if (isAdoption) sourceTemplates.add({ name: "CRM", source_definition_id: HUBSPOT });
  if (!/(name|pro): "pro-tier"/.test(programs.join())) templateTags.add({ name: "pro-tier" });
  // A program that stays as it is: the secret changes.
  const isRotation = programs.length === 1 && !isAdoption;
  for (const program of isRotation ? programs : programs.slice(0, -1)) {
    terraform.write(toConfiguration(program));
    // That a plan right after it is empty is looked at once, at the end.
    await terraform.apply({ expectNonEmptyPlan: true });
  }
  terraform.write(toConfiguration(after));
  if (isRotation) terraform.write({ "terraform.tfvars": 'stripe_key = "sk_live_2"' });

  const plan = await terraform.plan();

  expect(toShown(plan)).toBe(shown);
  await terraform.apply();
});

/** The plan in the words of the page: Terraform's last line, and the titles of warnings in the order of the alphabet. */
function toShown({ resource_changes: changes = [], warnings }: Plan): string {
  const count = (verb: string): number => changes.filter(({ change }) => change.actions.join() === verb).length;
  const imported = changes.filter(({ change }) => change.importing !== undefined).length;
  const counts = [
    ...(imported > 0 ? [`${imported} to import`] : []),
    `${count("create")} to add`,
    `${count("update")} to change`,
    `${count("delete")} to destroy`,
  ];
  const titles = warnings.map(({ summary }) => `Warning: ${summary}`).sort();
  return [`Plan: ${counts.join(", ")}.`, ...titles, ""].join("\n");
}
