import { check, LIGHTHOUSE, RIGHT, say, UNKNOWN } from "../../../support/specs/example-spec";

test("a secret in the plain config is told where it belongs", () => {
  const config = { ...RIGHT.config, auth: { method: "key", api_key: "k-0123456789" } };

  expect(check({ config })).toEqual([
    expect.objectContaining({
      path: ["auth", "api_key"],
      in: "config",
      kind: "secret-in-config",
      message: "API Key is a secret: give auth.api_key in defaults_wo, not in defaults.",
      suggestion: "defaults_wo",
    }),
  ]);
});

test("a secret in the plain config is told in lists, and before its value is known", () => {
  const config = { ...RIGHT.config, lamps: [{ name: "a", pin: UNKNOWN }] };

  expect(say({ ...RIGHT, config })).toEqual([
    "lamps.0.pin: PIN is a secret: give lamps[0].pin in defaults_wo, not in defaults.",
  ]);
});

test("a group or list that is marked secret is secret in all its parts", () => {
  const spec = { properties: { tokens: { type: "array", airbyte_secret: true, items: { type: "string" } } } };

  expect(check({ config: { tokens: ["t"] } }, spec)).toMatchObject([{ path: ["tokens", 0], kind: "secret-in-config" }]);
  expect(check({ secrets: { tokens: ["t"] } }, spec)).toEqual([]);
});

test("what is given twice is told once, and by the name of the attribute to keep", () => {
  const config = { ...RIGHT.config, auth: { method: "key", api_key: "k-0123456789" } };

  expect(say({ config, secrets: RIGHT.secrets })).toEqual([
    "auth.api_key: auth.api_key is given in defaults and in defaults_wo. It is a secret: keep it in defaults_wo only.",
  ]);
  expect(say({ ...RIGHT, secrets: { ...RIGHT.secrets, host: "h" } })).toEqual([
    "host: host is given in defaults and in defaults_wo. Give it in one of them.",
  ]);
});

test("secrets of a list go by position, null leaves an element alone", () => {
  const config = { ...RIGHT.config, lamps: [{ name: "a" }, { name: "b" }] };

  expect(check({ config, secrets: { ...RIGHT.secrets, lamps: [null, { pin: "1234" }] } })).toEqual([]);
});

test("a key that the spec does not know is told, with the nearest one", () => {
  expect(say({ ...RIGHT, config: { ...RIGHT.config, schedule: { units: 4 } } })).toEqual([
    'schedule: The connector has no setting "schedule" here.',
  ]);
  expect(check({ ...RIGHT, config: { ...RIGHT.config, prot: 1 } })).toMatchObject([
    { path: ["prot"], kind: "unknown-key", suggestion: "port" },
  ]);
});

test.each([
  ["forbids it is an error", { additionalProperties: false }, "error"],
  ["takes it is a warning", {}, "warning"],
])("such a key in a schema that %s", (_, rule, severity) => {
  const problems = check({ ...RIGHT, config: { ...RIGHT.config, prot: 1 } }, { ...LIGHTHOUSE, ...rule });

  expect(problems).toMatchObject([{ path: ["prot"], severity }]);
});

test("a key of another alternative is not known in this one", () => {
  const config = { ...RIGHT.config, auth: { method: "key", client_id: "c" } };

  expect(check({ config, secrets: RIGHT.secrets })).toMatchObject([
    { path: ["auth", "client_id"], kind: "unknown-key" },
  ]);
});

test("a key among the secrets is pointed at there", () => {
  const secrets = { auth: { api_kye: "k-0123456789" } };

  expect(check({ ...RIGHT, secrets })).toMatchObject([
    { path: ["auth", "api_key"], in: "secrets", kind: "required" },
    { path: ["auth", "api_kye"], in: "secrets", kind: "unknown-key", suggestion: "api_key" },
  ]);
});

test("where the spec takes any key, a slip is a warning and the rest is taken", () => {
  const spec = { ...LIGHTHOUSE, additionalProperties: true };

  expect(check({ ...RIGHT, config: { ...RIGHT.config, anything: 1 } }, spec)).toEqual([]);
  expect(check({ ...RIGHT, config: { ...RIGHT.config, prot: 1 } }, spec)).toMatchObject([{ severity: "warning" }]);
});

test("a misspelled secret in the plain config is sent to the secrets", () => {
  const spec = { properties: { api_key: { type: "string", airbyte_secret: true } } };

  expect(say({ config: { api_kye: "k" } }, spec)).toEqual([
    'api_kye: The connector has no setting "api_kye" here. Did you mean "api_key"? It is a secret, so give it in defaults_wo.',
  ]);
});

test("an object of free keys has no unknown ones, and its values are checked", () => {
  const spec = {
    additionalProperties: false,
    properties: {
      tags: { type: "object" },
      limits: { type: "object", additionalProperties: { type: "integer", title: "Limit" } },
      headers: { type: "object", additionalProperties: false, patternProperties: { "^x-": { type: "string" } } },
    },
  };

  expect(check({ config: { tags: { a: 1 }, limits: { a: 1 }, headers: { "x-a": "1" } } }, spec)).toEqual([]);
  expect(say({ config: { limits: { a: "1" }, headers: { y: "1" } } }, spec)).toEqual([
    "limits.a: Limit must be a whole number, not a string. Did you mean 1?",
    'headers.y: The connector has no setting "y" here.',
  ]);
});

test("nothing that is said of settings with five secrets shows one of them", () => {
  const keys = ["a", "b", "c", "d", "e"];
  const secretive = (key: string) =>
    [key, { type: "string", airbyte_secret: true, enum: ["right"], maxLength: 5 }] as const;
  const spec = {
    required: ["z"],
    properties: {
      ...Object.fromEntries(keys.map(secretive)),
      nested: { oneOf: [{ properties: { kind: { const: "x" } } }] },
    },
  };
  const wrong = Object.fromEntries(
    keys.map((key, index) => [key, index % 2 ? `hush-${key}` : { hush: `hush-${key}` }]),
  );
  const given = [
    { config: wrong },
    { secrets: wrong },
    { config: wrong, secrets: wrong },
    { config: { nested: { ...wrong, kind: "y" } } },
    { secrets: { nested: { kind: "hush-kind" } } },
  ];

  const said = given.map((one) =>
    JSON.stringify(check(one, spec).map(({ message, suggestion }) => [message, suggestion])),
  );

  expect(said.every((text) => text.length > 20)).toBe(true);
  expect(said.join("")).not.toContain("hush-");
});
