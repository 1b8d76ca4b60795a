import { Typed, UNKNOWN, type Value } from "../../../../../src/cty";
import type { Resource } from "../../../../../src/framework";
import { toObject } from "../../../../../src/framework/model/model";
import { ASKED, engineOf, linesOf, STATE, whole } from "../../../../support/framework/engine-bench";
import type { Thing } from "../../../../support/framework/example-resource";

type Planning = Parameters<NonNullable<Thing["plan"]>>[0];

const REGION = { ...STATE, region: "eu" };

function changeTo(given: Record<string, Value>, prior: Record<string, Value> = STATE) {
  const config = whole({ name: "a", ...given });
  return { ...ASKED, config, prior, proposed: { ...prior, ...given } };
}

test("a creation is told that nothing is there yet", async () => {
  const seen: Planning[] = [];
  const { engine } = await engineOf({ plan: (planning) => void seen.push(planning) });
  const config = whole({ name: "a" });

  await engine.plan({ ...ASKED, config, prior: null, proposed: config, private: { salt: "s" } });

  expect(seen).toMatchObject([{ action: "create", state: null, predecessor: null, swaps: false, replaces: false }]);
  expect(seen[0]?.privateState.values).toEqual({});
});

test("a deletion is told what is there, and its plan remembers what was", async () => {
  const seen: Planning[] = [];
  const { engine } = await engineOf({ plan: (planning) => void seen.push(planning) });

  const answer = await engine.plan({ ...ASKED, config: null, prior: STATE, proposed: null, private: { salt: "s" } });

  expect(seen).toMatchObject([
    { action: "delete", changed: [], replaces: false, swaps: false, predecessor: null, state: { id: "id1" } },
  ]);
  expect(answer).toEqual({ planned: null, replace: [], identity: null, private: { salt: "s" }, diagnostics: [] });
});

test("a plan that fails plans nothing", async () => {
  const { engine } = await engineOf({
    plan: ({ report }) => {
      report.error("No", "Not this.");
      return undefined;
    },
  });
  const fails = await engineOf({
    plan: () => {
      throw new TypeError("oops");
    },
  });

  expect(linesOf(await engine.plan(changeTo({ size: "2" })))).toEqual(["No: Not this."]);
  expect(await fails.engine.plan(changeTo({ size: "2" }))).toMatchObject({ planned: STATE, replace: [] });
});

test("a moved object that was not read is not planned, in words", async () => {
  const { engine } = await engineOf();

  const answer = await engine.plan({ ...changeTo({ name: "b" }), private: { "framework.moved": "id1" } });

  expect(linesOf(answer)).toEqual([
    'Cannot plan thing "b": It was moved here from another resource type and has not been read since, so only its ID is known. ' +
      "Plan with a refresh, and with a provider configuration whose values are known at plan.",
  ]);
});

test("a new object has nothing to do with what was moved before it", async () => {
  const { engine } = await engineOf();
  const config = whole({ name: "a" });
  const request = { ...ASKED, config, prior: null, proposed: config, private: { "framework.moved": "id1" } };

  expect(linesOf(await engine.plan(request))).toEqual([]);
});

test.each<[what: string, said: object, given: Record<string, Value>, planned: object]>([
  ["a default that the user left alone", { mode: "fast" }, {}, { mode: "fast" }],
  ["nothing of an attribute", { mode: undefined, label: "ours" }, {}, { mode: "basic", label: "ours" }],
  ["an API's value of which it knows nothing", { label: UNKNOWN }, {}, { label: { refinement: { notNull: true } } }],
])("a resource may plan %s", async (_what, said, given, planned) => {
  const { engine } = await engineOf({ plan: () => said });

  const answer = await engine.plan(changeTo(given));

  expect(linesOf(answer)).toEqual([]);
  expect(answer.planned).toMatchObject(planned);
});

test("a value that a resource plans in another spelling is no change", async () => {
  const settings = new Typed(["object", { a: "string", b: "string" }], { a: "1", b: "2" });
  const { engine } = await engineOf({ plan: () => ({ settings: { b: "2", a: "1" } }) });

  const { planned } = await engine.plan(changeTo({ settings: null }, { ...STATE, settings }));

  expect(planned).toMatchObject({ settings, updated_at: "t1" });
});

test("a value that a resource plans keeps its spelling where something else changes", async () => {
  const settings = new Typed(["object", { a: "string", b: "string" }], { a: "1", b: "2" });
  const { engine } = await engineOf({ plan: () => ({ settings: { b: "2", a: "1" } }) });

  const { planned } = await engine.plan(changeTo({ settings: null, size: "2" }, { ...STATE, settings }));

  expect(toObject(planned).settings).toBe(settings);
});

test("an update has no predecessor, whatever is remembered", async () => {
  const seen: Planning[] = [];
  const { engine } = await engineOf({ plan: (planning) => void seen.push(planning) });

  await engine.plan({ ...changeTo({ size: "2" }), private: { "framework.predecessor": "id0" } });

  expect(seen).toMatchObject([{ action: "update", predecessor: null }]);
});

describe("a resource that may swap an object for another", () => {
  const swapping = (swaps: boolean, seen: Planning[] = []): Partial<Thing> => ({
    swaps: () => swaps,
    plan: (planning) => void seen.push(planning),
  });

  test("plans an update with new computed values instead of a replacement", async () => {
    const seen: Planning[] = [];
    const { engine } = await engineOf(swapping(true, seen));

    const { planned, replace } = await engine.plan(changeTo({ region: "us" }, REGION));

    expect(replace).toEqual([]);
    expect(planned).toMatchObject({ region: "us", id: { refinement: { notNull: true } } });
    expect(seen).toMatchObject([{ replaces: false, swaps: true }]);
  });

  test("plans a replacement where it does not", async () => {
    const seen: Planning[] = [];
    const { engine } = await engineOf(swapping(false, seen));

    const { replace } = await engine.plan(changeTo({ region: "us" }, REGION));

    expect(replace).toEqual([[{ attribute: "region" }]]);
    expect(seen).toMatchObject([{ replaces: true, swaps: false }]);
  });

  test("is not asked about a change that replaces nothing", async () => {
    const seen: Planning[] = [];
    const { engine } = await engineOf(swapping(true, seen));

    await engine.plan(changeTo({ size: "2", region: "eu" }, REGION));

    expect(seen).toMatchObject([{ replaces: false, swaps: false }]);
  });
});

describe("a resource that knows unmoved attributes", () => {
  test.each<[what: string, prior: Value, given: Record<string, Value>, configure?: object]>([
    ["where nothing is there yet", null, { size: "2" }],
    ["where nothing changes", STATE, {}],
    ["without a client", STATE, { size: "2" }, { configure: () => Promise.resolve(null) }],
  ])("is not asked %s", async (_what, prior, given, configure = {}) => {
    const asked: string[] = [];
    const listUnmoved: Resource["listUnmoved"] = ({ changed }) => {
      asked.push(...changed, "asked");
      return [];
    };
    const { engine } = await engineOf({ listUnmoved: listUnmoved }, configure);
    const config = whole({ name: "a", ...given });

    await engine.plan({ ...ASKED, config, prior, proposed: prior === null ? config : { ...STATE, ...given } });

    expect(asked).toEqual([]);
  });

  test("keeps what was there, and cannot keep what was not, or what it does not have", async () => {
    const { engine } = await engineOf({ listUnmoved: () => ["maker", "size", "nothing"] });

    const { planned } = await engine.plan(changeTo({ maker: "new", size: "2" }, { ...STATE, maker: "old" }));

    expect(planned).toMatchObject({ maker: "old", size: "2" });
    expect(planned).not.toHaveProperty("nothing");
  });
});
