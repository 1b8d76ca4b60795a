import { createEngine } from "../../../../src/framework";
import { terraform, type ManagedResource } from "../../../support/core";
import { providing, Shelf, thing, type Thing } from "../../../support/framework/example-resource";

const FULL = {
  name: "shelf-name",
  size: 1,
  tags: ["x"],
  settings: { host: "hidden-host" },
  details: { note: "n" },
  parts: { p: { color: "red" } },
};

/** Runs a life of one object, and answers with the steps of each operation. */
async function live(): Promise<string[]> {
  const steps: object[] = [];
  const engine = createEngine(
    providing(new Shelf(), [thing()]),
    () => undefined,
    (step) => void steps.push(step),
  );
  const resource = terraform(() => engine).resource("test_thing");
  await resource.apply(FULL);
  await resource.apply({ ...FULL, settings: { host: "another-host" } });
  return steps.map((step) => JSON.stringify(step));
}

/** Steps of one operation, as short as they can be written. */
async function stepsOf(operation: string, run: (resource: ManagedResource, shelf: Shelf) => Promise<unknown>) {
  const steps: string[] = [];
  const shelf = new Shelf();
  const engine = createEngine(
    providing(shelf, [thing({ listUnmoved: () => ["cron"], plan: () => ({ icon: null }) })]),
    () => undefined,
    (step) => {
      if (step.operation === operation) steps.push([step.step, ...(step.attributes ?? [])].join(" "));
    },
  );
  const resource = terraform(() => engine).resource("test_thing");
  await resource.apply({ ...FULL, cron: "a", region: "eu" }, { settles: false });
  steps.length = 0;
  await run(resource, shelf);
  return steps;
}

test.each<[what: string, operation: string, run: Parameters<typeof stepsOf>[1], steps: string[]]>([
  [
    "an update",
    "plan",
    (resource) => resource.plan({ ...FULL, size: 2, cron: "b", region: "eu" }),
    [
      "defaults and spellings settled size cron",
      "changes without an effect taken back size",
      "resource asked icon",
      "unknown values marked updated_at",
      "replacement ruled out",
    ],
  ],
  [
    "nothing",
    "plan",
    (resource) => resource.plan({ ...FULL, cron: "b", region: "eu" }),
    [
      "defaults and spellings settled cron",
      "changes without an effect taken back",
      "resource asked icon",
      "nothing to do",
      "replacement ruled out",
    ],
  ],
  ["a destruction", "plan", (resource) => resource.destroy(), ["deletion planned"]],
  ["a destruction", "apply", (resource) => resource.destroy(), ["deletion asked for"]],
  [
    "an object that is gone",
    "read",
    (resource, shelf) => {
      shelf.things.clear();
      return resource.refresh();
    },
    ["object found gone"],
  ],
  [
    "what was changed elsewhere",
    "read",
    (resource, shelf) => {
      shelf.drift({ size: 9, cron: "c" });
      return resource.refresh();
    },
    ["answer compared with the state size cron"],
  ],
])("%s is told in the steps of its %s", async (_what, operation, run, steps) => {
  expect(await stepsOf(operation, run)).toEqual(steps);
});

test("a replacement is told with the attributes that demand it", async () => {
  const steps = await stepsOf("plan", (resource) =>
    resource.plan({ ...FULL, cron: "a", region: "us", details: { shape: "round" } }),
  );

  expect(steps).toContain("replacement planned details region");
});

test("a creation and its checkpoint are told", async () => {
  const steps: string[] = [];
  const create: Thing["create"] = async (context) => {
    const made = await thing().create(context);
    context.checkpoint(made);
    return made;
  };
  const engine = createEngine(
    providing(new Shelf(), [thing({ create })]),
    () => undefined,
    ({ operation, step }) => {
      if (operation === "apply") steps.push(step);
    },
  );

  await terraform(() => engine)
    .resource("test_thing")
    .apply({ name: "a" });

  expect(steps).toEqual(["create asked for", "checkpoint reached", "answer compared with the plan"]);
});

test("each step of plan, apply and read is told, with the attributes that it is about", async () => {
  const lines = await live();

  expect(lines).toContain(
    '{"operation":"plan","type":"thing","step":"defaults and spellings settled","attributes":["settings"]}',
  );
  expect(lines).toContain('{"operation":"apply","type":"thing","step":"update asked for"}');
  expect(lines).toContain(
    '{"operation":"apply","type":"thing","step":"answer compared with the plan","attributes":[]}',
  );
  expect(lines).toContain(
    '{"operation":"read","type":"thing","step":"answer compared with the state","attributes":[]}',
  );
});

test("no step holds a value", async () => {
  const text = (await live()).join("\n");

  expect(text).not.toMatch(/shelf-name|hidden-host|another-host/);
});
