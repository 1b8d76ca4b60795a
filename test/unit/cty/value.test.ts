import {
  fromPlain,
  isRecord,
  isWhollyKnown,
  LosslessNumber,
  toPathText,
  toPlain,
  toTyped,
  transform,
  Typed,
  unknown,
  UNKNOWN,
  walk,
  type Type,
  type Value,
} from "../../../src/cty";

const CONFIG: Type = ["object", { id: "string", config: "dynamic", labels: ["map", "string"] }];

test("an unknown that promises nothing is the one unknown", () => {
  expect(unknown({})).toBe(UNKNOWN);
  expect(unknown({ prefix: undefined })).toBe(UNKNOWN);
  expect(unknown({ notNull: true }).refinement).toEqual({ notNull: true });
});

test.each<[Value, boolean]>([
  [null, true],
  [UNKNOWN, false],
  [{ a: [1, { b: UNKNOWN }] }, false],
  [new Typed("string", UNKNOWN), false],
  [new Typed(["list", "dynamic"], [null, new Typed("string", "x")]), true],
  [new LosslessNumber("1e999"), true],
])("%j is wholly known: %s", (value, known) => {
  expect(isWhollyKnown(value)).toBe(known);
});

test("only objects and maps are records", () => {
  const others: Value[] = [null, UNKNOWN, new Typed("string", ""), new LosslessNumber("1"), [], "", 0, false];

  expect(isRecord({})).toBe(true);
  expect(others.filter(isRecord)).toEqual([]);
});

test("authors see what dynamic places say, at any depth", () => {
  const value = { config: new Typed(["object", { port: "dynamic" }], { port: new Typed("number", 1) }), id: UNKNOWN };

  expect(toPlain(value)).toEqual({ config: { port: 1 }, id: UNKNOWN });
});

test("plain data gets the type that an HCL literal of it would have", () => {
  const plain = { on: true, hosts: ["a", 1], none: null, later: UNKNOWN, absent: undefined };

  expect(toTyped(plain)).toEqual(
    new Typed(["object", { on: "bool", hosts: ["tuple", ["string", "number"]], none: "dynamic", later: "dynamic" }], {
      on: true,
      hosts: ["a", 1],
      none: null,
      later: UNKNOWN,
    }),
  );
});

test("null and unknown as a whole need no type", () => {
  expect(toTyped(null)).toBeNull();
  expect(toTyped(UNKNOWN)).toBe(UNKNOWN);
});

test("plain data led by a type has every attribute, and types where the type is dynamic", () => {
  expect(fromPlain({ config: { port: new LosslessNumber("1.0") } }, CONFIG)).toEqual({
    id: null,
    config: new Typed(["object", { port: "number" }], { port: 1 }),
    labels: null,
  });
});

test("keys that objects inherit are keys like any other", () => {
  const plain = Object.fromEntries([["__proto__", Object.fromEntries([["constructor", 1]])]]);

  expect(JSON.stringify(fromPlain(plain))).toBe('{"__proto__":{"constructor":1}}');
  expect(JSON.stringify(toPlain(toTyped(plain)))).toBe('{"__proto__":{"constructor":1}}');
});

test("a walk visits every place once, outer places first", () => {
  const value = {
    id: "x",
    config: new Typed(["object", { a: ["tuple", ["bool"]] }], { a: [true] }),
    labels: { k: "v" },
  };
  const seen: string[] = [];

  walk(value, (_, path) => seen.push(toPathText(path)), CONFIG);

  expect(seen).toEqual(["", "id", "config", "config.a", "config.a[0]", "labels", 'labels["k"]']);
});

test("a transformation replaces leaves inside dynamic values and keeps the rest", () => {
  const value = { config: new Typed(["object", { host: "string", key: "string" }], { host: "h", key: "secret" }) };

  const hidden = transform(value, (place, path) => (toPathText(path) === "config.key" ? null : place));

  expect(hidden).toEqual({
    config: new Typed(["object", { host: "string", key: "string" }], { host: "h", key: null }),
  });
});

test("a replacement is not entered", () => {
  const visited: Value[] = [];

  const result = transform([1, 2], (place) => {
    visited.push(place);
    return Array.isArray(place) ? [3, 4] : place;
  });

  expect(result).toEqual([3, 4]);
  expect(visited).toEqual([[1, 2]]);
});
