import { isTooDeep } from "../../../src/cty";

const open = (levels: number) => "[".repeat(levels);

test("text of JSON may open 1,010 brackets and braces, and no more", () => {
  expect(isTooDeep(open(1010))).toBe(false);
  expect(isTooDeep(open(1011))).toBe(true);
  expect(isTooDeep('{"a":['.repeat(505))).toBe(false);
  expect(isTooDeep('{"a":['.repeat(506))).toBe(true);
});

test.each(["[]", "{}", '[{"a":1}]', '"text"'])("%s may come as often as it will", (text) => {
  expect(isTooDeep(`${text},`.repeat(2000))).toBe(false);
});

test.each([
  ["a text", `"${open(2000)}"`],
  ["a text behind a quote in it", `"\\"${open(2000)}"`],
  ["a text behind a backslash and a quote in it", `"\\\\\\"${open(2000)}"`],
])("brackets in %s do not count", (_, text) => {
  expect(isTooDeep(text)).toBe(false);
});

test.each([
  ["a text", `"a"${open(1011)}`],
  ["a text that ends with a backslash", `"\\\\"${open(1011)}`],
  ["a backslash outside of any text", "\\[".repeat(1011)],
])("brackets behind %s count", (_, text) => {
  expect(isTooDeep(text)).toBe(true);
});
