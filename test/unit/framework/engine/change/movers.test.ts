import { attr } from "../../../../../src/framework";
import { terraform, TerraformError, UNKNOWN, type ManagedResource } from "../../../../support/core";
import {
  attributes,
  managedExample,
  providing,
  Shelf,
  thing,
  type Thing,
} from "../../../../support/framework/example-resource";

/** A thing whose `updated_at` moves with its size alone. */
function sized(different: Partial<Thing> = {}): ManagedResource {
  const updated_at = attr.string.computed({ description: "When it was measured.", movedBy: ["size"] });
  const shelf = new Shelf();
  const update: Thing["update"] = async (context) => {
    const made = await thing().update!(context);
    return shelf.put("size" in context.changes ? made : { ...made, updated_at: context.state.updated_at });
  };
  const one = thing({ attributes: { ...attributes, updated_at }, update, ...different });
  return terraform(providing(shelf, [one])).resource("test_thing");
}

test("an update keeps the value of what it does not move", async () => {
  const resource = sized();
  await resource.apply({ name: "a", size: 1 });

  const { changed } = await resource.apply({ name: "b", size: 1 });

  expect(changed).toEqual(["name"]);
});

test.each([
  ["another value", 2],
  ["no value", undefined],
  ["a value that is not known yet", UNKNOWN],
])("an attribute that is given %s leaves what it moves for the apply to know", async (_name, size) => {
  const resource = sized();
  await resource.apply({ name: "a", size: 1 });

  expect(await resource.plan({ name: "a", size })).toMatchObject({ changed: ["size", "updated_at"] });
});

test("a computed attribute that does not say what moves it may be moved by any update", async () => {
  const { resource } = managedExample();
  await resource.apply({ name: "a" });

  expect(await resource.plan({ name: "b" })).toMatchObject({ changed: ["name", "updated_at"] });
});

describe("what others move while an update runs", () => {
  test.each([
    ["an attribute that no update moves", "icon", { icon: "moved" }],
    ["an attribute that this update does not move", "updated_at", { updated_at: "moved" }],
    ["an attribute that the user left to the API", "label", { label: "moved" }],
    [
      "such an attribute inside another",
      "details",
      { details: { level: "info", note: "n", tone: "moved", grain: null, shape: null } },
    ],
  ])("comes out as planned in %s, and as drift of the next refresh", async (_name, attribute, moved) => {
    const shelf = new Shelf();
    const resource = terraform(
      providing(shelf, [
        thing({
          attributes: { ...attributes, updated_at: attr.string.computed({ description: "Time.", movedBy: [] }) },
          update: async (context) => {
            const made = await thing().update!(context);
            return shelf.put({ ...made, updated_at: context.state.updated_at, ...moved });
          },
        }),
      ]),
    ).resource("test_thing");
    await resource.apply({ name: "a", details: { note: "n" } });
    const before = resource.state()!;

    const { changed } = await resource.apply({ name: "b", details: { note: "n" } }, { settles: false });
    const after = resource.state();
    const drift = await resource.refresh();

    expect(changed).toEqual(["name"]);
    expect(after).toEqual({ ...before, name: "b" });
    expect(drift).toEqual([attribute]);
    expect(resource.state()).toMatchObject(moved);
  });

  test("an update that answers with another object is an error, and the state keeps the object it had", async () => {
    const identity: Thing["identity"] = {
      attributes: { id: attr.string.required({ description: "ID." }) },
      of: ({ id }) => ({ id }),
    };
    const update: Thing["update"] = async (context) => ({ ...(await thing().update!(context)), id: "id9" });
    const resource = sized({ identity, update });
    await resource.apply({ name: "a" });

    const run = resource.apply({ name: "b" });

    await expect(run).rejects.toThrow(TerraformError);
    await expect(run).rejects.toThrow("Cannot identify thing\nThe answer describes a different object");
    expect(resource.state()).toMatchObject({ id: "id1", name: "b" });
  });

  test("what a resource has planned itself and does not keep is an error all the same", async () => {
    const resource = sized({ plan: ({ action }) => (action === "update" ? { icon: "planned" } : undefined) });
    await resource.apply({ name: "a" }, { settles: false });

    await expect(resource.apply({ name: "b" })).rejects.toThrow('"icon" differs from the plan');
  });
});
