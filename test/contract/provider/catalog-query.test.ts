import { emulatedCore, stopEmulated } from "../../support/provider/emulated-core";
import { FAKER } from "../../support/specs/connector-ids";

afterEach(stopEmulated);

const TYPE = "airbyteembedded_catalog_query";
const SLACK = "c2281cee-86f9-4a86-bb48-d23286b4c7bd";
const SERVED = { switches: { catalogs: "served" } } as const;

test.each<[string, unknown]>([
  ["streams[?suggested].name", ["users", "products"]],
  ["length(streams)", 3],
  ["streams[0].suggested", true],
  ["streams[0].name", "users"],
  ["[streams[0].name, length(streams), null]", ["users", 3, null]],
  ["nothing.like.it", null],
])("a query answers whatever it comes to: %s", async (query, result) => {
  const { core } = await emulatedCore(SERVED);

  const { state } = await core.read(TYPE, { source_definition_id: FAKER, query });

  expect(state).toMatchObject({ query, result, result_json: JSON.stringify(result) });
});

test("the text has the keys of objects in order", async () => {
  const { core } = await emulatedCore(SERVED);

  const { state } = await core.read(TYPE, {
    source_definition_id: FAKER,
    query: "{name: streams[0].name, count: length(streams)}",
  });

  expect(state).toMatchObject({ result: { name: "users", count: 3 }, result_json: '{"count":3,"name":"users"}' });
});

test("templates and sources are asked too, each for what is its own", async () => {
  const { core, airbyte } = await emulatedCore(SERVED);
  const template = airbyte.sourceTemplates.add({ source_definition_id: FAKER });
  const source = airbyte.sources.add({ source_template_id: template.id });
  airbyte.catalogs.add({ id: template.id, sonar_catalog: { streams: [{ name: "own" }] } });
  const query = "streams[*].name";

  const ofTemplate = await core.read(TYPE, { source_template_id: template.id, query });
  const ofSource = await core.read(TYPE, { source_id: source.id, query });

  expect(ofTemplate.state).toMatchObject({ result: ["own"] });
  expect(ofSource.state).toMatchObject({ result: ["own"] });
});

test.each<[string, Record<string, string>, string]>([
  ["no catalog", {}, "No catalog\nGive source_definition_id, source_template_id or source_id."],
  [
    "two catalogs",
    { source_definition_id: FAKER, source_id: FAKER },
    "Several catalogs\nSet only one of source_definition_id and source_id.",
  ],
  [
    "a connector whose catalog nobody made",
    { source_definition_id: SLACK },
    "There is no catalog to query: Catalog not found",
  ],
  ["a template that there is not", { source_template_id: SLACK }, "There is no catalog to query: Source template not"],
  ["a name without a lock", { source_definition_id: "source-faker" }, "names are looked up in the lock file"],
])("%s is told as what it is", async (_, given, message) => {
  const { core } = await emulatedCore(SERVED);

  await expect(core.read(TYPE, { ...given, query: "streams" })).rejects.toThrow(message);
});

test("a bad expression is an error at the query, in the server's words", async () => {
  const { core } = await emulatedCore(SERVED);

  await expect(core.read(TYPE, { source_definition_id: FAKER, query: "streams[" })).rejects.toMatchObject({
    diagnostics: [
      { path: [{ attribute: "query" }], detail: expect.stringContaining("Invalid JMESPath expression: Syntax error") },
    ],
  });
});

test("a server without catalogs is told as such, with what to do instead", async () => {
  const { core } = await emulatedCore({ switches: { catalogs: "absent" } });

  await expect(core.read(TYPE, { source_definition_id: FAKER, query: "streams" })).rejects.toThrow(
    "This server has no stream catalogs; only servers from late 2025 do. Remove the data source",
  );
});
