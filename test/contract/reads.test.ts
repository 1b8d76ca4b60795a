import { type Airbyte, UnexpectedAnswer } from "../../src/api";
import type { Emulator } from "../../src/emulator";
import { clientOf, emulate, POSTGRES, start, thrownBy } from "./bench";

const UNKNOWN = "00000000-0000-4000-8000-000000000000";
const reads = (emulator: Emulator): string[] =>
  emulator.requests.filter(({ method }) => method === "GET").map(({ path }) => path.split("/templates/")[1] ?? "");

function fill(emulator: Emulator, count: number): { tags: string[]; sources: string[]; connections: string[] } {
  const numbers = Array.from({ length: count }, (_, index) => index);
  return {
    tags: numbers.map((index) => emulator.templateTags.add({ name: `tag-${index}` }).id),
    sources: numbers.map((index) => emulator.sourceTemplates.add({ name: `s-${index}`, tags: ["tag-0"] }).id),
    connections: numbers.map((index) => emulator.connectionTemplates.add({ destination_name: `c-${index}` }).id),
  };
}

test("300 tags and 300 connection templates are read with two lists", async () => {
  const { emulator, api } = await start();
  const { tags, connections } = fill(emulator, 300);

  const found = await Promise.all([
    ...tags.map((id) => api.templateTags.read({ id })),
    ...connections.map((id) => api.connectionTemplates.read(id)),
  ]);

  expect(found.map((each) => each?.id)).toEqual([...tags, ...connections]);
  expect(reads(emulator).sort()).toEqual(["connections", "tags"]);
});

test("300 source templates are seen in one list", async () => {
  const { emulator, api } = await start();
  const { sources } = fill(emulator, 300);

  const items = await Promise.all(sources.map((id) => api.sourceTemplates.readItem(id)));

  expect(items[7]).toMatchObject({ name: "s-7", tags: ["tag-0"], organization_id: emulator.organizationId });
  expect(items[7]?.updated_at).toEqual(expect.any(String));
  expect(reads(emulator)).toEqual(["sources"]);
});

test("checking the access answers the first reads of tags as well", async () => {
  const { emulator, api } = await start();
  const { tags } = fill(emulator, 3);

  await api.checkAccess();
  await Promise.all(tags.map((id) => api.templateTags.read({ id })));

  expect(reads(emulator)).toEqual(["tags"]);
});

test("a list is good for a minute by the clock", async () => {
  let time = 0;
  const emulator = await emulate();
  const api = clientOf(emulator, { clock: { now: () => time, sleep: () => Promise.resolve() } });
  const { connections } = fill(emulator, 1);

  for (const now of [0, 59_999, 60_000]) {
    time = now;
    await api.connectionTemplates.read(connections[0] ?? "");
  }

  expect(reads(emulator)).toEqual(["connections", "connections"]);
});

type Ids = ReturnType<typeof fill>;

test.each<[write: string, work: (api: Airbyte, ids: Ids) => Promise<unknown>, forgotten: string[]]>([
  ["a new tag", (api) => api.templateTags.create("new"), ["tags"]],
  ["a renamed tag", (api) => api.templateTags.rename("tag-0", "x"), ["connections", "sources", "tags"]],
  ["a deleted tag", (api) => api.templateTags.delete("tag-0"), ["connections", "sources", "tags"]],
  ["a changed source template", (api, { sources: [id = ""] }) => api.sourceTemplates.update(id, CHANGE), ["sources"]],
  [
    "a deleted connection template",
    (api, { connections: [id = ""] }) => api.connectionTemplates.delete(id),
    ["connections"],
  ],
  [
    "an attached tag",
    (api, { connections: [id = ""] }) => api.connectionTemplates.attachTag(id, "tag-1"),
    ["connections", "tags"],
  ],
  ["a described schedule", (api) => api.connectionTemplates.describeCron("0 0 12 * * ?"), []],
])("%s makes later readers list anew what it may have changed", async (_write, work, forgotten) => {
  const { emulator, api } = await start();
  const ids = fill(emulator, 2);
  const readAll = (): Promise<unknown> =>
    Promise.all([
      api.templateTags.read({ id: ids.tags[1] ?? "" }),
      api.sourceTemplates.readItem(ids.sources[1] ?? ""),
      api.connectionTemplates.read(ids.connections[1] ?? ""),
    ]);

  await readAll();
  await work(api, ids);
  const before = reads(emulator).length;
  await readAll();

  expect(reads(emulator).slice(before).sort()).toEqual(forgotten);
});

const CHANGE = { partial_default_config: {} };

test("a list that a write overtakes is not kept", async () => {
  const { emulator, api } = await start();
  const { connections } = fill(emulator, 1);
  const [id = ""] = connections;

  await Promise.all([api.connectionTemplates.read(id), api.connectionTemplates.update(id, { cron_expression: "x" })]);

  expect(await api.connectionTemplates.read(id)).toMatchObject({ cron_expression: "x" });
});

test("finding and getting are always fresh", async () => {
  const { emulator, api } = await start();
  const { tags, connections } = fill(emulator, 1);

  for (let round = 0; round < 2; round += 1) {
    await api.templateTags.find({ id: tags[0] });
    await api.connectionTemplates.get(connections[0] ?? "");
  }

  expect(reads(emulator)).toEqual(["tags", `connections/${connections[0]}`, "tags", `connections/${connections[0]}`]);
});

test("a template that a list leaves out is asked for by its id before it is gone", async () => {
  const { emulator, api } = await start();
  const { sources, connections } = fill(emulator, 2);
  emulator.addFault({ method: "GET", path: /\/(sources|connections)$/, short: 2 });

  expect(await api.sourceTemplates.readItem(sources[1] ?? "")).toMatchObject({ name: "s-1" });
  expect(await api.connectionTemplates.read(connections[1] ?? "")).toMatchObject({ destination_name: "c-1" });
  expect(await api.connectionTemplates.read(UNKNOWN)).toBeNull();
});

test("a template whose GET fails otherwise is not gone", async () => {
  const { emulator, api } = await start();
  emulator.addFault({ method: "GET", path: /connections\/./, status: 404, body: "html" });

  expect(await thrownBy(api.connectionTemplates.read(UNKNOWN))).toMatchObject({ kind: "no-such-address" });
});

test("a tag that one list leaves out is found in the next", async () => {
  const { emulator, api } = await start();
  const { tags } = fill(emulator, 3);
  emulator.addFault({ method: "GET", times: 1, short: 1 });

  expect(await api.templateTags.read({ id: tags[2] ?? "" })).toMatchObject({ name: "tag-2" });
});

test("any number of tags that are gone cost one more list", async () => {
  const { emulator, api } = await start();

  const found = await Promise.all(
    Array.from({ length: 300 }, (_, index) => api.templateTags.read({ id: `t-${index}` })),
  );

  expect(new Set(found)).toEqual(new Set([null]));
  expect(reads(emulator)).toEqual(["tags", "tags"]);
});

test("while lists go on differing, nothing is gone", async () => {
  const { emulator, api } = await start();
  fill(emulator, 9);
  for (const short of [4, 3, 2, 1]) emulator.addFault({ method: "GET", times: 1, short });

  const error = await thrownBy(api.templateTags.read({ name: "gone" }));

  expect(error).toBeInstanceOf(UnexpectedAnswer);
  expect(String(error)).toMatch(/nothing can be said of what is missing\. Try again later\.$/);
});

test("a namesake is not taken for a tag that the list left out", async () => {
  const { emulator, api } = await start();
  const other = emulator.templateTags.add({ name: "pro" });
  const { id } = emulator.templateTags.add({ name: "professional" });
  emulator.addFault({ method: "GET", times: 1, short: 1 });

  expect(await api.templateTags.read({ id, name: "pro" })).toMatchObject({ id });
  expect(await api.templateTags.read({ id: UNKNOWN, name: "pro" })).toMatchObject({ id: other.id });
});

test.each(["pages-url", "pages-path", "pages-cursor"] as const)(
  "a list in pages (%s) is read to its end, on the configured host",
  async (listShape) => {
    const { emulator, api } = await start({ switches: { listShape } });
    const { tags, sources } = fill(emulator, 45);

    expect(await api.templateTags.read({ id: tags[44] ?? "" })).toMatchObject({ name: "tag-44" });
    const listed: string[] = [];
    for await (const { id } of api.sourceTemplates.list({ tags: ["tag-0"] })) listed.push(id);

    expect(listed).toEqual(sources);
    expect(emulator.requests.filter(({ query }) => query.includes("tags=tag-0&tags_mode=all"))).toHaveLength(3);
  },
);

test("a list of another shape is an error, never empty", async () => {
  const { api } = await start({ switches: { listShape: "array" } });

  for (const read of [
    api.templateTags.read({ name: "x" }),
    api.connectionTemplates.read(UNKNOWN),
    api.sourceTemplates.readItem(UNKNOWN),
  ]) {
    expect(await thrownBy(read)).toBeInstanceOf(UnexpectedAnswer);
  }
});

test("Airbyte's own templates are listed apart, and none where the server has no such list", async () => {
  const { emulator, api } = await start();
  emulator.sourceTemplates.add({ source_definition_id: POSTGRES, name: "global", organization_id: null });
  const names = async (): Promise<string[]> => {
    const found: string[] = [];
    for await (const { name } of api.sourceTemplates.listGlobal()) found.push(name);
    return found;
  };

  expect(await names()).toEqual(["global"]);
  for (const status of [404, 405, 422]) {
    emulator.addFault({ path: /\/global$/, times: 1, status });
    expect(await names()).toEqual([]);
  }
});
