import "cdktf/lib/testing/adapters/jest";
import { Testing } from "cdktf";
import { SourceTemplate, TemplateTag, l1 } from "../../constructs";

const CONNECTOR = "36c891d9-4bd9-43ac-bad2-10e12756272c";

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

function templateOf(synth: string) {
  return Object.values(JSON.parse(synth).resource.airbyteembedded_source_template)[0] as Record<string, unknown>;
}
