import type { Airbyte } from "../../../src/api";
import { clientOf, emulate, impatientClock, start } from "../../support/emulator/emulated-api";
import { fill, reads } from "../../support/emulator/many-objects";

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

test("whether templates are Airbyte's own is told by one list for all", async () => {
  const { emulator, api } = await start();
  const { sources } = fill(emulator, 3);
  const { id } = emulator.sourceTemplates.add({ name: "GitHub", organization_id: null });

  const found = await Promise.all([...sources, id].map((each) => api.sourceTemplates.readGlobalItem(each)));

  expect(found.map((item) => item?.name ?? null)).toEqual([null, null, null, "GitHub"]);
  expect(emulator.requests.filter(({ path }) => path.endsWith("/global"))).toHaveLength(1);
});

test("checking the access answers the first reads of tags as well", async () => {
  const { emulator, api } = await start();
  const { tags } = fill(emulator, 3);

  await api.checkAccess();
  await Promise.all(tags.map((id) => api.templateTags.read({ id })));

  expect(reads(emulator)).toEqual(["tags"]);
});

test("a list is good for a minute, whatever the time of day does", async () => {
  let time = 0;
  const emulator = await emulate();
  const api = clientOf(emulator, { clock: { ...impatientClock, elapsed: () => time } });
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
