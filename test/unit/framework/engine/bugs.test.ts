import {
  attr,
  type Action,
  type DataSource,
  type EphemeralResource,
  type ProviderFunction,
} from "../../../../src/framework";
import { later } from "../../../support/timing/delayed-items";
import { ASKED, engineOf, linesOf, STATE, whole, type EngineBench } from "../../../support/framework/engine-bench";
import type { Thing } from "../../../support/framework/example-resource";

const OURS =
  "This is a bug in the provider, not in your configuration. Please report it with the log of a run with TF_LOG_PROVIDER=debug, which includes the stack trace.";

const fail = (): never => {
  throw new TypeError("oops");
};
const id = { id: attr.string.required({ description: "ID." }) };
const base = { type: "thing", description: "A thing.", attributes: id };
const others = {
  dataSources: [{ ...base, validate: fail, read: fail }] as unknown as readonly DataSource[],
  ephemeralResources: [{ ...base, validate: fail, open: fail }] as unknown as readonly EphemeralResource[],
  actions: [{ ...base, plan: fail, invoke: fail }] as unknown as readonly Action[],
  functions: [
    { name: "f", summary: "F.", description: "F.", parameters: [], returns: "string", run: fail },
  ] as unknown as readonly ProviderFunction[],
};
const CONFIG = { id: "id1" };
const opened = { type: "test_thing", private: {}, signal: ASKED.signal };

test.each<[bug: string, run: (bench: EngineBench["engine"]) => Promise<unknown>, different?: Partial<Thing>]>([
  [
    "Cannot validate test_thing: oops",
    (engine) => engine.validateResource("test_thing", STATE, { writeOnlyAllowed: true }),
    { validate: fail },
  ],
  ["Cannot validate test_thing: oops", (engine) => engine.validateDataSource("test_thing", CONFIG)],
  ["Cannot validate test_thing: oops", (engine) => engine.validateEphemeral("test_thing", CONFIG)],
  [
    'Cannot validate test_no: This provider has no action "test_no".',
    (engine) => engine.validateAction("test_no", CONFIG),
  ],
  [
    'Cannot validate the listing of test_no: This provider has no resource "test_no".',
    (engine) => engine.validateList("test_no", CONFIG),
  ],
  ["Cannot read thing: oops", (engine) => engine.readDataSource({ ...opened, config: CONFIG })],
  ["Cannot open thing: oops", (engine) => engine.open({ ...opened, config: CONFIG })],
  ["Cannot renew thing: thing cannot be renewed.", (engine) => engine.renew(opened)],
  ["Cannot plan thing: oops", (engine) => engine.planAction({ ...opened, config: CONFIG })],
  [
    "Cannot list things: thing cannot be listed.",
    async (engine) => {
      const asked = { ...opened, config: {}, includeResource: false, limit: 0 };
      for await (const event of engine.list(asked)) return event;
      return null;
    },
  ],
  [
    "Cannot list things: The listing of thing holds an object without an identity.",
    async (engine) => {
      const asked = { ...opened, config: {}, includeResource: false, limit: 0 };
      for await (const event of engine.list(asked)) return event;
      return null;
    },
    { list: () => later([{ displayName: "a", state: { id: "id1" } }]) },
  ],
  ["Cannot call f: The function has no parameter 0.", (engine) => engine.callFunction({ name: "f", args: ["x"] })],
  ["Cannot call f: oops", (engine) => engine.callFunction({ name: "f", args: [] })],
  [
    "Cannot import thing: thing has no identity to import by.",
    (engine) => engine.import({ ...ASKED, id: "", identity: { id: "id1" } }),
  ],
  ["Cannot import thing: oops", (engine) => engine.import({ ...ASKED, id: "id1" }), { import: fail }],
  [
    "Cannot upgrade the state of thing: This provider cannot upgrade the state of thing from version 0.",
    (engine) => engine.upgradeState("test_thing", 0, "{}"),
    { version: 1 },
  ],
  [
    "Cannot upgrade the state of thing: oops",
    (engine) => engine.upgradeState("test_thing", 0, "{}"),
    { version: 1, upgrades: { 0: fail } },
  ],
  [
    'Cannot plan thing "a": The resource planned "nothing", which is not one of its attributes.',
    (engine) => engine.plan(CHANGE),
    { plan: () => ({ nothing: 1 }) as object },
  ],
  [
    'Cannot plan thing "a": The resource planned "size", which only the user may set.',
    (engine) => engine.plan(CHANGE),
    { plan: () => ({ size: 1 }) as object },
  ],
  [
    'Cannot plan thing "a": The resource planned "label", which only the user may set.',
    (engine) => engine.plan({ ...CHANGE, config: whole({ name: "a", label: "mine" }) }),
    { plan: () => ({ label: "ours" }) },
  ],
  [
    'Cannot export thing "a": The resource generated "nothing", which is not one of its attributes.',
    (engine) => engine.generateConfig("test_thing", STATE),
    { toConfig: () => ({ nothing: 1 }) as object },
  ],
  [
    "Cannot move to thing: oops",
    (engine) => engine.move(MOVE),
    { moves: [{ from: { provider: "other", type: "other" }, places: [], to: fail }] },
  ],
])("%s", async (bug, run, different = {}) => {
  const { engine, bugs } = await engineOf(different, others);

  const answer = await run(engine);

  expect(bugs).toEqual([bug]);
  expect(JSON.stringify(answer)).toContain(OURS);
});

const CHANGE = { ...ASKED, config: whole({ name: "a" }), prior: STATE, proposed: STATE };
const MOVE = {
  type: "test_thing",
  source: { provider: "a/b/other", type: "other", state: "{}", version: 0, private: {}, identity: null },
};

test("a bug is reported at the address that the provider has for it", async () => {
  const { engine } = await engineOf({ validate: fail }, { bugs: "example.com/bugs" });

  const answer = await engine.validateResource("test_thing", STATE, { writeOnlyAllowed: true });

  expect(linesOf(answer)).toEqual([
    `Cannot validate test_thing: ${OURS.replace("report it", "report it at example.com/bugs")}`,
  ]);
});

test("a type, or a function, that the provider does not have is named with its kind", async () => {
  const { engine } = await engineOf();
  const config = {};

  await expect(engine.readDataSource({ ...opened, config })).rejects.toThrow('no data source "test_thing"');
  await expect(engine.open({ ...opened, config })).rejects.toThrow('no ephemeral resource "test_thing"');
  await expect(engine.planAction({ ...opened, config })).rejects.toThrow('no action "test_thing"');
  await expect(engine.callFunction({ name: "g", args: [] })).rejects.toThrow('no function "g"');
  await expect(engine.upgradeIdentity("test_thing", 0, "{}")).rejects.toThrow("thing has no identity.");
});

test("a provider that could not be configured has no client", async () => {
  const { engine } = await engineOf({}, { configure: () => Promise.reject(new Error("no")) });

  expect(linesOf(await engine.read({ ...ASKED, state: STATE }))).toEqual([
    'Cannot read thing "a": The provider was not configured.',
  ]);
});

test("a provider's own check that fails is a bug too", async () => {
  const { engine, bugs } = await engineOf({}, { validate: fail });

  await engine.validateProvider({});

  expect(bugs).toEqual(["Cannot validate the provider: oops"]);
});
