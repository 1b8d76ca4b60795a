import "cdktf/lib/testing/adapters/jest";
import { TerraformStack, TerraformVariable, Testing } from "cdktf";
import { ConnectionTemplate, l1, SourceTemplate, TemplateTag, Tier } from "../../../constructs";

const ID = "9418d510-6a41-4329-b68d-3e133b8265b8";

Testing.setupJest();

test("offering a template that exists binds a tag to it, and nothing more", () => {
  const synth = Testing.synthScope((stack) => {
    const pro = new Tier(stack, "Pro", { name: "pro" });
    pro.offer(SourceTemplate.fromId(stack, "Crm", ID));
  });

  expect(synth).not.toHaveResource(l1.SourceTemplate);
  expect(synth).toHaveResourceWithProperties(l1.TemplateTagBinding, {
    template_kind: "source",
    template_id: ID,
    tag: "${airbyteembedded_template_tag.Pro_D97B1164.name}",
  });
});

test("offered twice to one tag, by whichever word for it, there is one binding", () => {
  const synth = Testing.synthScope((stack) => {
    const pro = new Tier(stack, "Pro", { name: "pro" });
    const crm = ConnectionTemplate.fromId(stack, "Lake", ID).offerTo(pro, pro.tag, "eu", TemplateTag.fromName("eu"));
    pro.offer(crm);
  });

  const bindings = Object.values(JSON.parse(synth).resource.airbyteembedded_template_tag_binding);
  expect(bindings).toEqual([
    { template_kind: "connection", template_id: ID, tag: "${airbyteembedded_template_tag.Pro_D97B1164.name}" },
    { template_kind: "connection", template_id: ID, tag: "eu" },
  ]);
});

test("a template by its name is looked up at plan", () => {
  const synth = Testing.synthScope((stack) => SourceTemplate.fromName(stack, "Crm", "CRM").offerTo("pro"));

  expect(synth).toHaveDataSourceWithProperties(l1.DataAirbyteembeddedSourceTemplate, { name: "CRM" });
  expect(synth).toHaveResourceWithProperties(l1.TemplateTagBinding, {
    template_id: expect.stringMatching(/^\$\{data\.airbyteembedded_source_template\.Crm_.*\.id\}$/),
  });
});

test("a tag whose name is known only at plan cannot be bound, and the error says what to give", () => {
  const stack = new TerraformStack(Testing.app(), "catalog");
  const name = new TerraformVariable(stack, "tag", {}).stringValue;

  expect(() => SourceTemplate.fromId(stack, "Crm", ID).offerTo(name)).toThrow(
    '"catalog/Crm" is offered to a tag whose name is known only at plan: give the tag\'s construct, or its name.',
  );
});
