import { Aspects, Fn, TerraformStack, TerraformVariable, Testing, Token } from "cdktf";
import { DefaultTags, RequireTags, SourceTemplate, TemplateCatalog, TemplateTag, Tier } from "../../../constructs";

const CONNECTOR = "36c891d9-4bd9-43ac-bad2-10e12756272c";

/** A resource as it is synthesized. */
type Block = Readonly<Record<string, unknown>>;

let stack: TerraformStack;
let listed: TerraformVariable;

beforeEach(() => {
  stack = new TerraformStack(Testing.app(), "catalog");
  listed = new TerraformVariable(stack, "listed", { type: "list(string)" });
});

/** The tags of the only template. */
const synthesizedTags = (): unknown => {
  const { airbyteembedded_source_template: templates } = JSON.parse(Testing.synth(stack, true)).resource;
  return Object.values<Block>(templates)[0]!.tags;
};
const source = (props: object = {}) => new SourceTemplate(stack, "Crm", { connector: CONNECTOR, ...props });

test.each<[string, (list: TerraformVariable) => unknown, string]>([
  ["an expression", (list) => list.value, "${var.listed}"],
  ["a list token", (list) => list.listValue, "${var.listed}"],
  ["a function that answers with a list", (list) => Fn.tolist(list.listValue), "${tolist(var.listed)}"],
  ["a function that answers with text", (list) => Fn.concat([["a"], list.value]), '${concat(["a"], var.listed)}'],
  ["one that was spread into letters", (list) => [...Fn.concat([["a"], list.value])], '${concat(["a"], var.listed)}'],
  ["a list token among names", (list) => ["b", ...list.listValue, "a"], '${concat(["a", "b"], var.listed)}'],
])("tags may be %s", (_, toTags, tags) => {
  source({ tags: toTags(listed) });

  expect(synthesizedTags()).toBe(tags);
});

test("lists that are known only at plan join what is offered otherwise", () => {
  const pro = new Tier(stack, "Pro", { name: "pro" });
  const catalog = new TemplateCatalog(stack, "Shop", { tags: listed.value });
  new SourceTemplate(catalog, "Crm", { connector: CONNECTOR }).offerTo(pro, ...listed.listValue, "eu");

  expect(synthesizedTags()).toMatch(
    /^\$\{concat\(\[airbyteembedded_template_tag\.Pro_\w+\.name, "eu"\], var\.listed, var\.listed\)\}$/,
  );
});

test("a tag may be an expression of one name", () => {
  source().offerTo(new TerraformVariable(stack, "name", {}).value, "eu");

  expect(synthesizedTags()).toEqual(["${var.name}", "eu"]);
});

test("tags of an aspect may be known only at plan", () => {
  Aspects.of(stack).add(new DefaultTags(...listed.listValue));
  source().offerTo("pro", new Tier(stack, "Pro", { name: "pro-tier" }));

  expect(synthesizedTags()).toMatch(
    /^\$\{concat\(\[airbyteembedded_template_tag\.Pro_\w+\.name, "pro"\], var\.listed\)\}$/,
  );
});

test("a text in place of a list is refused in words, wherever tags are given", () => {
  const text = "pro" as never;
  const mixed = `pro-${Token.asString(listed.value)}` as never;
  const pro = new Tier(stack, "Pro", { name: "pro" });

  expect(() => source({ tags: text })).toThrow('"catalog/Crm" has tags that are not a list: write tags: ["pro"].');
  expect(() => new SourceTemplate(stack, "Erp", { connector: CONNECTOR, tags: mixed })).toThrow(
    '"catalog/Erp" has tags that are not a list: write tags: […].',
  );
  expect(() => new TemplateCatalog(stack, "Shop", { tags: text })).toThrow(
    '"catalog/Shop" has tags that are not a list',
  );
  expect(() => new RequireTags({ anyOf: text })).toThrow("has anyOf that are not a list");
  expect(() =>
    pro.widgetToken({ workspace: "acme", allowedOrigin: "https://example.com", connectionTags: text }),
  ).toThrow('"catalog/Pro" has connectionTags that are not a list');
});

test("a name that no tag can have stops the synth, whoever gives it", () => {
  Aspects.of(stack).add(new DefaultTags("eu/west"));
  source().offerTo("pro");

  expect(() => Testing.synth(stack, true)).toThrow('"catalog/Crm" has an invalid tag "eu/west": A tag\'s name');
  expect(() => SourceTemplate.fromId(stack, "Old", CONNECTOR).offerTo("")).toThrow(
    '"catalog/Old" has an invalid tag: A tag needs a name of 1 to 255 characters.',
  );
  expect(TemplateTag.fromName("eu").name).toBe("eu");
});
