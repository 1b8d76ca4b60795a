import { diffSpecs } from "../../../../src/specs";
import { LIGHTHOUSE } from "../../../support/specs/example-spec";

const of = (setting: object, rest: object = {}) => ({ type: "object", properties: { setting }, ...rest });

test("equal specs differ in nothing, whatever their titles", () => {
  expect(diffSpecs(LIGHTHOUSE, { ...LIGHTHOUSE, title: "Other" })).toEqual([]);
});

test.each([
  [of({}), { type: "object", properties: {} }, "setting: setting removed"],
  [{}, of({ type: "string" }), "setting: setting added"],
  [
    {},
    of({ type: "string", airbyte_secret: true }, { required: ["setting"] }),
    "setting: setting added, and required (secret)",
  ],
  [of({}), of({}, { required: ["setting"] }), "setting: now required"],
  [of({}, { required: ["setting"] }), of({}), "setting: no longer required"],
  [of({ type: "string" }), of({ type: "integer" }), "setting: type changed from a string to a whole number"],
  [of({ enum: ["a"] }), of({ enum: ["a", "b"] }), 'setting: value "b" added'],
  [of({ enum: ["a", "b"] }), of({ enum: ["a"] }), 'setting: value "b" removed'],
  [of({ enum: ["eu", "us"] }), of({ enum: ["eu", "usa"] }), 'setting: value "us" renamed to "usa"'],
  [of({}), of({ enum: ["a", "b"] }), 'setting: now limited to "a", "b"'],
  [of({ const: "a" }), of({}), "setting: no longer limited to certain values"],
  [of({}), of({ airbyte_secret: true }), "setting: now a secret: move it out of the plain config"],
  [of({ airbyte_secret: true }), of({}), "setting: no longer a secret"],
  [of({ default: 1 }), of({ default: 2 }), "setting: default changed from 1 to 2"],
  [of({}), of({ default: "x" }), 'setting: default "x" added'],
  [of({ pattern: "^a" }), of({ pattern: "^b" }), 'setting: pattern changed from "^a" to "^b"'],
  [of({ minimum: 1 }), of({}), "setting: minimum 1 removed"],
])("%j → %j", (old, next, sentence) => {
  expect(diffSpecs(old, next)).toEqual([sentence]);
});

test("of many values, those that are spelled nearly alike were renamed", () => {
  const changes = diffSpecs(
    of({ enum: ["us-east-1", "eu_west", "asia"] }),
    of({ enum: ["eu-west", "africa", "us-east-1"] }),
  );

  expect(changes).toEqual([
    'setting: value "eu_west" renamed to "eu-west"',
    'setting: value "africa" added',
    'setting: value "asia" removed',
  ]);
});

test("places are printed with the alternatives and lists that they lie in", () => {
  const branch = (method: string, title: string, key: object = {}) => ({
    title,
    required: ["method"],
    properties: { method: { const: method }, key },
  });
  const spec = (...oneOf: object[]) => ({
    properties: { "a.b": {}, hosts: { items: { properties: { auth: { oneOf } } } } },
  });

  const changes = diffSpecs(
    spec(branch("oauth", "OAuth"), branch("key", "Key"), branch("none", "None")),
    spec(branch("oauth2.0", "OAuth"), branch("key", "API key", { airbyte_secret: true }), branch("sso", "SSO")),
  );

  expect(changes).toEqual([
    'hosts[*].auth (OAuth).method: value "oauth" renamed to "oauth2.0"',
    "hosts[*].auth (API key).key: now a secret: move it out of the plain config",
    'hosts[*].auth: alternative "SSO" added',
    'hosts[*].auth: alternative "None" removed',
  ]);
});

test("specs that contain themselves are compared to their end", () => {
  const spec = (type: string) => ({
    properties: { root: { $ref: "#/definitions/node" } },
    definitions: { node: { properties: { size: { type }, children: { items: { $ref: "#/definitions/node" } } } } },
  });

  expect(diffSpecs(spec("string"), spec("integer"))).toContain(
    "root.size: type changed from a string to a whole number",
  );
});
