import { TerraformStack, TerraformVariable, Testing } from "cdktf";
import { AirbyteEmbeddedProvider, ConnectionTemplate, SourceTemplate, TemplateTag } from "../../../constructs";

const CONNECTOR = "36c891d9-4bd9-43ac-bad2-10e12756272c";
const LAKE = { name: "lake", connector: "4816b78f-1489-44c1-9060-4b19d5fa9362", config: {} };

/** Another ID for each name. */
const toOrganizationId = (name: string): string =>
  `0a000000-0000-4000-8000-${Buffer.from(name.slice(0, 6)).toString("hex").padStart(12, "0")}`;

test("two destinations of one name stop the synth", () => {
  const stack = new TerraformStack(Testing.app(), "catalog");
  new ConnectionTemplate(stack, "Daily", { destination: LAKE });
  new ConnectionTemplate(stack, "Hourly", { destination: LAKE });

  expect(() => Testing.synth(stack, true)).toThrow(
    '"catalog/Hourly" makes the destination "lake", and so does "catalog/Daily": give one of them another destination.name.',
  );
});

test("two tags and two source templates of one name stop the synth as well", () => {
  const stack = new TerraformStack(Testing.app(), "catalog");
  for (const id of ["A", "B"]) {
    new TemplateTag(stack, `Tag${id}`, { name: "pro" });
    new SourceTemplate(stack, `Crm${id}`, { name: "CRM", connector: CONNECTOR });
  }

  const synthesize = () => Testing.synth(stack, true);

  expect(synthesize).toThrow('"catalog/TagB" makes the tag "pro", and so does "catalog/TagA": make it once');
  expect(synthesize).toThrow('"catalog/CrmB" makes the source template "CRM", and so does "catalog/CrmA"');
});

test("two imported objects may have one name, as Airbyte has given it to both", () => {
  const stack = new TerraformStack(Testing.app(), "catalog");
  const lake = (id: string) => new ConnectionTemplate(stack, id, { destination: LAKE });
  lake("Daily").importFrom("9418d510-6a41-4329-b68d-3e133b8265b8");
  lake("Hourly").importFrom("1b6d7d3e-0c1f-4a55-9d8e-6f1f0e5d7a11");

  expect(() => Testing.synth(stack, true)).not.toThrow();

  lake("Weekly");

  expect(() => Testing.synth(stack, true)).toThrow('"catalog/Weekly" makes the destination "lake", and so does');
});

test("the same names in two organizations are no clash, nor are names that are known only at plan", () => {
  const stack = new TerraformStack(Testing.app(), "catalog");
  const name = new TerraformVariable(stack, "name", {}).stringValue;
  for (const alias of ["a", "b"]) {
    const provider = new AirbyteEmbeddedProvider(stack, alias, { alias, organizationId: toOrganizationId(alias) });
    new ConnectionTemplate(stack, `Lake-${alias}`, { destination: LAKE, provider });
    new TemplateTag(stack, `Tag-${alias}`, { name, provider });
  }

  expect(() => Testing.synth(stack, true)).not.toThrow();
});

test("the same objects in two stacks of one organization stop the synth of the second", () => {
  const { dev, prod } = twoStacks(() => ({ organizationId: "0a000000-0000-4000-8000-000000000001" }));

  expect(() => Testing.synth(dev, true)).not.toThrow();
  expect(() => Testing.synth(prod, true)).toThrow(
    '"dev" and "prod" make the tag "pro" and 1 more in the same organization: let one stack make it, or give each an organization.',
  );
});

test("the same objects in two stacks that take all from the environment are a warning", () => {
  const { prod } = twoStacks(() => ({}));

  Testing.synth(prod, true);

  expect(prod.node.metadata.map(({ data }) => String(data))).toContain(
    '"dev" and "prod" both make the tag "pro" and 1 more, in the organization of the environment. Give each stack a provider with its organizationId, or make sure that they are deployed to two organizations.',
  );
});

test.each([
  ["two organizations", (stack: TerraformStack) => ({ organizationId: toOrganizationId(stack.node.id) })],
  [
    "organizations known only at plan",
    (stack: TerraformStack) => ({ organizationId: new TerraformVariable(stack, "organization", {}).stringValue }),
  ],
])("the same objects in two stacks are nothing to speak of with %s", (_, organization) => {
  const { dev, prod } = twoStacks(organization);

  Testing.synth(dev, true);
  Testing.synth(prod, true);

  expect(prod.node.metadata.map(({ data }) => String(data)).join()).not.toContain("both make");
});

function twoStacks(configure: (stack: TerraformStack) => object) {
  const app = Testing.app();
  const [dev, prod] = ["dev", "prod"].map((id) => {
    const stack = new TerraformStack(app, id);
    new AirbyteEmbeddedProvider(stack, "Airbyte", configure(stack));
    const pro = new TemplateTag(stack, "Pro", { name: "pro" });
    new SourceTemplate(stack, "Crm", { name: "CRM", connector: CONNECTOR }).offerTo(pro);
    return stack;
  });
  return { dev: dev!, prod: prod! };
}
