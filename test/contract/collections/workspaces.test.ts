import { ApiError, LostAnswer } from "../../../src/api";
import { start, thrownBy } from "../../support/emulator/emulated-api";

const ALL = "/api/v1/workspaces";
const EU = "b9e48d61-f082-4a14-a8d0-799a907938cb";

test("a workspace comes into being in its region, and no token is left over", async () => {
  const { emulator, api } = await start();

  const created = await api.workspaces.create({ name: "acme", region_id: EU });

  expect(created).toMatchObject({ name: "acme", organization_id: emulator.organizationId, status: "active" });
  expect(created).toMatchObject({ cache_enabled: null, tombstone: false, created_at: expect.any(String) as string });
  expect(created).not.toHaveProperty("region_id");
  expect(JSON.stringify(created)).not.toMatch(/token/i);
  expect(emulator.workspaces.get(created.id).region_id).toBe(EU);
});

test("creating what is there gives it back, region and all", async () => {
  const { emulator, api } = await start();
  const { id } = await api.workspaces.create({ name: "acme" });

  const again = await api.workspaces.create({ name: "acme", region_id: EU });

  expect(again.id).toBe(id);
  expect(emulator.workspaces.get(id).region_id).not.toBe(EU);
});

test("a workspace that only Airbyte Cloud knows is adopted by its name", async () => {
  const { emulator, api } = await start();
  const { id } = emulator.workspaces.add({ name: "acme", cloud_only: true });

  expect(await api.workspaces.find(id)).toBeNull();
  expect(await api.workspaces.create({ name: "acme" })).toMatchObject({ id });
});

test("twenty creates of one name at once make one workspace", async () => {
  const { emulator, api } = await start();

  const made = await Promise.all(Array.from({ length: 20 }, () => api.workspaces.create({ name: "acme" })));

  expect(new Set(made.map(({ id }) => id)).size).toBe(1);
  expect(emulator.workspaces.list()).toHaveLength(2);
});

test("a create whose answers are lost ends with the workspace all the same", async () => {
  const { emulator, api } = await start();
  emulator.addFault({ path: /scoped-token$/, status: 504, work: "done", body: "html" });

  const created = await api.workspaces.create({ name: "acme" });

  expect(emulator.workspaces.list().filter(({ name }) => name === "acme")).toMatchObject([{ id: created.id }]);
});

test("a workspace that was created and cannot be read is named in the error", async () => {
  const { emulator, api } = await start();
  emulator.addFault({ method: "GET", status: 503 });

  const error = await thrownBy(api.workspaces.create({ name: "acme" }));

  expect(error).toBeInstanceOf(LostAnswer);
  expect(String(error)).toContain('the workspace "acme" exists now, but could not be read. Import it by name');
  expect(String(error)).not.toMatch(/eyJ/);
});

test("a change sends what it changes, and nothing sends nothing", async () => {
  const { emulator, api } = await start();
  const { id } = emulator.workspaces.add({ name: "acme", cache_enabled: true });

  const renamed = await api.workspaces.update(id, { name: "acme-2", status: undefined });
  await api.workspaces.update(id, {});
  const inherited = await api.workspaces.update(id, { cache_enabled: null });

  expect(renamed).toMatchObject({ id, name: "acme-2", status: "active", cache_enabled: true });
  expect(inherited.cache_enabled).toBeNull();
  expect(emulator.requests.filter(({ method }) => method === "PUT").map(({ fields }) => fields)).toEqual([
    ["name"],
    ["cache_enabled"],
  ]);
});

test("a server may pass over a null", async () => {
  const { emulator, api } = await start({ switches: { patchNull: "ignore" } });
  const { id } = emulator.workspaces.add({ name: "acme", cache_enabled: true });

  expect(await api.workspaces.update(id, { cache_enabled: null })).toMatchObject({ cache_enabled: true });
});

test("a name that another workspace has is refused, or not", async () => {
  const { emulator, api } = await start();
  emulator.workspaces.add({ name: "taken" });
  const { id } = emulator.workspaces.add({ name: "acme" });

  const refused = await thrownBy(api.workspaces.update(id, { name: "taken" }));
  emulator.setSwitches({ duplicateWorkspace: "allowed" });

  expect(refused).toMatchObject({ kind: "already-exists" });
  expect(await api.workspaces.update(id, { name: "taken" })).toMatchObject({ name: "taken" });
});

test("a renamed workspace is not found by tokens for its old name: they make a new one", async () => {
  const { api } = await start();
  const { id } = await api.workspaces.create({ name: "acme" });
  await api.workspaces.update(id, { name: "acme-2" });

  expect((await api.workspaces.create({ name: "acme" })).id).not.toBe(id);
});

test("late 2025 syncs what Airbyte Cloud knows, and shows less of a workspace", async () => {
  const { emulator, api } = await start({ switches: { era: "2025-10", deletedWorkspace: "tombstone" } });
  const cloud = emulator.workspaces.add({ name: "acme", cloud_only: true, cache_enabled: true });

  const synced = await api.workspaces.sync();
  const found = await api.workspaces.get(cloud.id);
  await api.workspaces.delete(cloud.id);

  expect(synced).toEqual({ total_count: 2, created_count: 1, created_workspace_ids: [cloud.id] });
  expect(found.cache_enabled).toBeUndefined();
  expect(await api.workspaces.find(cloud.id)).toBeNull();
});

test("2026 has no sync, whether its server says 404 or 405", async () => {
  const { emulator, api } = await start();

  const missing = await thrownBy(api.workspaces.sync());
  emulator.addFault({ path: `${ALL}/sync`, status: 405, body: { detail: "Method Not Allowed" } });
  const notAllowed = await thrownBy(api.workspaces.sync());

  for (const error of [missing, notAllowed]) {
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ kind: "not-found" });
  }
});

test("the newest servers tell visibility and color", async () => {
  const { emulator, api } = await start({ switches: { workspaceLook: "present" } });
  const { id } = emulator.workspaces.add({ name: "acme", visibility: "private", color: "#ff8800" });

  expect(await api.workspaces.get(id)).toMatchObject({ visibility: "private", color: "#ff8800" });
});
