import { tmpdir } from "node:os";
import { App, Aspects, TerraformStack, Testing, type IAspect } from "cdktf";
import { Testing as CdktnTesting } from "cdktn";
import type { IConstruct } from "constructs";
import { l1, SourceTemplate } from "../../constructs";
import { matchers } from "../../src/testing";
import { cdktnStackOf, HUBSPOT, RawResource, stackOf } from "../support/constructs/stacks";

expect.extend(matchers);

class TagEverything implements IAspect {
  visit(node: IConstruct): void {
    if (node instanceof l1.SourceTemplate) node.tags = ["pro"];
  }
}

test("aspects have their say before a stack is looked at", () => {
  const stack = stackOf((scope) => {
    new SourceTemplate(scope, "Crm", { name: "CRM", connector: HUBSPOT });
    Aspects.of(scope).add(new TagEverything());
  });

  expect(stack).toOffer("CRM", { tags: ["pro"] });
});

test("a stack that does not pass its validations passes no test", () => {
  const stack = stackOf((scope) => {
    scope.node.addValidation({ validate: () => ["the catalog is empty"] });
  });

  expect(() => expect(stack).toOfferExactly([], { tags: ["pro"] })).toThrow("the catalog is empty");
});

test("an app that skips validations skips them here too", () => {
  const stack = new TerraformStack(new App({ skipValidation: true, outdir: tmpdir() }), "catalog");
  stack.node.addValidation({ validate: () => ["the catalog is empty"] });

  expect(stack).toOfferExactly([], { tags: ["pro"] });
});

test("looking at a stack leaves its synthesis as it was", () => {
  const fill = (scope: TerraformStack) =>
    new SourceTemplate(scope, "Crm", { name: "CRM", connector: HUBSPOT, tags: ["pro"] });
  const stack = stackOf(fill);

  expect(stack).toHaveSourceTemplate("CRM");

  expect(Testing.synth(stack)).toBe(Testing.synth(stackOf(fill)));
});

test("looking at a cdktn stack leaves its synthesis as it was", () => {
  const stack = cdktnStackOf((scope) => new RawResource(scope, "Crm", "source_template", { name: "CRM", tags: [] }));
  const before = CdktnTesting.synth(stack);

  expect(stack).toHaveSourceTemplate("CRM");

  expect(CdktnTesting.synth(stack)).toBe(before);
});

test("a synthesis is taken as text and as object", () => {
  const text = Testing.synthScope((scope) => {
    new SourceTemplate(scope, "Crm", { name: "CRM", connector: HUBSPOT, tags: ["pro"] });
  });

  expect(text).toOffer("CRM", { tags: ["pro"] });
  expect(JSON.parse(text)).toOffer("CRM", { tags: ["pro"] });
});

test.each([["resource {}"], [null], [7], [{ resource: [] }]])("%p is refused as no stack", (received) => {
  expect(() => expect(received).toOffer("CRM", { tags: [] })).toThrow("expect() was given no stack");
});
