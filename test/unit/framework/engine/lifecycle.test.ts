import { Typed } from "../../../../src/cty";
import { UNKNOWN } from "../../../support/core";
import { managedExample } from "../../../support/framework/example-resource";

test("what is created holds the config, the defaults and what the API decided", async () => {
  const { resource } = managedExample();

  const { action } = await resource.apply({ name: "a", size: 1.5, settings: { host: "h", port: 1 } });

  expect(action).toBe("create");
  expect(resource.state()).toMatchObject({
    id: "id1",
    name: "a",
    size: 1.5,
    mode: "basic",
    label: "made up",
    tags: [],
    settings: { host: "h", port: 1 },
    secret_wo: null,
    icon: null,
  });
});

test("a write-only value reaches the API and nothing else", async () => {
  const { resource, shelf } = managedExample();

  const { planned } = await resource.apply({ name: "a", secret_wo: "s3cret" });

  expect(shelf.secrets).toEqual(["s3cret"]);
  expect(JSON.stringify([planned, resource.state(), resource.memory()])).not.toContain("s3cret");
});

test("a change makes unknown only what may really change", async () => {
  const { resource } = managedExample();
  await resource.apply({ name: "a" });

  const { action, planned, changed } = await resource.plan({ name: "b" });

  expect(action).toBe("update");
  expect(changed).toEqual(["name", "updated_at"]);
  expect(planned).toMatchObject({ id: "id1", label: "made up", icon: null });
});

test("an update is told what changes, by meaning", async () => {
  const { resource, shelf } = managedExample();
  await resource.apply({ name: "a", tags: ["x", "y"], cron: "0 0" });

  await resource.apply({ name: "b", tags: ["y", "x"], cron: "0 0 UTC" });

  expect(shelf.calls).toEqual(["create", "update name"]);
  expect(resource.state()).toMatchObject({ cron: "0 0" });
});

test.each([
  ["another order of a set", { tags: ["b", "a"] }, { tags: ["a", "b"] }],
  ["a set with duplicates", { tags: ["a", "b", "a"] }, { tags: ["a", "b"] }],
  ["a spelling that the attribute calls equal", { cron: "0 0 12 UTC" }, { cron: "0 0 12" }],
  ["the default, spelled out", { mode: "basic" }, {}],
  ["another order of keys in a config", { settings: { a: 1, b: { c: null } } }, { settings: { b: { c: null }, a: 1 } }],
  ["a nested default, spelled out", { details: { level: "info" } }, { details: {} }],
  [
    "a default in a map, spelled out",
    { parts: { a: { color: "red", finish: "matt" } } },
    { parts: { a: { color: "red" } } },
  ],
  ["what the API had decided anyway", { label: "made up" }, {}],
])("%s is no change", async (_name, second, first) => {
  const { resource } = managedExample();
  await resource.apply({ name: "a", ...first });

  expect(await resource.plan({ name: "a", ...second })).toMatchObject({ action: "no-op" });
});

test("what was left to the API stays as it is when the user stops saying it", async () => {
  const { resource } = managedExample();
  await resource.apply({ name: "a", label: "mine", details: { tone: "cold" }, frame: { wood: "oak" } });

  await resource.apply({ name: "b", details: {} });

  expect(resource.state()).toMatchObject({ label: "mine", details: { tone: "cold" }, frame: { wood: "oak" } });
});

test("in an object that is new, what is left to the API is not known yet", async () => {
  const { resource } = managedExample();
  await resource.apply({ name: "a" });

  const { planned } = await resource.apply({ name: "a", details: {} });

  expect(planned).toMatchObject({ details: { grain: UNKNOWN } });
  expect(resource.state()).toMatchObject({ details: { grain: "fine" } });
});

test("a default fills the object that was given, and nothing fills the one that was not", async () => {
  const { resource } = managedExample();

  await resource.apply({ name: "a", details: { note: "n" }, parts: { p: { color: "red" } } });
  const given = resource.state();
  await resource.apply({ name: "a" });

  expect(given).toMatchObject({
    details: { level: "info", note: "n", tone: "warm" },
    parts: { p: { color: "red", finish: "matt" } },
  });
  expect(resource.state()).toMatchObject({ details: null, parts: {} });
});

test("a default fills the rows of a list where the user is silent, and nowhere else", async () => {
  const { resource } = managedExample();

  await resource.apply({ name: "a", rows: [{ cell: "1", align: "right" }, { cell: "2" }] });
  await resource.apply({ name: "a", rows: [{ cell: "0" }, { cell: "1", align: "right" }] });

  expect(resource.state()).toMatchObject({
    rows: [
      { cell: "0", align: "left" },
      { cell: "1", align: "right" },
    ],
  });
});

test("values that only the apply knows are planned as unknown and applied as known", async () => {
  const { resource } = managedExample();
  const known = { name: "a", size: 2, settings: { host: "h" }, details: { note: "n" }, tags: ["x"] };

  const { planned } = await resource.apply(known, {
    planned: { name: UNKNOWN, size: UNKNOWN, settings: { host: UNKNOWN }, details: { note: UNKNOWN }, tags: [UNKNOWN] },
  });

  expect(planned).toMatchObject({
    name: UNKNOWN,
    settings: { host: UNKNOWN },
    details: { note: UNKNOWN, level: "info" },
  });
  expect(resource.state()).toMatchObject(known);
});

test("an object or a map that is unknown as a whole is left alone", async () => {
  const { resource } = managedExample();
  const known = { name: "a", details: { note: "n" }, parts: { p: { color: "red" } } };

  await resource.apply(known, { planned: { name: "a", details: UNKNOWN, parts: UNKNOWN, settings: UNKNOWN } });

  expect(resource.state()).toMatchObject(known);
});

test("null of a type is null, in the plan and after", async () => {
  const { resource } = managedExample();

  await resource.apply({ name: "a", hint: new Typed("string", null) });

  expect(resource.state()).toMatchObject({ hint: null });
});

test("destroying removes it", async () => {
  const { resource, shelf } = managedExample();
  await resource.apply({ name: "a" });

  const { action } = await resource.destroy();

  expect(action).toBe("delete");
  expect(resource.state()).toBeNull();
  expect(shelf.things.size).toBe(0);
});
