import { toTypeText } from "../../../../src/codegen/pages/type-text";

test.each([
  ["string", "string"],
  ["dynamic", "any object"],
  [["set", "string"], "set of strings"],
  [["list", ["list", "string"]], "list of lists of strings"],
  [["map", ["set", "number"]], "map of sets of numbers"],
])("the type %j is described as %s", (type, text) => {
  expect(toTypeText(type)).toBe(text);
});
