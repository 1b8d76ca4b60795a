import "cdktf/lib/testing/adapters/jest";
import { Testing } from "cdktf";
import { l1, TemplateTag } from "../../../constructs";

Testing.setupJest();

test("a tag has the name it was given", () => {
  const synth = Testing.synthScope((stack) => new TemplateTag(stack, "Pro", { name: "pro-tier" }));

  expect(synth).toHaveResourceWithProperties(l1.TemplateTag, { name: "pro-tier" });
});

test("what uses a tag's name waits for the tag", () => {
  const synth = Testing.synthScope((stack) => {
    const pro = new TemplateTag(stack, "Pro", { name: "pro-tier" });
    new TemplateTag(stack, "Trial", { name: `${pro.name}-trial` });
  });

  expect(synth).toContain("${airbyteembedded_template_tag.Pro_");
});
