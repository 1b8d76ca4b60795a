import { Typed, UNKNOWN as ANY, type Value } from "../../../src/cty";
import { createEngine, type Engine, type PlanAnswer, type StateAnswer } from "../../../src/framework";
import { BrokenRule, InvalidConfiguration, terraform, UNKNOWN, type ManagedResource } from "../../support/core";
import { providing, Shelf, thing } from "../../support/framework/example-resource";

type Fields = Readonly<Record<string, Value>>;

/** A resource whose engine is well-behaved but for what `break` makes of it. */
function broken(breaking: (engine: Engine) => Partial<Engine>): ManagedResource {
  const shelf = new Shelf();
  const start = () => {
    const engine = createEngine(providing(shelf, [thing()]), () => undefined);
    return { ...engine, ...breaking(engine) };
  };
  return terraform(start).resource("test_thing");
}

function planning(change: (planned: Fields, prior: Value) => Value): ManagedResource {
  return broken((engine) => ({
    plan: async (request): Promise<PlanAnswer> => {
      const answer = await engine.plan(request);
      return request.proposed === null
        ? answer
        : { ...answer, planned: change(answer.planned as Fields, request.prior) };
    },
  }));
}

function applying(change: (state: Fields) => Value): ManagedResource {
  return broken((engine) => ({
    apply: async (request): Promise<StateAnswer> => {
      const answer = await engine.apply(request);
      return answer.state === null ? answer : { ...answer, state: change(answer.state as Fields) };
    },
  }));
}

const full = {
  name: "a",
  size: 1,
  tags: ["x"],
  settings: { host: "h" },
  details: { note: "n" },
  parts: { p: { color: "red" } },
};

test("a well-behaved provider breaks no rule", async () => {
  await expect(planning((planned) => planned).apply(full)).resolves.toMatchObject({ action: "create" });
});

test.each<[string, (planned: Fields) => Value, string]>([
  ["a value other than configured", (all) => ({ ...all, name: "A" }), '.name: planned value "A" does not match config'],
  [
    "an absent value invented",
    (all) => ({ ...all, cron: "0" }),
    '.cron: planned value "0" for a non-computed attribute',
  ],
  ["unknown for what is configured", (all) => ({ ...all, size: ANY }), ".size: planned value (known after apply)"],
  [
    "a config retyped",
    (all) => ({ ...all, settings: new Typed(["map", "string"], { host: "h" }) }),
    ".settings: planned",
  ],
  [
    "a nested value",
    (all) => ({ ...all, details: { ...(all.details as Fields), note: "N" } }),
    ".details.note: planned",
  ],
  ["a nested object left out", (all) => ({ ...all, details: null }), ".details: planned for absence"],
  ["a nested object unknown", (all) => ({ ...all, details: ANY }), ".details: planned unknown for configured value"],
  ["a map's key left out", (all) => ({ ...all, parts: {} }), ".parts: count in plan (0) disagrees with config (1)"],
  [
    "a map's key renamed",
    (all) => ({ ...all, parts: { q: (all.parts as Fields).p! } }),
    '.parts: map key "q" from plan',
  ],
  ["a write-only value", (all) => ({ ...all, secret_wo: "s" }), ".secret_wo: planned value for a write-only attribute"],
  ["nothing at all", () => null, "planned for absence but config wants existence"],
])("a plan with %s is refused", async (_name, change, message) => {
  const run = planning(change).plan({ ...full, secret_wo: "s" });

  await expect(run).rejects.toThrow(BrokenRule);
  await expect(run).rejects.toThrow(`Provider produced invalid plan: ${message}`);
});

test("a plan that keeps the prior value is not refused", async () => {
  const resource = planning((planned, prior) => ({
    ...planned,
    ...(prior !== null && { name: (prior as Fields).name! }),
  }));
  await resource.apply({ name: "a" });

  await expect(resource.plan({ name: "b" })).resolves.toMatchObject({ planned: { name: "a" } });
});

test.each<[string, (state: Fields) => Value, string]>([
  ["another value", (all) => ({ ...all, name: "b" }), '.name: was "a", but now "b"'],
  ["null for a value", (all) => ({ ...all, size: null }), ".size: was 1, but now null"],
  ["a value for null", (all) => ({ ...all, cron: "0" }), '.cron: was null, but now "0"'],
  ["null against a promise", (all) => ({ ...all, id: null }), ".id: final value null breaks a promise"],
  ["an element more", (all) => ({ ...all, tags: ["x", "y"] }), ".tags: has an element that was not planned"],
  ["another element", (all) => ({ ...all, tags: ["y"] }), ".tags: has no counterpart for planned element"],
  [
    "a config retyped",
    (all) => ({ ...all, settings: new Typed(["map", "string"], { host: "h" }) }),
    ".settings: wrong final",
  ],
  [
    "another leaf",
    (all) => ({ ...all, settings: new Typed(["object", { host: "string" }], { host: "H" }) }),
    ".settings.host: was",
  ],
  [
    "another nested value",
    (all) => ({ ...all, details: { ...(all.details as Fields), note: "N" } }),
    '.details.note: was "n"',
  ],
  ["a key that vanished", (all) => ({ ...all, parts: {} }), ".parts: element p has vanished"],
  [
    "a key that appeared",
    (all) => ({ ...all, parts: { ...(all.parts as Fields), q: (all.parts as Fields).p! } }),
    ".parts: new element q",
  ],
])("a result with %s is refused", async (_name, change, message) => {
  const run = applying(change).apply(full);

  await expect(run).rejects.toThrow(`Provider produced inconsistent result after apply: ${message}`);
});

test.each<[string, (state: Fields) => Value, string]>([
  ["something unknown", (all) => ({ ...all, label: ANY }), ".label: still unknown"],
  [
    "a write-only value",
    (all) => ({ ...all, secret_wo: "s" }),
    ".secret_wo: returned a value for a write-only attribute",
  ],
])("a state with %s is refused", async (_name, change, message) => {
  await expect(applying(change).apply(full)).rejects.toThrow(message);
});

test("a value that does not fit its type is refused", async () => {
  await expect(applying((all) => ({ ...all, size: "one" })).apply(full)).rejects.toThrow(/invalid object.*size/);
});

test("a plan at apply that takes back what the user agreed to is refused", async () => {
  let plans = 0;
  const resource = planning((planned) => ({ ...planned, mode: `m${++plans}` }));

  await expect(resource.apply({ name: "a" })).rejects.toThrow(
    'Provider produced inconsistent final plan: .mode: was "m1", but now "m2"',
  );
});

test("a replacement for a place that does not exist is refused", async () => {
  const resource = broken((engine) => ({
    plan: async (request) => ({
      ...(await engine.plan(request)),
      replace: [{ attribute: "nowhere" }].map((one) => [one]),
    }),
  }));
  await expect(resource.apply({ name: "a" })).rejects.toThrow("non-existent attribute path .nowhere");
});

test("a provider that never comes to rest is refused", async () => {
  const shelf = new Shelf();
  const resource = terraform(
    providing(shelf, [thing({ read: ({ state }) => Promise.resolve({ ...state, size: (state.size ?? 0) + 1 }) })]),
  ).resource("test_thing");

  await expect(resource.apply({ name: "a", size: 1 })).rejects.toThrow(
    "After the apply, the plan was not empty: update: size, updated_at",
  );
});

test("a read that moves a computed attribute after an apply is refused", async () => {
  const shelf = new Shelf();
  const resource = terraform(
    providing(shelf, [thing({ read: ({ state, api }) => Promise.resolve({ ...state, updated_at: api.tick() }) })]),
  ).resource("test_thing");

  await expect(resource.apply({ name: "a" })).rejects.toThrow("After the apply, a refresh found changes: updated_at");
});

test("an import of what cannot be read is refused", async () => {
  const shelf = new Shelf();
  const provider = providing(shelf, [thing({ read: () => Promise.resolve(null) })]);
  const other = terraform(providing(shelf, [thing()])).resource("test_thing");
  await other.apply({ name: "a" });

  await expect(terraform(provider).resource("test_thing").import("id1")).rejects.toThrow(
    "Cannot import non-existent remote object: id1",
  );
});

test("a deletion that leaves something is refused", async () => {
  const resource = broken((engine) => ({
    apply: async (request) => {
      const answer = await engine.apply(request);
      return request.planned === null ? { ...answer, state: request.prior } : answer;
    },
  }));
  await resource.apply({ name: "a" });

  await expect(resource.destroy()).rejects.toThrow("deleted, but still present");
});

test.each([
  ["an unsupported argument", { name: "a", nam: "b" }, "Unsupported argument .nam"],
  ["a missing argument", {}, "Missing required argument .name"],
  ["a missing argument in a map", { name: "a", parts: { p: {} } }, 'Missing required argument .parts["p"].color'],
  ["a value for a computed attribute", { name: "a", id: "i" }, ".id is decided by the provider"],
])("a configuration with %s never reaches the provider", async (_name, given, message) => {
  const run = planning((planned) => planned).plan(given);

  await expect(run).rejects.toThrow(InvalidConfiguration);
  await expect(run).rejects.toThrow(message);
});

test("the proposal takes back an object that the user had given and gives no more", async () => {
  const proposals: Value[] = [];
  const resource = broken((engine) => ({
    plan: (request) => {
      proposals.push(request.proposed);
      return engine.plan(request);
    },
  }));
  await resource.apply({ name: "a", label: "l", parts: { p: { color: "red" } } });
  proposals.length = 0;

  await resource.plan({ name: UNKNOWN });

  expect(proposals[0]).toMatchObject({ name: UNKNOWN, label: "l", id: "id1", parts: { p: { color: "red" } } });
});
