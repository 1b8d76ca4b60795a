import { terraform, type ManagedResource } from "../../../support/core";
import { providing, Shelf, thing, type Thing } from "../../../support/framework/example-resource";

function stored(state: unknown, version: number, different: Partial<Thing>): ManagedResource {
  const resource = terraform(
    providing(new Shelf(), [thing({ read: ({ state: found }) => Promise.resolve(found), ...different })]),
  ).resource("test_thing");
  resource.restore(state, version);
  return resource;
}

const SETTINGS = { type: ["object", {}], value: {} };

const old = { id: "id1", title: "a", size: 12345678901234567890n.toString(), updated_at: "t1" };

test("state passes through each version in turn", async () => {
  const resource = stored({ ...old, gone: 1 }, 0, {
    version: 2,
    upgrades: {
      0: ({ title, ...rest }) => ({ ...rest, name: title }),
      1: ({ name, ...rest }) => ({ ...rest, name: `${String(name)}!` }),
    },
  });

  await resource.refresh();

  expect(resource.state()).toMatchObject({ id: "id1", name: "a!", mode: null });
});

test("state of today's version is read as it is, without what the schema has lost", async () => {
  const resource = stored({ id: "id1", name: "a", updated_at: "t1", gone: 1 }, 0, {});

  await resource.refresh();

  expect(resource.state()).toMatchObject({ id: "id1", name: "a" });
});

test("state of a newer provider says to upgrade", async () => {
  const resource = stored(old, 3, { version: 2 });

  await expect(resource.refresh()).rejects.toThrow(
    "Cannot read the state of thing\nIt was written by a newer version of this provider (schema version 3; this one reads up to 2). Upgrade the provider.",
  );
});

test("a version without an upgrade is a bug of ours", async () => {
  const resource = stored(old, 0, { version: 1 });

  await expect(resource.refresh()).rejects.toThrow("bug in the provider");
});

test("state that was edited to what no version writes says so", async () => {
  const resource = stored({ ...old, name: ["a"] }, 0, {});

  await expect(resource.refresh()).rejects.toThrow(
    "Cannot read the state of thing\nname: a string is required. This provider does not write such values, so the state was probably edited.",
  );
});

test("state without an ID is not read", async () => {
  const resource = stored({ name: "a", updated_at: "t1" }, 0, {});

  await expect(resource.refresh()).rejects.toThrow(
    /^Cannot read thing "a"\nThe state has no id, so it was probably edited/,
  );
});

test("a resource that fails over what an older version did not store asks for a refresh", async () => {
  const resource = stored({ id: "id1", name: "a", updated_at: "t1", label: "l", settings: SETTINGS, parts: {} }, 0, {
    plan: ({ state }) => void state?.tags.map(String),
  });

  await expect(resource.planUnread({ name: "b" })).rejects.toThrow(
    /^Cannot plan thing "b"\nThe state has no mode, tags\. An older version of the provider wrote it, or it was edited/,
  );
});
