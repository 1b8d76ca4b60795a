import { Aspects, TerraformStack, TerraformVariable, Testing } from "cdktf";
import { DefaultTags, l1, SourceTemplate, Tier } from "../../../constructs";

const CONNECTOR = "36c891d9-4bd9-43ac-bad2-10e12756272c";

test("tags are added to each template that is offered to somebody, and to no other", () => {
  const stack = new TerraformStack(Testing.app(), "catalog");
  const ours = new Tier(stack, "Ours", { name: "ours" });
  Aspects.of(stack).add(new DefaultTags(ours, "eu"));
  const listed = new TerraformVariable(stack, "listed", { type: "list(string)" }).listValue;
  new SourceTemplate(stack, "Crm", { name: "offered", connector: CONNECTOR }).offerTo("pro", "eu");
  new SourceTemplate(stack, "Erp", { name: "left alone", connector: CONNECTOR });
  new SourceTemplate(stack, "Old", { name: "nobody", connector: CONNECTOR, offeredToNobody: true });
  new l1.SourceTemplate(stack, "Raw", { name: "generated", actorDefinitionId: CONNECTOR, tags: ["pro"] });
  new l1.SourceTemplate(stack, "Var", { name: "at plan", actorDefinitionId: CONNECTOR, tags: listed });

  const [first, second] = [tagsOf(stack), tagsOf(stack)];

  expect(first).toEqual({
    offered: [expect.stringMatching(/^\$\{airbyteembedded_template_tag\.Ours_\w+\.name\}$/), "eu", "pro"],
    "left alone": undefined,
    nobody: [],
    generated: [expect.stringMatching(/^\$\{airbyteembedded_template_tag\.Ours_/), "eu", "pro"],
    "at plan": "${var.listed}",
  });
  expect(second).toEqual(first);
});

function tagsOf(stack: TerraformStack): Record<string, unknown> {
  const { airbyteembedded_source_template: templates } = JSON.parse(Testing.synth(stack)).resource;
  return Object.fromEntries(Object.values<Record<string, unknown>>(templates).map(({ name, tags }) => [name, tags]));
}
