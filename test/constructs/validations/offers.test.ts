import { TerraformStack, Testing } from "cdktf";
import type { IConstruct } from "constructs";
import {
  AirbyteEmbeddedProvider,
  ConnectionTemplate,
  l1,
  SourceTemplate,
  TemplateTag,
  Tier,
} from "../../../constructs";

const CONNECTOR = "36c891d9-4bd9-43ac-bad2-10e12756272c";

/** Another ID for each name. */
const toOrganizationId = (name: string): string =>
  `0a000000-0000-4000-8000-${Buffer.from(name.slice(0, 6)).toString("hex").padStart(12, "0")}`;

let stack: TerraformStack;

beforeEach(() => {
  stack = new TerraformStack(Testing.app(), "catalog");
});

const synthesize = () => Testing.synth(stack, true);

test("a template whose list of tags came out empty stops the synth, with the remedy", () => {
  new SourceTemplate(stack, "Crm", { connector: CONNECTOR, tags: [] });
  new ConnectionTemplate(stack, "Lake", { tags: [] });

  expect(synthesize).toThrow('"catalog/Crm" is offered to nobody: call offerTo(), or set offeredToNobody: true.');
  expect(synthesize).toThrow('"catalog/Lake" is offered to nobody');
});

test("a template that is offered to nobody on purpose carries no tags", () => {
  new SourceTemplate(stack, "Crm", { connector: CONNECTOR, offeredToNobody: true });

  const { airbyteembedded_source_template: templates } = JSON.parse(synthesize()).resource;

  expect(Object.values(templates)).toMatchObject([{ tags: [] }]);
});

test("offered to nobody and to somebody at once is a contradiction", () => {
  new SourceTemplate(stack, "Crm", { connector: CONNECTOR, offeredToNobody: true }).offerTo("pro");

  expect(synthesize).toThrow(
    '"catalog/Crm" is offered, but says that it is offered to nobody: remove offeredToNobody, or its tags.',
  );
});

test("a template without a word on tags is a warning in a program that works with tags", () => {
  new Tier(stack, "Pro", { name: "pro" });
  const crm = new SourceTemplate(stack, "Crm", { connector: CONNECTOR });
  const bound = new SourceTemplate(stack, "Erp", { connector: CONNECTOR });
  new l1.TemplateTagBinding(stack, "Binding", { templateKind: "source", templateId: bound.templateId, tag: "eu" });

  synthesize();

  expect(warningsBeneath(crm)).toEqual([
    "It is offered to nobody here, and the tags that it has are left as they are: call offerTo(), or set offeredToNobody: true.",
  ]);
  expect(warningsBeneath(bound)).toEqual([]);
});

test("where nobody works with tags, a template without them is nothing to warn of", () => {
  const crm = new SourceTemplate(stack, "Crm", { connector: CONNECTOR });

  synthesize();

  expect(warningsBeneath(crm)).toEqual([]);
});

test("a tag by its name that the program makes stops the synth: pass the construct", () => {
  new Tier(stack, "Pro", { name: "pro" });
  new SourceTemplate(stack, "Crm", { connector: CONNECTOR }).offerTo("pro");

  expect(synthesize).toThrow(
    '"catalog/Crm" names the tag "pro", which "catalog/Pro" makes: pass that construct, so that the tag is there first and a rename is followed.',
  );
});

test("the same name in another organization is another tag", () => {
  const [a, b] = ["a", "b"].map(
    (alias) => new AirbyteEmbeddedProvider(stack, alias, { alias, organizationId: toOrganizationId(alias) }),
  );
  new TemplateTag(stack, "Pro", { name: "pro", provider: a });
  new SourceTemplate(stack, "Crm", { connector: CONNECTOR, provider: b }).offerTo("pro");

  expect(synthesize).not.toThrow();
});

test("a template cannot be offered to a tag of another organization", () => {
  const [a, b] = ["a", "b"].map(
    (alias) => new AirbyteEmbeddedProvider(stack, alias, { alias, organizationId: toOrganizationId(alias) }),
  );
  const pro = new Tier(stack, "Pro", { name: "pro", provider: a });
  new SourceTemplate(stack, "Crm", { connector: CONNECTOR, provider: b }).offerTo(pro);

  expect(synthesize).toThrow('"catalog/Crm" is offered to "catalog/Pro", which is a tag of another provider:');
});

function warningsBeneath(construct: IConstruct): unknown[] {
  return construct.node
    .findAll()
    .flatMap(({ node }) =>
      node.metadata.filter(({ type }) => type === "@cdktf/warn").map(({ data }) => data as unknown),
    );
}
