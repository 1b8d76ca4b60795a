import { attribute, comparePaths, toPathText, ValueError, type Path } from "../../../src/cty";

test("a path reads as a person would write it", () => {
  const path: Path = [...attribute("customization"), { attribute: "stream_mappers" }, { key: "orders" }, { index: 0 }];

  expect(toPathText([...path, { attribute: "type" }])).toBe('customization.stream_mappers["orders"][0].type');
});

test.each<[Path, string]>([
  [[], ""],
  [[{ attribute: "größe" }], "größe"],
  [[{ attribute: "a b" }, { attribute: "c" }], '["a b"].c'],
  [[{ key: 'say "hi"' }], '["say \\"hi\\""]'],
])("%j reads %s", (path, text) => {
  expect(toPathText(path)).toBe(text);
});

test("paths sort with a place before what is inside it, and indexes as numbers", () => {
  const sorted: Path[] = [
    [],
    attribute("a"),
    [{ attribute: "a" }, { key: "x" }],
    [{ attribute: "a" }, { key: "x" }, { attribute: "y" }],
    [{ attribute: "a" }, { index: 2 }],
    [{ attribute: "a" }, { index: 10 }],
    attribute("b"),
  ];

  expect([...sorted].reverse().sort(comparePaths)).toEqual(sorted);
});

test("paths compare as zero for the same place only", () => {
  expect(comparePaths([{ attribute: "a" }, { index: 1 }], [{ attribute: "a" }, { index: 1 }])).toBe(0);
  expect(comparePaths([{ attribute: "a" }], [{ key: "a" }])).not.toBe(0);
  expect(comparePaths(attribute("b"), attribute("a"))).toBeGreaterThan(0);
  expect(comparePaths([{ attribute: "a" }, { index: 1 }], attribute("a"))).toBeGreaterThan(0);
});

test("an error names its place", () => {
  expect(new ValueError([{ attribute: "tags" }, { index: 1 }], "a string is required").message).toBe(
    "tags[1]: a string is required",
  );
  expect(new ValueError([], "an object is required").message).toBe("The value as a whole: an object is required");
});
