import { check, RIGHT, say, UNKNOWN } from "../../../support/specs/example-spec";

const withAuth = (auth: unknown, secrets: unknown = {}) => ({
  config: { ...RIGHT.config, auth },
  secrets: { auth: secrets },
});

test("a discriminator picks its alternative, and only that one is reported", () => {
  expect(say(withAuth({ method: "oauth2.0", client_id: 5 }))).toEqual([
    'auth.client_id: Client ID must be a string, not a number. Did you mean "5"?',
    "auth.client_secret: Client Secret is required.",
  ]);
});

test("what is missing of an alternative is looked for where it belongs", () => {
  const [problem] = check(withAuth({ method: "key" }));

  expect(problem).toMatchObject({ path: ["auth", "api_key"], in: "secrets", kind: "required" });
});

test("a discriminator that picks nothing is told what there is", () => {
  expect(say(withAuth({ method: "oauth" }, { client_secret: "s" }))).toEqual([
    'auth.method: Method must be one of "oauth2.0" or "key", not "oauth". Did you mean "oauth2.0"?',
  ]);
});

test("a discriminator that is missing is asked for", () => {
  expect(say(withAuth({ client_id: "c" }))).toEqual(['auth.method: Method is required: one of "oauth2.0" or "key".']);
});

test("while the discriminator is not known, only what no alternative takes is wrong", () => {
  expect(say(withAuth({ method: UNKNOWN, client_id: "c" }, { client_secret: "s" }))).toEqual([]);
  expect(say(withAuth({ method: UNKNOWN, client_id: 5 }, { client_secret: "s" }))).toEqual([
    "auth: Authentication must be one of: OAuth with method, client_id, client_secret or Key with method, api_key.",
  ]);
});

test("without a discriminator the nearest alternative says what is wrong", () => {
  const spec = {
    properties: {
      target: {
        title: "Target",
        oneOf: [
          { required: ["bucket", "prefix"], properties: { bucket: { type: "string" }, prefix: { type: "string" } } },
          { required: ["folder"], properties: { folder: { type: "string" } } },
        ],
      },
    },
  };

  expect(say({ config: { target: { bucket: "b" } } }, spec)).toEqual(["target.prefix: prefix is required."]);
  expect(say({ config: { target: { folder: 1 } } }, spec)).toEqual([
    'target.folder: folder must be a string, not a number. Did you mean "1"?',
  ]);
  expect(say({ config: { target: {} } }, spec)).toEqual(["target.folder: folder is required."]);
});

test("when two alternatives are as near, both are named and none is guessed", () => {
  const branch = (key: string) => ({ title: `By ${key}`, required: [key], properties: { [key]: { type: "string" } } });
  const spec = { properties: { by: { title: "By", oneOf: [branch("name"), branch("id")] } } };

  expect(say({ config: { by: {} } }, spec)).toEqual(["by: By must be one of: By name with name or By id with id."]);
});

test("scalars have alternatives too", () => {
  const spec = { properties: { size: { title: "Size", anyOf: [{ type: "integer" }, { enum: ["all", "none"] }] } } };

  expect(check({ config: { size: "all" } }, spec)).toEqual([]);
  expect(say({ config: { size: true } }, spec)).toEqual([
    'size: Size must be one of: a whole number or "all" or "none".',
  ]);
});

test("an old spec names an alternative by the default of a text, which forbids nothing", () => {
  const branch = (kind: string, key: string) => ({
    required: [key],
    properties: { kind: { type: "string", default: kind }, [key]: { type: "string" }, size: { type: "integer" } },
  });
  const spec = { properties: { to: { oneOf: [branch("file", "path"), branch("queue", "topic")] } } };

  expect(check({ config: { to: { kind: "file", topic: "t" } } }, spec)).toEqual([]);
  expect(say({ config: { to: { kind: "queue", size: "x" } } }, spec)).toEqual([
    "to.size: size must be a whole number, not a string.",
  ]);
});

test("a value that fits two alternatives lacks the key that tells them apart", () => {
  const branch = (kind: string) => ({
    properties: { kind: { const: kind, title: "Kind" }, size: { type: "integer" } },
  });
  const spec = { properties: { format: { oneOf: [branch("csv"), branch("json")] } } };

  expect(say({ config: { format: { size: 1 } } }, spec)).toEqual([
    'format.kind: Kind is required to tell the alternatives apart: one of "csv" or "json".',
  ]);
  expect(check({ config: { format: { size: UNKNOWN } } }, spec)).toEqual([]);
});
