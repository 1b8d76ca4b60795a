import { LosslessNumber } from "lossless-json";
import { compileSpec } from "../../../../src/specs";
import { check, RIGHT, say, UNKNOWN } from "../../../support/specs/example-spec";

test("settings that fit have no problems", () => {
  expect(check({ ...RIGHT })).toEqual([]);
});

test.each([
  [{ host: 7 }, 'host: Host must be a string, not a number. Did you mean "7"?'],
  [{ port: "443" }, "port: Port must be a whole number, not a string. Did you mean 443?"],
  [{ port: 4.5 }, "port: Port must be a whole number, not a number."],
  [{ port: 0 }, "port: Port must be at least 1, not 0."],
  [{ port: new LosslessNumber("70000") }, "port: Port must be at most 65535, not 70000."],
  [{ verbose: "true" }, "verbose: Verbose must be true or false, not a string. Did you mean true?"],
  [
    { region: "Baltik" },
    'region: Region must be one of "north-sea", "baltic" or "biscay", not "Baltik". Did you mean "baltic"?',
  ],
  [{ start_date: "4 March" }, 'start_date: Start Date must look like "2021-03-04T00:00:00Z".'],
  [{ code: "x" }, "code: code must have at least 2 characters."],
  [{ code: "abcde" }, "code: code must have at most 4 characters."],
  [{ lamps: [] }, "lamps: Lamps must have at least 1 elements."],
  [{ lamps: "one" }, "lamps: Lamps must be a list, not a string."],
  [{ lamps: [{ name: "a" }, { name: 2 }] }, 'lamps.1.name: Lamp must be a string, not a number. Did you mean "2"?'],
  [{ auth: "key" }, "auth: Authentication must be an object, not a string."],
])("%j is told in words, at its place", (wrong, sentence) => {
  const secrets = "auth" in wrong ? {} : RIGHT.secrets;

  expect(say({ config: { ...RIGHT.config, ...wrong }, secrets })).toEqual([sentence]);
});

test("a problem names the setting, the object that gave it, and what was meant", () => {
  const problems = check({ ...RIGHT, config: { ...RIGHT.config, region: "bizcay" } });

  expect(problems).toEqual([
    expect.objectContaining({
      path: ["region"],
      in: "config",
      kind: "value",
      severity: "error",
      title: "Region",
      suggestion: '"biscay"',
    }),
  ]);
});

test("every leaf that is wrong is told, not only the first", () => {
  const config = { ...RIGHT.config, port: -1, verbose: 1, region: "x" };

  expect(check({ ...RIGHT, config }).map(({ path }) => path)).toEqual([["port"], ["verbose"], ["region"]]);
});

test("null is a setting left out", () => {
  const config = { ...RIGHT.config, port: null, host: null };

  expect(say({ ...RIGHT, config })).toEqual(["host: Host is required."]);
});

test("null is a value where the spec takes it", () => {
  const spec = { type: "object", required: ["limit"], properties: { limit: { type: ["integer", "null"] } } };

  expect(check({ config: { limit: null } }, spec)).toEqual([]);
});

test("a long value is quoted in part", () => {
  const [problem] = check({ ...RIGHT, config: { ...RIGHT.config, region: "a".repeat(500) } });

  expect(problem?.message.length).toBeLessThan(150);
});

test("of many allowed values the first are listed", () => {
  const spec = { properties: { size: { enum: Array.from({ length: 30 }, (_, index) => `size-${index}`) } } };

  expect(say({ config: { size: UNKNOWN, other: 1 } }, spec)[0]).toContain('"other"');
  expect(say({ config: { size: "huge" } }, spec)[0]).toMatch(/"size-7" and 22 more, not "huge"\.$/);
});

test("equal specs share a checker, whatever the order of their keys", () => {
  const one = compileSpec({ type: "object", properties: { a: {}, b: {} } });
  const other = compileSpec({ properties: { b: {}, a: {} }, type: "object" });

  expect(other).toBe(one);
});
