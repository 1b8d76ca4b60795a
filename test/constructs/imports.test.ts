import { TerraformStack, Testing } from "cdktf";
import {
  AirbyteEmbeddedProvider,
  ConnectionTemplate,
  SourceTemplate,
  TemplateTag,
  Tier,
  Workspace,
} from "../../constructs";

const CONNECTOR = "36c891d9-4bd9-43ac-bad2-10e12756272c";
const ID = "9418d510-6a41-4329-b68d-3e133b8265b8";

let stack: TerraformStack;

beforeEach(() => {
  stack = new TerraformStack(Testing.app(), "catalog");
});

test("each construct emits the block that imports what it names, to the address of its resource", () => {
  const eu = new AirbyteEmbeddedProvider(stack, "Eu", { alias: "eu" });
  new TemplateTag(stack, "Beta", { name: "beta", provider: eu }).importFrom("beta");
  const pro = new Tier(stack, "Pro", { name: "pro" }).importFrom(ID);
  new SourceTemplate(stack, "Crm", { name: "CRM", connector: CONNECTOR }).offerTo(pro).importFrom("CRM");
  new ConnectionTemplate(stack, "Lake", {}).offerTo(pro).importFrom(ID);
  new Workspace(stack, "Acme", { name: "acme" }).importFrom("acme");

  const { import: blocks, resource } = JSON.parse(Testing.synth(stack, true));

  const address = (type: string, index = 0) => `${type}.${Object.keys(resource[type])[index]!}`;
  expect(blocks).toEqual([
    { to: address("airbyteembedded_template_tag", 0), id: "beta", provider: "airbyteembedded.eu" },
    { to: address("airbyteembedded_template_tag", 1), id: ID },
    { to: address("airbyteembedded_source_template"), id: "CRM" },
    { to: address("airbyteembedded_connection_template"), id: ID },
    { to: address("airbyteembedded_workspace"), id: "acme" },
  ]);
});

test("what cannot name an object is refused with what can", () => {
  const lake = new ConnectionTemplate(stack, "Lake", {});
  const acme = new Workspace(stack, "Acme", { name: "acme" });
  const free = new Tier(stack, "Free", { tag: TemplateTag.fromName("free") });

  expect(() => lake.importFrom("lake")).toThrow(
    '"catalog/Lake" is imported by its ID, and "lake" is not an ID: give importFrom() a UUID.',
  );
  expect(() => acme.importFrom("")).toThrow(
    '"catalog/Acme" cannot be imported by an empty text: give importFrom() what identifies the object.',
  );
  expect(() => acme.importFrom("acme").importFrom(ID)).toThrow('"catalog/Acme" is imported twice');
  expect(() => free.importFrom("free")).toThrow('"catalog/Free" has a tag that is managed elsewhere');
});
