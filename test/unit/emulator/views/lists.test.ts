import { toList, toPages } from "../../../../src/emulator/views/lists";
import { toSwitches } from "../../../../src/emulator/switches";

const ITEMS = Array.from({ length: 21 }, (_, index) => ({ id: index }));
const query = new URLSearchParams({ tags: "pro" });
const CURSOR = "eyJvZmZzZXQiOjIwfQ==";

test("a list is in a data key, or bare", () => {
  expect(toList("/x", ITEMS, query, toSwitches({}))).toEqual({ data: ITEMS });
  expect(toList("/x", ITEMS, query, toSwitches({ listShape: "array" }))).toEqual(ITEMS);
});

test.each([
  ["pages-url", "https://api.airbyte.ai/x?tags=pro&cursor=eyJvZmZzZXQiOjIwfQ%3D%3D"],
  ["pages-path", "/x?tags=pro&cursor=eyJvZmZzZXQiOjIwfQ%3D%3D"],
  ["pages-cursor", CURSOR],
] as const)("%s leads from twenty items to the rest", (listShape, next) => {
  const switches = toSwitches({ listShape });

  expect(toList("/x", ITEMS, query, switches)).toEqual({ data: ITEMS.slice(0, 20), next });
  expect(toList("/x", ITEMS, new URLSearchParams({ cursor: CURSOR }), switches)).toEqual({
    data: ITEMS.slice(20),
    next: null,
  });
});

test("a cursor of nobody is refused", () => {
  const cursor = new URLSearchParams({ cursor: "x" });

  expect(() => toList("/x", ITEMS, cursor, toSwitches({ listShape: "pages-url" }))).toThrow("invalid cursor");
});

test("a list with pages in every spec has them by default, of the size that is asked for", () => {
  const { data, next } = toPages("/x", ITEMS, new URLSearchParams({ limit: "5" }), toSwitches({})) as Page;

  expect(data).toHaveLength(5);
  expect(next).toMatch(/^https:\/\/api\.airbyte\.ai\/x\?limit=5&cursor=/);
});

test.each([
  ["null", { data: ITEMS.slice(20), next: null }],
  ["missing", { data: ITEMS.slice(20) }],
  ["empty", { data: ITEMS.slice(20), next: "" }],
] as const)("after the last page next is %s", (lastPage, page) => {
  expect(toPages("/x", ITEMS, new URLSearchParams({ cursor: CURSOR }), toSwitches({ lastPage }))).toEqual(page);
});

test.each(["0", "101", "-1", "1.5", "x", ""])("a limit of %j is refused", (limit) => {
  expect(() => toPages("/x", ITEMS, new URLSearchParams({ limit }), toSwitches({}))).toThrow("from 1 to 100");
});

interface Page {
  readonly data: readonly object[];
  readonly next: string;
}
