import { ApiError, type ConnectorDefinition, UnexpectedAnswer } from "../../../src/api";
import { airbyte } from "../../../src/api";
import { all, start, thrownBy } from "../../support/emulator/emulated-api";
import { stub } from "../../support/api/stub-server";
import { POSTGRES, S3, STRIPE } from "../../support/specs/connector-ids";

const BIGQUERY = "22f6c74f-5699-40ff-833c-4a879ea40133";
const SLACK = "c2281cee-86f9-4a86-bb48-d23286b4c7bd";
const NOBODY = "00000000-0000-4000-8000-000000000000";
const TOKEN = { access_token: "a.b.c", token_type: "bearer", expires_in: 900 };

/** A client of a server that answers everything but requests for tokens in this way. */
async function clientFor(body: string) {
  const { url, received } = await stub((request) =>
    request.url.pathname.endsWith("/token") ? { body: JSON.stringify(TOKEN) } : { body },
  );
  return { received, api: airbyte({ apiUrl: url, credentials: { clientId: "id", clientSecret: "secret" } }) };
}

test("sources are listed with what tells them apart", async () => {
  const { api } = await start();

  const sources = await all(api.definitions.sources.list());

  expect(sources.length).toBeGreaterThan(5);
  expect(sources).toContainEqual({
    id: STRIPE,
    name: "Stripe",
    iconUrl: "https://connectors.airbyte.com/files/metadata/airbyte/source-stripe/latest/icon.svg",
    custom: false,
    supportLevel: "certified",
    dockerRepository: "airbyte/source-stripe",
    dockerImageTag: null,
  });
});

test.each([
  ["STRI", ["Stripe"]],
  ["sql", ["MySQL"]],
  ["nothing of that kind", []],
])("a source is found by a part of its name: %s", async (name, names) => {
  const { api } = await start();

  const found = await all(api.definitions.sources.list({ name }));

  expect(found.map((each) => each.name)).toEqual(names);
});

test("destinations are listed by id, with name and icon only", async () => {
  const { api } = await start();

  const [found, ...others] = await all(api.definitions.destinations.list({ ids: [S3.toUpperCase()] }));

  expect(others).toEqual([]);
  expect(found).toMatchObject({ id: S3, name: "S3", dockerRepository: null, supportLevel: null });
  expect((await all(api.definitions.destinations.list())).length).toBeGreaterThan(3);
});

test.each([
  ["a source", "sources", POSTGRES, "ssl_mode", "require"],
  ["a destination", "destinations", S3, "format", "CSV"],
] as const)("%s comes with its spec: secrets, and alternatives by a constant", async (_, kind, id, union, constant) => {
  const { api } = await start();

  const { spec } = await api.definitions[kind].get(id);

  const schema = JSON.stringify(spec?.connectionSpecification);
  expect(schema).toContain('"airbyte_secret":true');
  expect(schema).toContain(`"const":"${constant}"`);
  expect(spec?.connectionSpecification).toHaveProperty(`properties.${union}.oneOf`);
});

test("a connector without a spec is found without one", async () => {
  const { api } = await start();

  expect(await api.definitions.sources.find(SLACK)).toMatchObject({ name: "Slack", spec: null });
});

test.each([
  ["nobody's id", NOBODY],
  ["a destination's id", BIGQUERY],
  ["no id", ""],
])("%s finds no source", async (_, id) => {
  const { api } = await start();

  expect(await api.definitions.sources.find(id)).toBeNull();
});

test("getting what is not there is an error, and so is what is no id", async () => {
  const { api } = await start();

  expect(await thrownBy(api.definitions.destinations.get(NOBODY))).toMatchObject({ kind: "not-found" });
  expect(await thrownBy(api.definitions.destinations.get("x"))).toBeInstanceOf(ApiError);
  expect(await thrownBy(all(api.definitions.destinations.list({ ids: ["x"] })))).toMatchObject({ status: 422 });
});

test("late 2025 does not tell the image", async () => {
  const { api } = await start({ switches: { era: "2025-10" } });

  const [source] = await all(api.definitions.sources.list({ name: "stripe" }));

  expect(source).toMatchObject({ id: STRIPE, dockerRepository: null });
});

test("an id outside the definition will do, and all else may be left out", async () => {
  const { api } = await clientFor(JSON.stringify({ id: STRIPE, definition: { name: "Stripe" } }));

  const nothing = { iconUrl: null, custom: false, supportLevel: null, dockerRepository: null, dockerImageTag: null };
  expect(await api.definitions.sources.get(STRIPE)).toEqual({ id: STRIPE, name: "Stripe", ...nothing, spec: null });
});

test("a connector without any id cannot be read, and the error says where", async () => {
  const { api } = await clientFor(JSON.stringify({ definitions: [{ name: "Stripe" }] }));

  const error = await thrownBy(all(api.definitions.sources.list()));

  expect(error).toBeInstanceOf(UnexpectedAnswer);
  expect(String(error)).toContain("definitions[0].id: missing");
});

test("large bounds in a spec are plain numbers", async () => {
  const spec = '{"connectionSpecification":{"maximum":9223372036854775807}}';
  const { api } = await clientFor(`{"id":"${STRIPE}","definition":{"name":"Stripe","spec":${spec}}}`);

  const definition: ConnectorDefinition = await api.definitions.sources.get(STRIPE);

  expect(definition.spec?.connectionSpecification).toEqual({ maximum: 2 ** 63 });
});

test("without a filter no query is sent", async () => {
  const { api, received } = await clientFor('{"destinations":[],"definitions":[]}');

  await all(api.definitions.destinations.list());
  await all(api.definitions.sources.list({ name: "" }));

  expect(received.map(({ url }) => url.search).filter((search) => search !== "")).toEqual([]);
});
