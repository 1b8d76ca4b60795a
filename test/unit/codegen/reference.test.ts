import { toPages, toPrintedSchemas } from "../../../src/codegen";
import { attr, createEngine } from "../../../src/framework";
import { providing, Shelf } from "../../support/framework/example-resource";

const attribute = { type: "string", description: "Its name." };
const token = {
  block: {
    description: "A token.",
    attributes: { name: { ...attribute, required: true }, token: { ...attribute, sensitive: true } },
  },
};

function toText(served: object, file: string): string | undefined {
  const pages = toPages({ provider: { block: {} }, ...served }, { importIds: {}, examples: {} });
  return pages.find((page) => page.file === file)?.text;
}

test("an ephemeral resource's page says what it takes and gives, and what may be done with that", () => {
  const served = { ephemeral_resource_schemas: { test_token: token } };

  expect(toText(served, "ephemeral-resources/test_token.md")).toBe(`# test_token

A token.

## Arguments

- \`name\` (string, required) Its name.

## Attributes

- \`token\` (string, read-only, sensitive) Its name.

Needs Terraform 1.10 or later, or OpenTofu 1.11 or later. Its values are never stored in state or plan: use them in write-only arguments, provider configurations or other ephemeral resources.
`);
  expect(toText(served, "README.md")).toContain(
    "## Ephemeral resources\n\n- [test_token](ephemeral-resources/test_token.md)",
  );
});

test("an action's page is made from our own schema, and says how it is run", () => {
  const sort = {
    type: "sort",
    description: "Sorts.",
    attributes: {
      tags: attr.stringSet.optional({ description: "Tags." }),
      order: attr.object({ up: attr.bool.required({ description: "Up." }) }).required({ description: "Order." }),
    },
    invoke: () => Promise.resolve(),
  };
  const engine = createEngine(providing(new Shelf(), [], { actions: [sort] }), () => undefined);
  const served = { action_schemas: toPrintedSchemas(engine.schema().actions) };

  expect(toText(served, "actions/test_sort.md")).toBe(`# test_sort

Sorts.

## Arguments

- \`tags\` (set of strings, optional) Tags.
- \`order\` (object, required) Order.
  - \`up\` (bool, required) Up.

## Use

Needs Terraform 1.14 or later. Declare it in an \`action\` block, and run it by hand:

\`\`\`sh
terraform apply -invoke=action.test_sort.example
\`\`\`

Or in the \`action_trigger\` of a resource's \`lifecycle\` block.
`);
  expect(toText(served, "README.md")).toContain("## Actions\n\n- [test_sort](actions/test_sort.md)");
});

test("the index has no section for what there is none of", () => {
  expect(toText({}, "README.md")).not.toContain("##");
});
