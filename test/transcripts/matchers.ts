import { isDeepStrictEqual } from "node:util";
import { App, TerraformStack } from "cdktf";
import { SourceTemplate, TemplateTag } from "../../constructs";
import { matchers } from "../../src/testing";

/** As much of a test runner as the matcher asks for. */
const RUNNER = { equals: isDeepStrictEqual, utils: { stringify: JSON.stringify, subsetEquality: () => undefined } };

/** The failure of a catalog's test in which a tier is not offered what it should be. */
export function matcherScene(): Record<string, string> {
  const stack = new TerraformStack(new App(), "catalog");
  const [free, pro] = [
    new TemplateTag(stack, "Free", { name: "free" }),
    new TemplateTag(stack, "Pro", { name: "pro" }),
  ];
  const connector = "36c891d9-4bd9-43ac-bad2-10e12756272c";
  new SourceTemplate(stack, "Payments", { name: "Payments", connector }).offerTo(free, pro);
  new SourceTemplate(stack, "Crm", { name: "CRM", connector }).offerTo(pro);
  const { message } = matchers.toOffer.call(RUNNER, stack, "CRM", { tags: ["free"], mode: "any" });
  return { "failed-test": message() };
}
