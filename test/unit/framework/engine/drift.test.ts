import { Typed } from "../../../../src/cty";
import { terraform } from "../../../support/core";
import { managedExample, providing, thing } from "../../../support/framework/example-resource";

test("what an older version did not store becomes known with the next change", async () => {
  const { resource, shelf } = managedExample();
  await resource.apply({ name: "a" });
  const { settings, ...state } = resource.state()!;
  const silent = { ...state, label: null };
  shelf.drift({ label: null as never }); // as if the API had begun to answer it only now
  resource.restore({ ...silent, settings: { type: ["object", {}], value: settings } }, 0);

  await resource.apply({ name: "b" });

  expect(resource.state()).toMatchObject({ label: "made up" });
});

test("drift shows exactly the attribute that was changed elsewhere", async () => {
  const { resource, shelf } = managedExample();
  await resource.apply({ name: "a", cron: "0 0", tags: ["a", "b"] });
  shelf.drift({ size: 3, cron: "0 0 UTC", tags: ["b", "a"] });

  expect(await resource.plan({ name: "a", cron: "0 0", tags: ["a", "b"] })).toMatchObject({
    drift: ["size"],
    changed: ["size", "updated_at"],
  });
});

test("drift inside a config leaves the rest of it in the types that the user gave", async () => {
  const { resource, shelf } = managedExample();
  await resource.apply({ name: "a", settings: new Typed(["map", "string"], { a: "1", b: "1" }) });
  shelf.drift({ settings: { b: "2", a: "1" } });

  const drift = await resource.refresh();

  expect(drift).toEqual(["settings"]);
  expect(resource.types()).toMatchObject({ settings: ["map", "string"] });
});

test("what is gone is planned anew", async () => {
  const { resource, shelf } = managedExample();
  await resource.apply({ name: "a" });
  shelf.things.clear();

  expect(await resource.plan({ name: "a" })).toMatchObject({ action: "create" });
});

test("what was imported has no changes under its own config", async () => {
  const { resource, shelf } = managedExample();
  const other = terraform(providing(shelf, [thing()])).resource("test_thing");
  await other.apply({ name: "a", settings: { a: [1] }, details: { note: "n" } });

  await resource.import("id1");

  expect(await resource.plan({ name: "a", settings: { a: [1] }, details: { note: "n" } })).toMatchObject({
    action: "no-op",
  });
});
