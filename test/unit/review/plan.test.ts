import { parsePlan } from "../../../src/review";
import { planJson, reportOn, reportOnPlans, toResourceChange } from "../../support/review/plans";

test.each([
  ["a list", []],
  ["a state", { format_version: "1.0", values: {} }],
  ["a plan of a format that does not exist yet", { format_version: "2.0", resource_changes: [] }],
  ["changes in another form", { format_version: "1.2", resource_changes: [{ address: 1 }] }],
])("%s is no plan, and the error says what to do", (_, json) => {
  expect(() => parsePlan(json, "plan.json")).toThrow(
    /^"plan\.json" is not the JSON of a plan: .*\. Make a plan with "terraform plan -out FILE"/,
  );
});

test("fields that nobody knows yet are no trouble", () => {
  expect(parsePlan({ ...planJson([]), deferred_changes: [], new: {} }, "plan").resource_changes).toEqual([]);
});

const TAG = "airbyteembedded_template_tag.pro";

test.each([
  [["no-op"], {}, []],
  [["read"], { mode: "data" }, []],
  [["create"], {}, ["create"]],
  [["update"], {}, ["update"]],
  [["delete"], {}, ["destroy"]],
  [["delete", "create"], {}, ["replace"]],
  [["create", "delete"], {}, ["replace"]],
  [["create", "forget"], {}, ["replace"]],
  [["forget"], {}, ["forget"]],
  [["no-op"], { previous_address: "airbyteembedded_template_tag.old" }, ["move"]],
  [["update"], { previous_address: "airbyteembedded_template_tag.old" }, ["update"]],
])("the actions %j with %j are %j", (actions, more, expected) => {
  const { changes } = reportOn([{ address: TAG, before: { name: "pro" }, after: { name: "plus" }, actions, more }]);

  expect(changes.map(({ action }) => action)).toEqual(expected);
});

test("an import is one, even if it updates the object", () => {
  const change = toResourceChange({ address: TAG, before: { name: "pro" }, after: { name: "plus" } });
  const imported = { ...change, change: { ...(change as { change: object }).change, importing: { id: "1" } } };

  const { changes, summary } = reportOn([], {}, { resource_changes: [imported] });

  expect(summary).toMatchObject({ import: 1, update: 0 });
  expect(changes).toMatchObject([
    { action: "import", leaves: [{ path: "/name" }], reasons: ["Tag “pro” exists already, and is imported."] },
  ]);
});

test("the left-over of a replacement is destroyed under its own reason", () => {
  const { changes } = reportOn([{ address: TAG, before: { name: "pro" }, more: { deposed: "0a1b2c3d" } }]);

  expect(changes).toMatchObject([{ action: "destroy", risk: "medium" }]);
  expect(changes[0]?.reasons).toEqual(["A left-over of an earlier replacement of “pro” is destroyed."]);
});

test("a plan that ended with errors is a trouble, with the stack where it is of one", () => {
  const document = parsePlan(planJson([], { errored: true }), "plan");
  const program = { stack: "shop", tiers: [], constructs: new Map() };

  const { troubles, notes } = reportOnPlans([
    { document, program: null },
    { document, program },
  ]);

  expect(troubles).toEqual([
    { stack: null, reason: expect.stringMatching(/^The plan ended with errors\./) },
    { stack: "shop", reason: expect.stringMatching(/^The plan of stack “shop” ended with errors\./) },
  ]);
  expect(notes).toEqual([]);
});

test("a plan that is not complete says so", () => {
  expect(reportOn([], {}, { complete: false }).notes).toEqual([expect.stringMatching(/^The plan is not complete/)]);
});

test("an object in modules is known by its own expressions", () => {
  const address = 'module.shop["a.b"].airbyteembedded_workspace.acme[0]';
  const change = toResourceChange({ address, before: { name: "a" }, after: { name: "b" }, unknown: { status: true } });
  const resources = [{ address: "airbyteembedded_workspace.acme", expressions: { name: {} } }];
  const configuration = { root_module: { module_calls: { shop: { module: { resources } } } } };
  const typed = { ...change, type: "airbyteembedded_workspace", name: "acme", index: 0 };

  const { changes } = reportOn([], {}, { resource_changes: [typed], configuration });

  expect(changes[0]?.leaves.map(({ path }) => path)).toEqual(["/name"]);
});
