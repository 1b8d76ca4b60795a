import { toTyped, Typed, type Plain, type Type } from "../../../../src/cty";
import { retype } from "../../../../src/framework/model/retype";

const stringMap: Type = ["map", "string"];
const stringList: Type = ["list", "string"];

test.each<[string, Typed, Plain, Typed]>([
  [
    "a map stays a map",
    new Typed(stringMap, { a: "1", b: "2" }),
    { a: "1", b: "3" },
    new Typed(stringMap, { a: "1", b: "3" }),
  ],
  [
    "a map takes a new key",
    new Typed(stringMap, { a: "1" }),
    { a: "1", b: "2" },
    new Typed(stringMap, { a: "1", b: "2" }),
  ],
  ["a list stays a list", new Typed(stringList, ["a"]), ["a", "b"], new Typed(stringList, ["a", "b"])],
  [
    "a map becomes an object for what does not fit",
    new Typed(stringMap, { a: "1" }),
    { a: 1 },
    new Typed(["object", { a: "number" }], { a: 1 }),
  ],
  [
    "what did not drift keeps its type inside what did",
    new Typed(["object", { labels: stringMap, port: "number" }], { labels: { a: "1" }, port: 1 }),
    { labels: { a: "1" }, port: 2 },
    new Typed(["object", { labels: stringMap, port: "number" }], { labels: { a: "1" }, port: 2 }),
  ],
  [
    "a value that became null keeps its type",
    new Typed(["object", { a: "string" }], { a: "1" }),
    { a: null },
    new Typed(["object", { a: "string" }], { a: null }),
  ],
  [
    "an object loses a key",
    new Typed(["object", { a: "string", b: "string" }], { a: "1", b: "2" }),
    { a: "1" },
    new Typed(["object", { a: "string" }], { a: "1" }),
  ],
])("%s", (_name, previous, next, expected) => {
  expect(retype(toTyped(next), previous)).toEqual(expected);
});
