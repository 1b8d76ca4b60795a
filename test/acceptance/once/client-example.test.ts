import { openExample } from "../../support/terraform/example-project";

test("the client's example lists what each customer is offered, and takes a taken name for what it is", async () => {
  const example = await openExample("client");
  const { airbyte } = example;
  airbyte.workspaces.add({ name: "acme" });
  airbyte.sourceTemplates.add({ name: "CRM" });
  airbyte.sourceTemplates.add({ name: "Billing" });
  const expected = ["acme: Billing, CRM", "default: Billing, CRM"];

  const first = (await example.tsx("main.ts")).trim().split("\n");
  const second = (await example.tsx("main.ts")).trim().split("\n");
  await example.remove();

  expect([...first].sort()).toEqual([...expected, "made the tag pro"]);
  expect([...second].sort()).toEqual([...expected, "the tag pro was there"]);
});
