import { createEngine, type Engine } from "../../../../src/framework";
import { toObject } from "../../../../src/framework/model/model";
import { terraform, UNKNOWN } from "../../../support/core";
import { catchErrors } from "../../../support/core/errors";
import {
  managedExample,
  providing,
  Refusal,
  Shelf,
  thing,
  type ThingState,
} from "../../../support/framework/example-resource";

test("what the provider can explain is shown in its words", async () => {
  const { resource } = managedExample({
    create: () => Promise.reject(new Refusal("The name is taken. Choose another.")),
  });

  const { diagnostics } = await catchErrors(resource.apply({ name: "a" }));

  expect(diagnostics).toEqual([
    { severity: "error", summary: 'Cannot create thing "a"', detail: "The name is taken. Choose another." },
  ]);
  expect(resource.state()).toBeNull();
});

test("a long name leaves the summary short enough", async () => {
  const { resource } = managedExample({ create: () => Promise.reject(new Refusal("No.")) });

  const { diagnostics } = await catchErrors(resource.apply({ name: "a".repeat(200) }));

  expect(diagnostics[0]!.summary).toHaveLength(60);
});

test.each([
  [38, "a".repeat(38)],
  [39, `${"a".repeat(37)}…`],
])("a name of %d characters is shown as far as there is room", async (length, shown) => {
  const { resource } = managedExample({ create: () => Promise.reject(new Refusal("No.")) });

  const { diagnostics } = await catchErrors(resource.apply({ name: "a".repeat(length) }));

  expect(diagnostics[0]!.summary).toBe(`Cannot create thing "${shown}"`);
});

test("a name is not cut through a character, and keeps those before", async () => {
  const { resource } = managedExample({ create: () => Promise.reject(new Refusal("No.")) });

  const { diagnostics } = await catchErrors(resource.apply({ name: `😀${"a".repeat(34)}😀${"b".repeat(20)}` }));

  expect(diagnostics[0]!.summary).toBe(`Cannot create thing "😀${"a".repeat(34)}…"`);
});

test("a bug is called ours, and its stack goes to the trace alone", async () => {
  const bug = new TypeError("x of undefined");
  const { resource } = managedExample({ create: () => Promise.reject(bug) });

  const error = await catchErrors(resource.apply({ name: "a" }));

  expect(error.diagnostics[0]!.detail).toMatch(/bug in the provider/);
  expect(error.message).not.toContain("x of undefined");
  expect(error.cause).toBe(bug);
});

test("a creation that fails after its checkpoint is kept, and replaced by the next apply", async () => {
  const { resource, shelf } = managedExample({
    create: async (context) => {
      const made = await thing().create(context);
      context.checkpoint(made);
      context.privateState.set({ etag: "e1" });
      if (shelf.calls.length === 1) throw new Refusal("Tagging failed.");
      return made;
    },
  });

  await catchErrors(resource.apply({ name: "a", cron: "0 0" }));
  const [kept, tainted] = [resource.state(), resource.isTainted()];
  const { action } = await resource.apply({ name: "a", cron: "0 0" });

  expect(kept).toMatchObject({ id: "id1", name: "a", cron: "0 0" });
  expect(tainted).toBe(true);
  expect(action).toBe("replace");
  expect(shelf.calls).toEqual(["create", "delete", "create"]);
  expect(resource.memory()).toEqual({ etag: "e1" });
});

test.each([
  ["what it was", false, "a"],
  ["what was reached", true, "b"],
])("an update that fails leaves %s", async (_name, reaches, name) => {
  const { resource } = managedExample({
    update: async (context) => {
      if (reaches) context.checkpoint(await thing().update!(context));
      throw new Refusal("No.");
    },
  });
  await resource.apply({ name: "a" });

  await catchErrors(resource.apply({ name: "b" }));

  expect(resource.state()).toMatchObject({ id: "id1", name });
  expect(resource.isTainted()).toBe(false);
});

test.each([
  ["throws", () => Promise.reject(new Refusal("It is in use."))],
  [
    "reports",
    ({ report }: { report: { error(summary: string, detail: string): void } }) => {
      report.error("It is in use", "Remove its users.");
      return Promise.resolve();
    },
  ],
])("a deletion that %s an error leaves the object in the state", async (_name, fail) => {
  const { resource } = managedExample({ delete: fail });
  await resource.apply({ name: "a" });

  await catchErrors(resource.destroy());

  expect(resource.state()).toMatchObject({ id: "id1" });
});

test("a read that fails leaves the state and says so", async () => {
  const { resource, shelf } = managedExample({
    read: (context) => (shelf.calls.includes("down") ? Promise.reject(new Refusal("503.")) : thing().read(context)),
  });
  await resource.apply({ name: "a" });
  shelf.calls.push("down");

  const error = await catchErrors(resource.refresh());

  expect(error.message).toBe('Cannot read thing "a"\n503.');
  expect(resource.state()).toMatchObject({ name: "a" });
});

test("what comes back other than planned is kept and reported before core does", async () => {
  const { resource } = managedExample({
    create: async (context) => ({ ...(await thing().create(context)), name: "A" }),
  });

  const error = await catchErrors(resource.apply({ name: "a" }));

  expect(error.message).toMatch(/^"name" differs from the plan\n/);
  expect(resource.state()).toMatchObject({ id: "id1", name: "A" });
});

test("an update meets what somebody else changed since the plan, and blames no bug", async () => {
  const { resource } = managedExample({
    update: async (context) => ({ ...(await thing().update!(context)), size: 9 }),
  });
  await resource.apply({ name: "a", size: 1 });

  const error = await catchErrors(resource.apply({ name: "b", size: 1 }));

  expect(error.message).toMatch(/^"size" was changed by somebody else\n/);
  expect(error.message).toContain("apply again");
  expect(resource.state()).toMatchObject({ name: "b", size: 9 });
});

test("a plan that leaves open what only the user decides is refused, and nothing is made", async () => {
  const shelf = new Shelf();
  const start = (): Engine => {
    const engine = createEngine(providing(shelf, [thing()]), () => undefined);
    const apply: Engine["apply"] = (request) =>
      engine.apply({ ...request, planned: { ...toObject(request.planned), size: UNKNOWN } });
    return { ...engine, apply };
  };

  const error = await catchErrors(terraform(start).resource("test_thing").apply({ name: "a" }));

  expect(error.message).toContain("The plan has no size. Make a new plan.");
  expect(shelf.things.size).toBe(0);
});

test("an attribute that the resource forgot does not lose the object", async () => {
  const { resource } = managedExample({
    create: async (context) => {
      const made: Partial<ThingState> = { ...(await thing().create(context)), updated_at: undefined };
      return made as ThingState; // what the compiler would refuse
    },
  });

  const error = await catchErrors(resource.apply({ name: "a" }));

  expect(error.message).toMatch(/^"updated_at" differs from the plan\n/);
  expect(resource.state()).toMatchObject({ id: "id1" });
});

test("an import of nothing says what to give", async () => {
  const { resource } = managedExample();

  for (const id of ["", "nobody"]) {
    const error = await catchErrors(resource.import(id));
    expect(error.message).toContain(`There is no thing "${id}"`);
    expect(error.message).toContain("Import by the thing's ID.");
  }
});

describe("while the provider's configuration is not known", () => {
  const waiting = { configure: () => Promise.resolve(null) };

  test("a plan works from the stored state and warns", async () => {
    const shelf = new Shelf();
    const known = terraform(providing(shelf, [thing()])).resource("test_thing");
    await known.apply({ name: "a" });
    const resource = terraform(providing(shelf, [thing()], waiting)).resource("test_thing");
    resource.restore(JSON.parse(JSON.stringify({ ...known.state(), settings: null })), 0);

    const { action, diagnostics } = await resource.plan({ name: "b" });

    expect(action).toBe("update");
    expect(diagnostics).toMatchObject([{ severity: "warning", summary: 'Did not refresh thing "a"' }]);
  });

  test("an apply is an error that says what to apply first", async () => {
    const resource = terraform(providing(new Shelf(), [thing()], waiting)).resource("test_thing");

    const error = await catchErrors(resource.apply({ name: "a" }));

    expect(error.message).toMatch(/known only after apply.*-target/s);
  });
});

test("a type that the provider does not have rejects", async () => {
  const engine: Engine = createEngine(providing(new Shelf(), []), () => undefined);
  const { signal } = new AbortController();

  const read = engine.read({ type: "test_thing", state: null, private: {}, identity: null, signal });

  await expect(read).rejects.toThrow('no resource "test_thing"');
});

test("a validation tells nothing of what it does not know", async () => {
  const { core } = managedExample();

  await expect(core.validate("test_thing", { name: UNKNOWN, details: UNKNOWN, tags: UNKNOWN })).resolves.toEqual([]);
});
