import { terraform, UNKNOWN, type ManagedResource } from "../../../support/core";
import { providing, Shelf, thing, type Thing } from "../../../support/framework/example-resource";

type Planning = Parameters<NonNullable<Thing["plan"]>>[0];

function planningWith(plan: (context: Planning) => ReturnType<NonNullable<Thing["plan"]>>): ManagedResource {
  return terraform(providing(new Shelf(), [thing({ plan })])).resource("test_thing");
}

test("a resource is told what a plan is about to do", async () => {
  const seen: Pick<Planning, "action" | "changed" | "replaces">[] = [];
  const resource = planningWith(({ action, changed, replaces }) => {
    seen.push({ action, changed, replaces });
    return undefined;
  });
  await resource.apply({ name: "a", region: "eu" }, { settles: false });
  seen.length = 0;

  await resource.plan({ name: "b", region: "eu", tags: [UNKNOWN] });
  await resource.plan({ name: "a", region: "us" });
  await resource.destroy();

  expect(seen).toEqual([
    { action: "update", changed: ["name", "tags"], replaces: false },
    { action: "update", changed: ["region"], replaces: true },
    { action: "create", changed: ["name", "mode", "tags", "region", "settings", "parts"], replaces: false },
    { action: "delete", changed: [], replaces: false },
  ]);
});

test("a resource may refuse a deletion in the plan", async () => {
  const resource = planningWith(({ action, report }) => {
    if (action === "delete") report.error("It is protected", "Set deletion_protection to false first.");
    return undefined;
  });
  await resource.apply({ name: "a" });

  await expect(resource.destroy()).rejects.toThrow("It is protected");
  expect(resource.state()).toMatchObject({ name: "a" });
});

test("what a resource plans for a computed attribute is kept, and is a change by itself", async () => {
  const shelf = new Shelf();
  const fingerprinted = thing({
    // A write-only value that changes shows in nothing but what the resource makes of it.
    plan: ({ config }) => ({ icon: config.secret_wo ? `#${config.secret_wo.length}` : null }),
    create: async (context) => ({
      ...(await thing().create(context)),
      icon: `#${context.plan.secret_wo?.length ?? 0}`,
    }),
    update: async (context) =>
      shelf.put({ ...(await thing().update!(context)), icon: `#${context.plan.secret_wo!.length}` }),
    read: ({ state }) => Promise.resolve({ ...shelf.things.get(state.id)!, icon: state.icon }),
  });
  const resource = terraform(providing(shelf, [fingerprinted])).resource("test_thing");
  await resource.apply({ name: "a", secret_wo: "one" });

  const same = await resource.plan({ name: "a", secret_wo: "two" });
  const other = await resource.apply({ name: "a", secret_wo: "three" });

  expect(same.action).toBe("no-op");
  expect(other).toMatchObject({ action: "update", changed: ["icon", "updated_at"], planned: { icon: "#5" } });
});

test("a resource may leave a computed attribute for the apply to know", async () => {
  const resource = planningWith(({ action }) => (action === "update" ? { icon: UNKNOWN } : undefined));
  await resource.apply({ name: "a" }, { settles: false });

  expect(await resource.plan({ name: "a" })).toMatchObject({ action: "update", changed: ["icon", "updated_at"] });
});

test.each([
  ["that it does not have", { nothing: 1 }],
  ["that the user has decided", { label: "theirs" }],
  ["that only a user can decide", { size: 1 }],
])("a resource that plans an attribute %s is a bug of ours", async (_name, values) => {
  const resource = planningWith(() => values as object);

  await expect(resource.plan({ name: "a", label: "mine" })).rejects.toThrow("bug in the provider");
});

test("a replacement remembers nothing of the old object, and its deletion all", async () => {
  const remembered: unknown[] = [];
  const resource = terraform(
    providing(new Shelf(), [
      thing({
        plan: ({ action, privateState }) => {
          remembered.push([`plan ${action}`, privateState.values]);
          return undefined;
        },
        create: (context) => {
          remembered.push(["create", context.privateState.values]);
          context.privateState.set({ of: context.plan.region });
          return thing().create(context);
        },
        delete: (context) => {
          remembered.push(["delete", context.privateState.values]);
          return thing().delete(context);
        },
      }),
    ]),
  ).resource("test_thing");
  await resource.apply({ name: "a", region: "eu" });
  remembered.length = 0;

  await resource.apply({ name: "a", region: "us" }, { settles: false });

  expect(remembered).toEqual([
    ["plan update", { of: "eu" }],
    ["plan create", {}],
    ["delete", { of: "eu" }],
    ["plan create", {}],
    ["create", {}],
  ]);
  expect(resource.memory()).toEqual({ of: "us" });
});

describe("a resource that knows that another word means what is there", () => {
  const onlyTags: Thing["listUnmoved"] = ({ changed }) => changed.filter((name) => name === "tags");
  const resource = (listUnmoved = onlyTags) =>
    terraform(providing(new Shelf(), [thing({ listUnmoved })])).resource("test_thing");

  test("plans no change", async () => {
    const one = resource();
    await one.apply({ name: "a", tags: ["old"] });

    expect(await one.plan({ name: "a", tags: ["new"] })).toMatchObject({ action: "no-op", planned: { tags: ["old"] } });
  });

  test.each([
    ["where the new value is not known", { name: "a", size: 1, tags: [UNKNOWN] }],
    ["where the user took away what is only the user's to give", { name: "a", tags: ["old"] }],
  ])("is not believed %s", async (_name, config) => {
    const one = resource(({ changed }) => changed);
    await one.apply({ name: "a", size: 1, tags: ["old"] });

    expect(await one.plan(config)).toMatchObject({ action: "update" });
  });

  test("plans what else changes, and that alone", async () => {
    const one = resource();
    await one.apply({ name: "a", tags: ["old"] });

    const { changed, planned } = await one.plan({ name: "b", tags: ["new"] });

    expect(changed).toEqual(["name", "updated_at"]);
    expect(planned).toMatchObject({ tags: ["old"] });
  });

  test("is asked again where it plans an update for a reason of its own", async () => {
    const asked: (readonly string[])[] = [];
    const one = terraform(
      providing(new Shelf(), [
        thing({
          // An update writes the tags too, so that they are unmoved only if there is none.
          listUnmoved({ changed }) {
            asked.push(changed);
            return changed.every((name) => name === "tags") ? changed : [];
          },
          plan: ({ action, config }) =>
            action === "update" && config.secret_wo === "two" ? { icon: UNKNOWN } : undefined,
        }),
      ]),
    ).resource("test_thing");
    await one.apply({ name: "a", tags: ["old"] });

    const plan = await one.plan({ name: "a", tags: ["new"], secret_wo: "two" });

    expect(asked).toEqual([["tags"], ["tags", "icon"]]);
    expect(plan).toMatchObject({ action: "update", planned: { tags: ["new"] } });
  });

  test("may keep a value that a default would replace", async () => {
    const one = resource(({ changed }) => changed);
    await one.apply({ name: "a", tags: ["old"] });

    expect(await one.plan({ name: "a" })).toMatchObject({ action: "no-op", planned: { tags: ["old"] } });
  });
});
