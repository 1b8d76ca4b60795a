import { ConnectionTemplate, l1, SourceTemplate, TemplateTag } from "../../constructs";
import { matchers } from "../../src/testing";
import { cdktnStackOf, HUBSPOT, jsonOf, RawResource, stackOf } from "../support/constructs/stacks";

expect.extend(matchers);

const catalog = stackOf((stack) => {
  const pro = new TemplateTag(stack, "Pro", { name: "pro" });
  new SourceTemplate(stack, "Crm", { name: "CRM", connector: HUBSPOT }).offerTo(pro, "eu");
  new SourceTemplate(stack, "Ads", { name: "Ads", connector: HUBSPOT, tags: ["free"] });
  new l1.SourceTemplate(stack, "Hidden", { name: "Hidden", actorDefinitionId: HUBSPOT, tags: [] });
});

test("a template is offered to an audience by the names of its tags, referred to or written out", () => {
  expect(catalog).toOffer("CRM", { tags: ["pro"] });
  expect(catalog).toOffer("CRM", { tags: ["pro", "eu"], mode: "all" });
  expect(catalog).toOffer("Ads", { tags: ["pro", "free"], mode: "any" });
  expect(catalog).not.toOffer("Ads", { tags: ["pro", "free"], mode: "all" });
  expect(catalog).not.toOffer("CRM", { tags: ["PRO"] });
  expect(catalog).not.toOffer("Hidden", { tags: ["pro", "free", "eu"] });
});

test("an audience that selects no tags is offered everything", () => {
  expect(catalog).toOfferExactly(["Hidden", "CRM", "Ads"], { tags: [] });
});

test("a refused offer says who is offered what, and by which tags", () => {
  expect(() => expect(catalog).toOffer("Ads", { tags: ["pro", "eu"], mode: "any" }))
    .toThrowErrorMatchingInlineSnapshot(`
   "expect(stack).toOffer("Ads", { tags: ["pro", "eu"], mode: "any" })

   "Ads" is not offered to a token that selects any of "pro", "eu".

   source template  offered  tags
   "CRM"            yes      eu, pro
   "Ads"            no       free
   "Hidden"         no       none"
  `);
  expect(() => expect(catalog).not.toOffer("CRM", { tags: ["pro"] })).toThrow(
    '"CRM" is offered to a token that selects "pro".',
  );
});

test("exactly these and no others are offered", () => {
  expect(catalog).toOfferExactly(["Ads", "CRM"], { tags: ["free", "pro"] });
  expect(catalog).toOfferExactly([], { tags: ["nobody"] });
  expect(catalog).not.toOfferExactly(["CRM"], { tags: ["free", "pro"] });
  expect(() => expect(catalog).toOfferExactly(["CRM", "Notion"], { tags: ["free", "pro"] })).toThrow(
    'Not offered to a token that selects any of "free", "pro": "Notion". Also offered to it: "Ads".',
  );
});

test("a binding of the stack counts, on a template that leaves its tags to others", () => {
  const stack = stackOf((scope) => {
    const pro = new TemplateTag(scope, "Pro", { name: "pro" });
    const crm = new SourceTemplate(scope, "Crm", { name: "CRM", connector: HUBSPOT });
    new l1.TemplateTagBinding(scope, "B", { templateKind: "source", templateId: crm.templateId, tag: pro.name });
  });

  expect(stack).toOffer("CRM", { tags: ["pro"] });
  expect(() => expect(stack).toOffer("CRM", { tags: ["free"] })).toThrow(
    "pro (by a binding) (not managed by this stack)",
  );
});

test.each([
  ["a template whose tags are not managed", { name: "CRM" }, "not managed by this stack"],
  ["a tag that only a plan knows", { name: "CRM", tags: ["${var.tier}"] }, "${var.tier} (known only at plan)"],
  ["tags that only a plan knows", { name: "CRM", tags: "${var.tiers}" }, "known only at plan"],
])("what a stack cannot say fails both ways: %s", (_, template, why) => {
  const stack = jsonOf({ source_template: { Crm: template } });

  for (const claim of [
    () => expect(stack).toOffer("CRM", { tags: ["pro"] }),
    () => expect(stack).not.toOffer("CRM", { tags: ["pro"] }),
    () => expect(stack).toOfferExactly([], { tags: ["pro"] }),
    () => expect(stack).not.toOfferExactly(["CRM"], { tags: ["pro"] }),
  ]) {
    expect(claim).toThrow(why);
  }
});

test("a template that is not there fails both ways, so that a slip of the pen is no proof", () => {
  expect(() => expect(catalog).toOffer("CRN", { tags: ["pro"] })).toThrow('The stack has no source template "CRN".');
  expect(() => expect(catalog).not.toOffer("CRN", { tags: ["pro"] })).toThrow(
    'The stack has no source template "CRN".',
  );
});

test("connection templates go by the name of their destination", () => {
  const stack = stackOf((scope) => {
    const destination = { name: "lake", connector: "4816b78f-1489-44c1-9060-4b19d5fa9362", config: {} };
    new ConnectionTemplate(scope, "Lake", { destination, tags: ["pro"] });
    new ConnectionTemplate(scope, "Hosted", { tags: ["free"] });
  });

  expect(stack).toOffer("lake", { tags: ["pro"], kind: "connection" });
  expect(stack).toOfferExactly(["lake"], { tags: ["pro"], kind: "connection" });
  expect(() => expect(stack).toOffer("lake", { tags: ["pro"] })).toThrow('select it with kind: "connection"');
});

test("of several templates with one name, one that is offered is enough", () => {
  const stack = jsonOf({ source_template: { A: { name: "CRM", tags: ["free"] }, B: { name: "CRM", tags: ["pro"] } } });

  expect(stack).toOffer("CRM", { tags: ["pro"] });
  expect(() => expect(stack).not.toOffer("CRM", { tags: ["pro"] })).toThrow('"CRM" is offered');
});

test("a stack of cdktn is judged by the same rule", () => {
  const stack = cdktnStackOf((scope) => {
    const pro = new RawResource(scope, "Pro", "template_tag", { name: "pro" });
    new RawResource(scope, "Crm", "source_template", { name: "CRM", tags: [pro.getStringAttribute("name")] });
  });

  expect(stack).toOffer("CRM", { tags: ["pro"] });
  expect(stack).not.toOffer("CRM", { tags: ["free"] });
});
