import { Aspects, TerraformStack, TerraformVariable, Testing } from "cdktf";
import { ConnectionTemplate, l1, RequireTags, SourceTemplate, TemplateTag, Tier } from "../../../constructs";

const CONNECTOR = "36c891d9-4bd9-43ac-bad2-10e12756272c";

let stack: TerraformStack;

beforeEach(() => {
  stack = new TerraformStack(Testing.app(), "catalog");
});

const synthesize = () => Testing.synth(stack, true);

test("each template has to be offered to one of the tags", () => {
  const [free, pro] = ["free", "pro"].map((name) => new Tier(stack, name, { name }));
  Aspects.of(stack).add(new RequireTags({ anyOf: [free!, pro!] }));
  new SourceTemplate(stack, "Crm", { connector: CONNECTOR }).offerTo(pro!);
  new ConnectionTemplate(stack, "Lake", {}).offerTo("beta");

  expect(synthesize).toThrow('"catalog/Lake" has to be offered to one of "free", "pro": call offerTo().');
  expect(synthesize).not.toThrow(/catalog\/Crm/);
});

test("each template has to be offered to all of the tags, by construct or by name", () => {
  const ours = new TemplateTag(stack, "Ours", { name: "ours" });
  Aspects.of(stack).add(new RequireTags({ allOf: ["ours", "audited"] }));
  new SourceTemplate(stack, "Crm", { connector: CONNECTOR }).offerTo(ours, "audited");
  new SourceTemplate(stack, "Erp", { connector: CONNECTOR }).offerTo(ours);

  expect(synthesize).toThrow('"catalog/Erp" has to be offered to "audited" as well: call offerTo().');
  expect(synthesize).not.toThrow(/catalog\/Crm/);
});

test("templates by the generated classes count, and bindings count as offers", () => {
  Aspects.of(stack).add(new RequireTags({ anyOf: ["pro"] }));
  new TemplateTag(stack, "Eu", { name: "eu" });
  new l1.SourceTemplate(stack, "Raw", { actorDefinitionId: CONNECTOR, tags: ["free"] });
  const bound = new l1.SourceTemplate(stack, "Bound", { actorDefinitionId: CONNECTOR });
  new l1.TemplateTagBinding(stack, "Binding", { templateKind: "source", templateId: bound.id, tag: "pro" });

  expect(synthesize).toThrow('"catalog/Raw" has to be offered to one of "pro"');
  expect(synthesize).not.toThrow(/catalog\/Bound/);
});

test("only templates in the aspect's scope are looked at, and tags known only at plan are left alone", () => {
  const elsewhere = new SourceTemplate(stack, "Crm", { connector: CONNECTOR });
  const tags = new TerraformVariable(stack, "tags", { type: "list(string)" }).listValue;
  const scope = new l1.SourceTemplate(stack, "Raw", { actorDefinitionId: CONNECTOR, tags });
  Aspects.of(scope).add(new RequireTags({ anyOf: ["pro"] }));

  expect(synthesize).not.toThrow();
  expect(elsewhere.templateId).toBeDefined();
});
