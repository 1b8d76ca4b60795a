import { check, RIGHT, say, UNKNOWN } from "../../../support/specs/example-spec";

test("an unknown leaf is never wrong, and its known siblings are still checked", () => {
  expect(say({ ...RIGHT, config: { ...RIGHT.config, host: UNKNOWN, port: "x" } })).toEqual([
    "port: Port must be a whole number, not a string.",
  ]);
});

test.each([
  ["the config", { config: UNKNOWN, secrets: RIGHT.secrets }],
  ["the secrets", { config: { ...RIGHT.config, auth: { method: "oauth2.0" } }, secrets: UNKNOWN }],
  ["both", { config: UNKNOWN, secrets: UNKNOWN }],
  ["a group of secrets", { config: RIGHT.config, secrets: { auth: UNKNOWN } }],
  ["a group of settings", { config: { ...RIGHT.config, auth: UNKNOWN }, secrets: RIGHT.secrets }],
  ["a required setting", { config: { ...RIGHT.config, host: UNKNOWN }, secrets: RIGHT.secrets }],
  ["a list", { config: { ...RIGHT.config, lamps: UNKNOWN }, secrets: RIGHT.secrets }],
  ["an element", { config: { ...RIGHT.config, lamps: [UNKNOWN] }, secrets: RIGHT.secrets }],
])("%s may be unknown", (_, given) => {
  expect(check(given)).toEqual([]);
});

test("secrets beside a config that is not known yet are checked as far as they go", () => {
  expect(say({ config: UNKNOWN, secrets: { lamps: [{ pin: 1234 }] } })).toEqual([
    "lamps.0.pin: PIN must be a string, not a number.",
  ]);
});

test("a set of elements that are not known yet may turn out to be shorter, not longer", () => {
  const spec = { properties: { ids: { type: "array", maxItems: 1, minItems: 3 } } };

  expect(say({ config: { ids: [UNKNOWN, UNKNOWN] } }, spec)).toEqual(["ids: ids must have at least 3 elements."]);
});

test("a list whose elements may come twice is told of those it knows", () => {
  const spec = { properties: { ids: { type: "array", title: "IDs", uniqueItems: true } } };

  expect(say({ config: { ids: [UNKNOWN, "a", UNKNOWN] } }, spec)).toEqual([]);
  expect(say({ config: { ids: ["a", UNKNOWN, "a"] } }, spec)).toEqual([
    "ids: IDs must not have the same element twice.",
  ]);
});

describe("in a template, which its customers complete", () => {
  test("nothing is required, at no depth", () => {
    expect(check({ mode: "partial" })).toEqual([]);
    expect(check({ mode: "partial", config: { auth: { method: "oauth2.0" } } })).toEqual([]);
    expect(check({ mode: "partial", config: { auth: {} } })).toEqual([]);
  });

  test("what is given is checked all the same", () => {
    expect(say({ mode: "partial", config: { region: "Biskay", auth: { method: "keys" } } })).toEqual([
      'region: Region must be one of "north-sea", "baltic" or "biscay", not "Biskay". Did you mean "biscay"?',
      'auth.method: Method must be one of "oauth2.0" or "key", not "keys". Did you mean "key"?',
    ]);
  });

  test("an element of a list has to be complete but for its secrets, since lists are replaced as a whole", () => {
    expect(say({ mode: "partial", config: { lamps: [{}] } })).toEqual(["lamps.0.name: Lamp is required."]);
    expect(check({ mode: "partial", config: { lamps: [{ name: "a" }] } })).toEqual([]);
    expect(check({ mode: "partial", config: { lamps: [] } })).toEqual([]);
  });
});
