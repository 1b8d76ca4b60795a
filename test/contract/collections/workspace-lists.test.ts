import { AirbyteError, UnexpectedAnswer } from "../../../src/api";
import type { Emulator } from "../../../src/emulator";
import { all, clientOf, start, thrownBy } from "../../support/emulator/emulated-api";
import { stub } from "../../support/api/stub-server";
import { asked } from "../../support/emulator/workspace-requests";

function fill(emulator: Emulator, count: number): string[] {
  return Array.from({ length: count }, (_, index) => emulator.workspaces.add({ name: `w-${index}` }).id);
}

test("1,000 workspaces are listed in ten requests", async () => {
  const { emulator, api } = await start();
  fill(emulator, 999);

  expect(await all(api.workspaces.list())).toHaveLength(1000);
  expect(asked(emulator)).toHaveLength(10);
});

test.each(["data", "pages-url", "pages-path", "pages-cursor"] as const)(
  "all pages are read with their filters: %s",
  async (listShape) => {
    for (const lastPage of ["null", "missing", "empty"] as const) {
      const { emulator, api } = await start({ switches: { listShape, lastPage } });
      fill(emulator, 12);
      const inactive = emulator.workspaces.add({ name: "W-off", status: "inactive" });

      const found = await all(api.workspaces.list({ nameContains: "w-", status: "active", limit: 5 }));
      const off = await all(api.workspaces.list({ nameContains: "w-", status: "inactive" }));

      expect(found).toHaveLength(12);
      expect(off.map(({ id }) => id)).toEqual([inactive.id]);
      expect(asked(emulator)).toHaveLength(4);
    }
  },
);

test("filters hold on later pages also when their address leaves them out", async () => {
  const server = await stub(({ url }) => {
    if (url.pathname.endsWith("/token")) return { body: '{"access_token":"a.b.c","expires_in":900}' };
    const next = url.searchParams.has("cursor") ? null : "https://api.airbyte.ai/api/v1/workspaces?cursor=2";
    return { body: JSON.stringify({ data: [], next }) };
  });
  const api = clientOf({ ...server, organizationId: "o", clientId: "id", clientSecret: "secret" });

  await all(api.workspaces.list({ nameContains: "w", status: "active", limit: 7 }));

  expect(server.received.at(-1)?.url.search).toBe("?limit=7&status=active&name_contains=w&cursor=2");
});

test.each(["0", "101", "x", "1.5"])("a page of %s is refused", async (limit) => {
  const { api } = await start();

  const error = await thrownBy(all(api.workspaces.list({ limit: Number(limit) })));

  expect(error).toMatchObject({ status: 422, fields: ["query.limit"] });
});

test("a name is found to the letter, beyond the first page", async () => {
  const { emulator, api } = await start();
  for (let index = 0; index < 120; index += 1) emulator.workspaces.add({ name: `acme-${index}` });
  const { id } = emulator.workspaces.add({ name: "acme" });
  emulator.workspaces.add({ name: "ACME" });

  expect(await api.workspaces.findByName("acme")).toMatchObject({ id });
  expect(await api.workspaces.findByName("acm")).toBeNull();
  expect(await api.workspaces.findByName("")).toBeNull();
});

test("two workspaces of one name are an error that gives their ids", async () => {
  const { emulator, api } = await start();
  const ids = [emulator.workspaces.add({ name: "acme" }).id, emulator.workspaces.add({ name: "acme" }).id];

  const error = await thrownBy(api.workspaces.findByName("acme"));

  expect(error).toBeInstanceOf(AirbyteError);
  for (const id of ids) expect(String(error)).toContain(id);
});

test("a few reads are a call each, many share the pages of one list", async () => {
  const { emulator, api } = await start();
  const ids = fill(emulator, 999);

  await Promise.all(ids.slice(0, 3).map((id) => api.workspaces.read(id)));
  const few = asked(emulator).length;
  const found = await Promise.all(ids.map((id) => api.workspaces.read(id)));

  expect(few).toBe(3);
  expect(found.map((each) => each?.id)).toEqual(ids);
  expect(asked(emulator).filter((request) => request === "GET ")).toHaveLength(10);
  expect(asked(emulator)).toHaveLength(3 + 9 + 10);
});

test("what a list of many leaves out is asked for before it is called gone", async () => {
  const { emulator, api } = await start();
  const ids = fill(emulator, 30);
  emulator.addFault({ path: /workspaces$/, short: 5 });
  emulator.workspaces.remove(ids[29] ?? "");

  const found = await Promise.all(ids.map((id) => api.workspaces.read(id)));

  expect(found.slice(0, 29).every((each) => each !== null)).toBe(true);
  expect(found[29]).toBeNull();
});

test("a write makes later reads see it, with a call each at first", async () => {
  const { emulator, api } = await start();
  const ids = fill(emulator, 20);
  const [id = ""] = ids;
  await Promise.all(ids.map((each) => api.workspaces.read(each)));

  await api.workspaces.update(id, { status: "inactive" });
  const before = asked(emulator).length;

  expect(await api.workspaces.read(id)).toMatchObject({ status: "inactive" });
  expect(asked(emulator).slice(before)).toEqual([`GET /${id}`]);
});

test("a tombstone in a list is passed over", async () => {
  const server = await stub(({ url }) => ({
    body: url.pathname.endsWith("/token")
      ? '{"access_token":"a.b.c","expires_in":900}'
      : '{"data":[{"id":"3f2504e0-4f89-41d3-9a0c-0305e82c3301","name":"acme","status":"active","tombstone":true},{"workspace_id":"7c9e6679-7425-40de-944b-e07fc1f90ae7","name":"acme","status":"active"}]}',
  }));
  const api = clientOf({ ...server, organizationId: "o", clientId: "id", clientSecret: "secret" });

  expect(await api.workspaces.findByName("acme")).toMatchObject({
    id: "7c9e6679-7425-40de-944b-e07fc1f90ae7",
  });
});

test("a workspace without any id cannot be read, and the error says where", async () => {
  const { emulator, api } = await start();
  emulator.addFault({ path: /workspaces$/, body: { data: [{ name: "acme", status: "active" }] } });

  const error = await thrownBy(all(api.workspaces.list()));

  expect(error).toBeInstanceOf(UnexpectedAnswer);
  expect(String(error)).toContain("data[0].id: missing");
});
