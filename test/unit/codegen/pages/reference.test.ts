import { toPages } from "../../../../src/codegen/pages";
import { attr, defineFunction, param, type Provider } from "../../../../src/framework";
import { providing, Shelf } from "../../../support/framework/example-resource";

const attribute = { description: "Its name." };

function toText(provider: Partial<Provider>, file: string): string | undefined {
  const pages = toPages(
    { ...providing(new Shelf(), []), ...provider },
    { examples: {}, getSubcategory: () => ({ title: "Things", guides: {} }) },
  );
  return pages.find((page) => page.file === file)?.text;
}

test("an ephemeral resource's page says what it takes and gives, and what may be done with that", () => {
  const token = {
    type: "token",
    description: "A token. It opens a door.",
    attributes: {
      name: attr.string.required(attribute),
      token: attr.string.computed({ ...attribute, sensitive: true }),
    },
    open: () => Promise.reject(new Error()),
  };

  expect(toText({ ephemeralResources: [token] }, "ephemeral-resources/token.md")).toBe(`---
page_title: "test_token Ephemeral Resource - terraform-provider-test"
subcategory: "Things"
description: |-
  A token.
---

# test_token (Ephemeral Resource)

A token. It opens a door.

Needs Terraform 1.10 or later, or OpenTofu 1.11 or later. Its values are never stored in state or plan: use them in write-only arguments, provider configurations or other ephemeral resources.

## Arguments

- \`name\` (string, required) Its name.

## Attributes

- \`token\` (string, read-only, sensitive) Its name.

## Errors

- \`Cannot open token\`: The message has the reason, such as Airbyte's own, and what to do next.
`);
  expect(toText({ ephemeralResources: [token] }, "index.md")).toContain(
    "### Things\n\n- [test_token](ephemeral-resources/token.md) (Ephemeral Resource): A token.",
  );
});

test("an action's page says which Terraform it needs, and what it takes", () => {
  const sort = {
    type: "sort",
    description: "Sorts.",
    attributes: {
      tags: attr.stringSet.optional({ description: "Tags." }),
      order: attr.object({ up: attr.bool.required({ description: "Up." }) }).required({ description: "Order." }),
    },
    invoke: () => Promise.resolve(),
  };

  expect(toText({ actions: [sort] }, "actions/sort.md")).toContain(`# test_sort (Action)

Sorts.

Needs Terraform 1.14 or later.

Run it by hand, with \`terraform apply -invoke=action.test_sort.NAME\`, or in the \`action_trigger\` of a resource's \`lifecycle\` block.

## Arguments

- \`order\` (object, required) Order.
  - \`up\` (bool, required) Up.
- \`tags\` (set of strings, optional) Tags.

## Errors
`);
});

test("a function's page says how it is called, what it takes and what it gives", () => {
  const join = defineFunction({
    name: "join",
    summary: "Joined words",
    description: "Joins words.",
    parameters: [param.stringSet("marks", { description: "What stands between." })],
    variadic: param.string("words", { description: "The words." }),
    returns: "string",
    run: () => "",
  });

  expect(toText({ functions: [join] }, "functions/join.md")).toContain(`# join (Function)

Joins words.

Needs Terraform 1.8 or later, and no credentials. The result is known as soon as the arguments are.

## Signature

\`\`\`text
provider::test::join(marks, words...)
\`\`\`

## Arguments

- \`marks\` (set of strings) What stands between.
- \`words\` (string, any number) The words.

## Result

A string.
`);
});

test("the index has no list where there is nothing but the provider", () => {
  expect(toText({}, "index.md")).not.toContain("## Reference");
});
