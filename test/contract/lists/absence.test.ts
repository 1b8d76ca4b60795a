import { UnexpectedAnswer } from "../../../src/api";
import { fill, reads } from "../../support/emulator/many-objects";
import { start, thrownBy } from "../../support/emulator/emulated-api";
import { POSTGRES } from "../../support/specs/connector-ids";

const UNKNOWN = "00000000-0000-4000-8000-000000000000";

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
  expect(String(error)).toMatch(/nothing missing from it is known to be gone\. Try again later\.$/);
});

test("a tag that templates carry is not gone, even if every list is empty where it was full", async () => {
  const { emulator, api } = await start();
  const { tags } = fill(emulator, 1);
  emulator.addFault({ method: "GET", path: /tags$/, body: [] });

  const error = await thrownBy(api.templateTags.read({ id: tags[0] ?? "", name: "tag-0" }));

  expect(error).toBeInstanceOf(UnexpectedAnswer);
  expect(String(error)).toContain("it leaves out a tag that templates carry");
  expect(await api.templateTags.read({ id: UNKNOWN, name: "free" })).toBeNull();
});

test.each([404, 405])("a tag is gone where lists of templates are not served (%d)", async (status) => {
  const { emulator, api } = await start();
  emulator.addFault({ method: "GET", path: /\/(sources|connections)$/, status });

  expect(await api.templateTags.read({ id: UNKNOWN, name: "pro" })).toBeNull();
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

test.each([
  ["an object without its key", { items: [] }],
  ["an object whose key is no list", { data: {} }],
  ["a list of another kind of thing", [{ title: "x" }]],
  ["an error with status 200", { message: "Internal error", errors: [] }],
])("%s is no list, and an error, never empty", async (_what, body) => {
  const { emulator, api } = await start();
  emulator.addFault({ method: "GET", path: "/api/v1/integrations", body });

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
