import { airbyte, ApiError, Interrupted, isCatalogUnserved, type Stream } from "../../../src/api";
import { start, thrownBy } from "../../support/emulator/emulated-api";
import { CRM } from "../../support/emulator/creations";
import { post } from "../../support/api/raw-request";
import { stub, type StubAnswer } from "../../support/api/stub-server";
import { FAKER, POSTGRES, STRIPE } from "../../support/specs/connector-ids";

const SLACK = "c2281cee-86f9-4a86-bb48-d23286b4c7bd";
const NOBODY = "00000000-0000-4000-8000-000000000000";
const TOKEN = { access_token: "a.b.c", token_type: "bearer", expires_in: 900 };
const SERVED = { switches: { catalogs: "served" } } as const;
const reports: Stream = { name: "reports", suggested: true, cursor_fields: ["day"], x_ours: 1 };

/** A client of a server that answers so to all but a request for a token. */
async function clientOf(answer: StubAnswer) {
  const { url, received } = await stub(({ url: { pathname } }) =>
    pathname.endsWith("/token") ? { body: JSON.stringify(TOKEN) } : answer,
  );
  const api = airbyte({ apiUrl: url, credentials: { clientId: "id", clientSecret: "secret" } });
  return { api, asked: () => received.filter(({ url: { pathname } }) => !pathname.endsWith("/token")) };
}

const namesOf = (streams: readonly Stream[] | undefined) => streams?.map(({ name }) => name);

describe("the catalog of a connector", () => {
  test("tells its streams, and which kind of catalog it is", async () => {
    const { api } = await start(SERVED);

    const found = await api.catalogs.definitions(FAKER).find();

    expect(found).toMatchObject({ catalog_type: "structured", blessed: false });
    expect(namesOf(found?.catalog.streams)).toEqual(["users", "products", "purchases"]);
    expect(found?.catalog.streams[0]).toMatchObject({ suggested: true, primary_key_fields: [["id"]] });
  });

  test.each([
    ["a connector whose catalog nobody made", SLACK],
    ["no connector", NOBODY],
  ])("is null for %s", async (_, id) => {
    const { api } = await start(SERVED);

    expect(await api.catalogs.definitions(id).find()).toBeNull();
  });

  test("is made, patched and deleted, and deleting it again is a success", async () => {
    const { api } = await start(SERVED);
    const slack = api.catalogs.definitions(SLACK);

    await slack.create({ streams: [reports] }, "structured");
    const again = await thrownBy(slack.create({ streams: [] }, "structured"));
    const patched = await slack.patch([{ op: "replace", path: "/streams/0/suggested", value: false }]);
    const found = await slack.find();
    await slack.delete();
    await slack.delete();

    expect(again).toMatchObject({ kind: "already-exists" });
    expect(patched.streams).toEqual([{ ...reports, suggested: false }]);
    expect(found).toMatchObject({ catalog: patched, catalog_type: "structured" });
    expect(await slack.find()).toBeNull();
  });
});

describe("the catalog of a template", () => {
  test("is its connector's until it is changed, and then its own", async () => {
    const { api } = await start(SERVED);
    const { id } = await api.sourceTemplates.create({ ...CRM, actor_definition_id: FAKER });
    const [template, connector] = [api.catalogs.templates(id), api.catalogs.definitions(FAKER)];
    const before = await template.find();

    await template.streams.delete("purchases");

    expect(before?.catalog).toEqual((await connector.find())?.catalog);
    expect(namesOf((await template.find())?.catalog.streams)).toEqual(["users", "products"]);
    expect(namesOf((await connector.find())?.catalog.streams)).toHaveLength(3);
  });

  test("of Airbyte's own can be read, and not changed", async () => {
    const { api, emulator } = await start(SERVED);
    const { id } = emulator.sourceTemplates.add({ source_definition_id: FAKER, organization_id: null });

    expect((await api.catalogs.templates(id).find())?.catalog.streams).toHaveLength(3);
    expect(await thrownBy(api.catalogs.templates(id).streams.delete("users"))).toMatchObject({ kind: "forbidden" });
  });
});

describe("streams", () => {
  test("are added, patched and deleted by name, and keys unknown to us stay", async () => {
    const { api } = await start(SERVED);
    const faker = api.catalogs.definitions(FAKER);
    const { streams } = faker;
    const odd = { ...reports, name: "a/b c" };

    expect(await streams.add(odd)).toEqual(odd);
    expect(await streams.patch("a/b c", [{ op: "add", path: "/description", value: "By day." }])).toEqual({
      ...odd,
      description: "By day.",
    });
    await streams.delete("a/b c");
    await streams.delete("a/b c");

    expect(namesOf((await faker.find())?.catalog.streams)).toEqual(["users", "products", "purchases"]);
  });

  test.each<[string, (api: ReturnType<typeof airbyte>) => Promise<unknown>, object]>([
    [
      "a name that is taken",
      ({ catalogs }) => catalogs.definitions(FAKER).streams.add({ name: "users" }),
      { status: 409, kind: "already-exists" },
    ],
    [
      "a name that there is not",
      ({ catalogs }) => catalogs.definitions(FAKER).streams.patch("user", []),
      { status: 404, reason: "Stream 'user' not found in the catalog." },
    ],
    [
      "a place that there is not",
      ({ catalogs }) =>
        catalogs.definitions(FAKER).patch([{ op: "replace", path: "/streams/9/suggested", value: true }]),
      { status: 400, reason: "Invalid JSON Patch operation" },
    ],
    [
      "what is no pointer",
      ({ catalogs }) => catalogs.definitions(FAKER).patch([{ op: "remove", path: "streams" }]),
      { status: 400, reason: "Invalid JSON Patch operation" },
    ],
    [
      "a patch that leaves no catalog",
      ({ catalogs }) => catalogs.definitions(FAKER).patch([{ op: "remove", path: "/streams" }]),
      { status: 422 },
    ],
  ])("are refused for %s", async (_, work, refusal) => {
    const { api } = await start(SERVED);

    expect(await thrownBy(work(api))).toMatchObject(refusal);
  });

  test("a patch of which one step cannot be taken changes nothing", async () => {
    const { api } = await start(SERVED);
    const faker = api.catalogs.definitions(FAKER);
    const before = await faker.find();

    await thrownBy(
      faker.patch([
        { op: "remove", path: "/streams/0" },
        { op: "test", path: "/streams", value: [] },
      ]),
    );

    expect(await faker.find()).toEqual(before);
  });

  test.each([
    ["bare, as in older pages", (steps: object[]) => steps],
    ["as patch_ops", (patch_ops: object[]) => ({ patch_ops })],
  ])("are patched by steps %s", async (_, toBody) => {
    const { emulator } = await start(SERVED);
    const address = `/api/v1/integrations/definitions/sources/${FAKER}/streams/users`;

    const answer = await post(
      emulator,
      address,
      toBody([{ op: "replace", path: "/suggested", value: false }]),
      "PATCH",
    );

    expect(await answer.json()).toMatchObject({ stream: { name: "users", suggested: false } });
  });
});

describe("a query", () => {
  test.each<[string, unknown]>([
    ["streams[?suggested].name", ["users", "products"]],
    ["length(streams)", 3],
    ["streams[?name=='nobody'] | [0]", null],
    ["streams[].{name: name, key: primary_key_fields[0][0]} | [0]", { name: "users", key: "id" }],
  ])("%s", async (expression, result) => {
    const { api } = await start(SERVED);

    expect(await api.catalogs.definitions(FAKER).query(expression)).toEqual(result);
  });

  test("that is no expression is refused in words", async () => {
    const { api } = await start(SERVED);

    const error = await thrownBy(api.catalogs.definitions(FAKER).query("streams["));

    expect(error).toMatchObject({ kind: "invalid", status: 400 });
    expect(String(error)).toContain("Invalid JMESPath expression: Syntax error");
  });

  test("is understood under the name that older pages have for it", async () => {
    const { emulator } = await start(SERVED);
    const address = `/api/v1/integrations/definitions/sources/${FAKER}/catalog/query`;

    const answer = await post(emulator, address, { jmes_query: "streams[0].name" });

    expect(await answer.json()).toEqual({ result: "users" });
  });

  test("changes nothing, so that it is sent again after a fault", async () => {
    const { api, emulator } = await start(SERVED);
    emulator.addFault({ path: /query$/, status: 503, times: 1 });

    expect(await api.catalogs.definitions(FAKER).query("streams[0].name")).toBe("users");
  });
});

test("a patch whose answer is lost is not sent again, for it might add twice", async () => {
  const { api, emulator } = await start(SERVED);
  emulator.addFault({ method: "PATCH", drop: "after", times: 1 });

  const error = await thrownBy(
    api.catalogs.definitions(FAKER).patch([{ op: "add", path: "/streams/-", value: reports }]),
  );

  expect(error).toMatchObject({ doubtful: true });
  expect(emulator.requests.filter(({ method }) => method === "PATCH")).toHaveLength(1);
});

describe("a source", () => {
  async function startWithSource(connector = FAKER) {
    const { api, emulator } = await start(SERVED);
    const template = emulator.sourceTemplates.add({ source_definition_id: connector });
    const source = emulator.sources.add({ source_template_id: template.id });
    return { emulator, id: source.id, source: api.catalogs.sources(source.id) };
  }

  test("has what its template has to offer", async () => {
    const { source } = await startWithSource();

    expect(namesOf((await source.find())?.catalog.streams)).toEqual(["users", "products", "purchases"]);
    expect(await source.query("streams[*].name")).toEqual(["users", "products", "purchases"]);
  });

  test("syncs the streams that are added, as they are patched, until they are deleted", async () => {
    const { source, emulator, id } = await startWithSource();

    await source.streams.add({ stream_name: "users", sync_mode: "incremental", cursor_field: ["updated_at"] });
    await source.streams.patch("users", [{ op: "replace", path: "/sync_mode", value: "full_refresh" }]);
    const chosen = emulator.streamChoices.get(id).streams;
    await source.streams.delete("users");

    expect(chosen).toEqual([{ stream_name: "users", sync_mode: "full_refresh", cursor_field: ["updated_at"] }]);
    expect(emulator.streamChoices.get(id).streams).toEqual([]);
  });

  test.each<[string, object, number]>([
    ["a stream that its catalog does not have", { stream_name: "user" }, 404],
    ["a mode that there is not", { stream_name: "users", sync_mode: "now and then" }, 422],
    ["a mode of its destination that there is not", { stream_name: "users", destination_sync_mode: "burn" }, 422],
    ["a body without a name", {}, 422],
  ])("refuses %s", async (_, stream, status) => {
    const { source } = await startWithSource();

    // As a client without types would send it.
    expect(await thrownBy(source.streams.add(stream as never))).toMatchObject({ status });
  });

  test("does not sync by what is new where a stream has no cursor", async () => {
    const hubspot = "36c891d9-4bd9-43ac-bad2-10e12756272c";
    const { source } = await startWithSource(hubspot);

    const error = await thrownBy(source.streams.add({ stream_name: "owners", sync_mode: "incremental" }));

    expect(error).toMatchObject({ status: 422, fields: ["sync_mode"] });
  });
});

describe("a server without catalogs", () => {
  test("of 2026 has none to find, and says so when it is asked", async () => {
    const { api } = await start({ switches: { era: "2026-05", catalogs: "era" } });

    expect(await api.catalogs.definitions(FAKER).find()).toBeNull();
    expect(isCatalogUnserved(await thrownBy(api.catalogs.definitions(FAKER).query("streams")))).toBe(true);
  });

  test("of late 2025 has them", async () => {
    const { api } = await start({ switches: { era: "2025-10", catalogs: "era", errorShape: "detail" } });

    expect(await api.catalogs.definitions(FAKER).find()).not.toBeNull();
    const error = await thrownBy(api.catalogs.definitions(NOBODY).query("streams"));
    expect(error).toBeInstanceOf(ApiError);
    expect(isCatalogUnserved(error)).toBe(false);
  });

  test.each<[string, StubAnswer]>([
    ["404 of a framework", { status: 404, body: '{"detail":"Not Found"}' }],
    ["404 of a gateway", { status: 404, body: "<html>" }],
    ["405", { status: 405, body: '{"detail":"Method Not Allowed"}' }],
    ["501", { status: 501, body: '{"message":"nothing here"}' }],
  ])("is recognised by a %s", async (_, answer) => {
    const { api } = await clientOf(answer);

    expect(await api.catalogs.templates(NOBODY).find()).toBeNull();
    expect(isCatalogUnserved(await thrownBy(api.catalogs.templates(NOBODY).query("x")))).toBe(true);
  });

  test("is asked once by all readers together", async () => {
    const { api, emulator } = await start({ switches: { catalogs: "absent" } });

    const found = await Promise.all([FAKER, STRIPE, POSTGRES].map((id) => api.catalogs.definitions(id).read()));
    found.push(await api.catalogs.templates(NOBODY).read());

    expect(found).toEqual([null, null, null, null]);
    expect(emulator.requests.filter(({ path }) => path.endsWith("/catalog"))).toHaveLength(1);
  });
});

describe("what one client has read", () => {
  test("is asked for once a connector, a missing one too, and again after a write", async () => {
    const { api, emulator } = await start(SERVED);
    const asked = () => emulator.requests.filter(({ method, path }) => method === "GET" && path.endsWith("/catalog"));

    for (const id of [FAKER, SLACK, FAKER, SLACK]) await api.catalogs.definitions(id).read();
    await Promise.all([FAKER, SLACK, STRIPE, STRIPE].map((id) => api.catalogs.definitions(id).read()));
    const before = asked().length;
    await api.catalogs.definitions(FAKER).streams.delete("users");
    const after = await api.catalogs.definitions(FAKER).read();

    expect(before).toBe(3);
    expect(namesOf(after?.catalog.streams)).toEqual(["products", "purchases"]);
  });

  test("is not spoilt by a fault, nor by a reader that leaves", async () => {
    const { api, emulator } = await start(SERVED);
    emulator.addFault({ path: /catalog$/, status: 400, times: 1 });
    const gone = AbortSignal.abort();

    const failed = await thrownBy(api.catalogs.definitions(FAKER).read());
    const left = await thrownBy(api.catalogs.definitions(STRIPE).read({ signal: gone }));

    expect(failed).toBeInstanceOf(ApiError);
    expect(left).toBeInstanceOf(Interrupted);
    expect(await api.catalogs.definitions(FAKER).read()).not.toBeNull();
    expect(await api.catalogs.definitions(STRIPE).read()).not.toBeNull();
  });
});

test.each<[string, object]>([
  ["under sonar_catalog", { id: NOBODY, sonar_catalog: { streams: [reports] } }],
  ["under catalog", { catalog: { streams: [reports] } }],
  ["bare", { streams: [reports] }],
])("a catalog is read %s", async (_, body) => {
  const { api } = await clientOf({ body: JSON.stringify(body) });

  const found = await api.catalogs.templates(NOBODY).find();

  expect(found).toEqual({ catalog: { streams: [reports] }, catalog_type: null, blessed: false });
});

test("resetting the emulator brings back the catalogs that it began with", async () => {
  const { api, emulator } = await start(SERVED);
  await api.catalogs.definitions(FAKER).delete();

  await fetch(`${emulator.url}/emulator/reset`, { method: "POST" });

  expect(await api.catalogs.definitions(FAKER).find()).not.toBeNull();
});

test("late 2025 lists which templates have a catalog", async () => {
  const { emulator } = await start({ switches: { era: "2025-10", listShape: "data" } });
  for (const source_definition_id of [FAKER, SLACK]) emulator.sourceTemplates.add({ source_definition_id });

  const answer = await post(emulator, "/api/v1/integrations/templates/sources", undefined, "GET");

  expect(await answer.json()).toMatchObject({
    data: [
      { has_source_definition_catalog: true, catalog_type: "structured" },
      { has_source_definition_catalog: false, catalog_type: null },
    ],
  });
});
