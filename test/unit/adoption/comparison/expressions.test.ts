import { evaluate } from "../../../../src/adoption/comparison/expressions";

const find = (reference: string) => (reference === "airbyteembedded_template_tag.Pro.name" ? "pro" : undefined);

test.each([
  ["plain", "plain", []],
  [12, 12, []],
  [null, null, []],
  ["${airbyteembedded_template_tag.Pro.name}", "pro", []],
  ["$${STREAM}/%%{x}", "${STREAM}/%{x}", []],
  ["${var.region}", undefined, [[]]],
  ["eu-${var.region}", undefined, [[]]],
  ["%{ if true }a%{ endif }", undefined, [[]]],
  [{ a: "${var.a}", b: 1 }, { b: 1 }, [["a"]]],
  [
    ["x", "${var.a}", { c: "${var.c}" }],
    ["x", null, {}],
    [[1], [2, "c"]],
  ],
])("%j is evaluated as far as the program alone tells it", (given, value, open) => {
  expect(evaluate(given, find)).toEqual({ value, open });
});
