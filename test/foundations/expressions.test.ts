import type * as cdktf from "cdktf";
import { CONSTRUCT, TABLES, WRITTEN } from "../support/constructs/arguments";
import { FOUNDATIONS, type Foundation } from "../support/constructs/foundations";

const CONTEXT = { targetVersions: { terraform: ">=1.11" } };

/** The forms in which a program has an expression, with what they are to Terraform. */
const FORMS: Readonly<Record<string, (library: Foundation["library"], stack: cdktf.TerraformStack) => unknown>> = {
  "an expression": ({ TerraformVariable }, stack) => new TerraformVariable(stack, "any", {}).value,
  "a string token": ({ TerraformVariable }, stack) => new TerraformVariable(stack, "any", {}).stringValue,
  "a list token": ({ TerraformVariable }, stack) => new TerraformVariable(stack, "any", {}).listValue,
  "a number token": ({ TerraformVariable }, stack) => new TerraformVariable(stack, "any", {}).numberValue,
  "an object token": ({ TerraformVariable, Token }, stack) =>
    Token.asAnyMap(new TerraformVariable(stack, "any", {}).value),
  "the value of an iterator": ({ TerraformIterator }) => TerraformIterator.fromMap({ a: "b" }).value,
  "an output of another stack": ({ TerraformStack, TerraformVariable }, stack) =>
    new TerraformVariable(new TerraformStack(stack.node.root, "other"), "any", {}).value,
};

const REFERENCES: Readonly<Record<string, string>> = {
  "the value of an iterator": "each.value",
  "an output of another stack":
    "data.terraform_remote_state.cross-stack-reference-input-other.outputs.cross-stack-output-varany",
};

const CASES = Object.entries(TABLES).flatMap(([construct, { rows, type, make }]) =>
  Object.entries(rows).flatMap(([prop, row]) => (row === CONSTRUCT ? [] : [{ construct, prop, row, type, make }])),
);
const PASSED = CASES.flatMap(({ row, ...rest }) => (row === WRITTEN ? [] : [{ row, ...rest }]));
const REFUSED = CASES.filter(({ row }) => row === WRITTEN);

describe.each(Object.entries(FOUNDATIONS))("on %s", (_, { library, constructs }) => {
  const toStack = () => new library.TerraformStack(library.Testing.app({ context: CONTEXT }), "stack");

  const argumentOf = (stack: cdktf.TerraformStack, type: string, argument: string): unknown => {
    // An app first resolves references to other stacks.
    stack.prepareStack();
    const { resource = {}, ephemeral = {} } = JSON.parse(library.Testing.synth(stack, true));
    const [block] = Object.values({ ...resource, ...ephemeral }[`airbyteembedded_${type}`]);
    return argument
      .split(".")
      .reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], block);
  };

  test.each(PASSED)("$construct takes a literal as $prop", ({ prop, row, type, make }) => {
    const stack = toStack();

    make(constructs, stack, { [prop]: row.literal });

    expect(argumentOf(stack, type, row.argument)).toEqual(row.value ?? row.literal);
  });

  describe.each(Object.entries(FORMS))("%s", (form, toValue) => {
    test.each(PASSED)("is taken as $prop by $construct", ({ prop, row, type, make }) => {
      const stack = toStack();

      make(constructs, stack, { [prop]: toValue(library, stack) });

      const reference = REFERENCES[form] ?? "var.any";
      expect(argumentOf(stack, type, row.argument)).toEqual(row.expression?.(reference) ?? `\${${reference}}`);
    });

    test.each(REFUSED)("is refused in words as $prop by $construct", ({ prop, make }) => {
      const stack = toStack();

      expect(() => make(constructs, stack, { [prop]: toValue(library, stack) })).toThrow(
        new RegExp(
          `^"stack/[^"]+" (has|takes its whole) ${prop} from (an|one) expression.*: (write the value out|give its parts)`,
        ),
      );
    });
  });
});
