import "cdktf/lib/testing/adapters/jest";
import { TerraformStack, Testing } from "cdktf";
import { SourceTemplate, TemplateTag, l1 } from "../../../constructs";

const CONNECTOR = "36c891d9-4bd9-43ac-bad2-10e12756272c";
const ORIGINAL = "0f1c7a52-4c5e-4c1e-9d3a-8f1f7a1b2c3d";

Testing.setupJest();

test("a source offered twice to a tag carries it once, in the order of names", () => {
  const synth = Testing.synthScope((stack) => {
    new SourceTemplate(stack, "Crm", { name: "CRM", connector: CONNECTOR }).offerTo("pro", "free").offerTo("pro");
  });

  expect(synth).toHaveResourceWithProperties(l1.SourceTemplate, { name: "CRM", tags: ["free", "pro"] });
});

test("a template refers to a tag of the same program, so that Terraform creates the tag first", () => {
  const synth = Testing.synthScope((stack) => {
    const pro = new TemplateTag(stack, "Pro", { name: "pro-tier" });
    new SourceTemplate(stack, "Crm", { connector: CONNECTOR, tags: [pro] });
  });

  expect(templateOf(synth).tags).toEqual([expect.stringMatching(/^\$\{airbyteembedded_template_tag\.Pro_.*\.name\}$/)]);
});

test("a template that says nothing of tags leaves them to others", () => {
  const synth = Testing.synthScope((stack) => new SourceTemplate(stack, "Crm", { connector: CONNECTOR }));

  expect(templateOf(synth)).not.toHaveProperty("tags");
});

test("an empty list of tags takes all tags off", () => {
  const synth = Testing.synthScope((stack) => new SourceTemplate(stack, "Crm", { connector: CONNECTOR, tags: [] }));

  expect(templateOf(synth).tags).toEqual([]);
});

test("defaults keep the connector's own spelling", () => {
  const defaults = { start_date: "2025-01-01", ssl_mode: { mode: "require" }, ports: [5432] };

  const synth = Testing.synthScope((stack) => new SourceTemplate(stack, "Db", { connector: CONNECTOR, defaults }));

  expect(templateOf(synth).partial_default_config).toEqual(defaults);
});

test("a copy names its original, and leaves the connector to it", () => {
  const synth = Testing.synthScope((stack) => {
    new SourceTemplate(stack, "Db", { copyOf: ORIGINAL, mode: "DIRECT", offeredToNobody: true });
  });

  expect(templateOf(synth)).toMatchObject({ original_source_template_id: ORIGINAL, mode: "DIRECT" });
  expect(templateOf(synth)).not.toHaveProperty("actor_definition_id");
});

test("a template that is replaced side by side says so, and which retired ones go", () => {
  const synth = Testing.synthScope((stack) => {
    const swap = { replacement: "side-by-side", letGoRetired: true, offeredToNobody: true } as const;
    new SourceTemplate(stack, "Crm", { name: "CRM", connector: CONNECTOR, ...swap });
  });

  expect(templateOf(synth)).toMatchObject({ replacement: "side-by-side", let_go_retired: true });
});

test("a template that is replaced side by side needs a name", () => {
  const stack = new TerraformStack(Testing.app(), "catalog");
  const swap = { connector: CONNECTOR, offeredToNobody: true, replacement: "side-by-side" } as const;
  const named = new SourceTemplate(stack, "Named", { ...swap, name: "CRM" });
  const unnamed = new SourceTemplate(stack, "Unnamed", swap);

  expect(named.node.validate()).toEqual([]);
  expect(unnamed.node.validate()).toEqual([
    '"catalog/Unnamed" is replaced side by side, and the new template takes over the name of the old one: set name.',
  ]);
});

test("a template has a connector or an original, and never both", () => {
  const stack = new TerraformStack(Testing.app(), "catalog");

  // @ts-expect-error One of the two is needed.
  new SourceTemplate(stack, "Neither", { name: "Neither" });
  // @ts-expect-error A copy has the connector of its original.
  new SourceTemplate(stack, "Both", { connector: CONNECTOR, copyOf: ORIGINAL });

  expect(stack.node.children).toHaveLength(2);
});

function templateOf(synth: string) {
  return Object.values(JSON.parse(synth).resource.airbyteembedded_source_template)[0] as Record<string, unknown>;
}
