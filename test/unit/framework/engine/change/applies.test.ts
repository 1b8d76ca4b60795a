import { UNKNOWN, type Value } from "../../../../../src/cty";
import { attr, type Identity } from "../../../../../src/framework";
import { ASKED, engineOf, linesOf, STATE, whole } from "../../../../support/framework/engine-bench";
import { Refusal, thing, type Thing } from "../../../../support/framework/example-resource";

const identity: Identity<Thing["attributes"]> = {
  attributes: { id: attr.string.required({ description: "ID." }) },
  of: ({ id }) => ({ id }),
};

const UPDATE = {
  ...ASKED,
  config: whole({ name: "b" }),
  prior: STATE,
  planned: { ...STATE, name: "b", updated_at: UNKNOWN },
};

test("an object that cannot be updated is left as it is, in words", async () => {
  const { engine, bugs } = await engineOf({ update: undefined });

  const answer = await engine.apply(UPDATE);

  expect(linesOf(answer)).toEqual([
    'Cannot update thing "b": It can only be replaced, and the plan says something else. Make a new plan.',
  ]);
  expect([answer.state, bugs]).toEqual([STATE, []]);
});

test("a value that an update made otherwise than planned is a bug, and its place is told", async () => {
  const { engine } = await engineOf({
    update: async (context) => ({ ...(await thing().update!(context)), name: "B" }),
  });

  const { diagnostics } = await engine.apply(UPDATE);

  expect(diagnostics).toEqual([
    {
      severity: "error",
      summary: '"name" differs from the plan',
      detail: expect.stringMatching(
        /^The object was written, but its "name" is not the planned value\. Run terraform plan to see the difference\. This is a bug in the provider/,
      ),
      path: [{ attribute: "name" }],
    },
  ]);
});

test("a resource that reports an error is not blamed for what it left undone", async () => {
  const { engine } = await engineOf({
    update: ({ state, report }) => {
      report.error("No", "Half of it.");
      return Promise.resolve(state as Awaited<ReturnType<NonNullable<Thing["update"]>>>);
    },
  });

  const answer = await engine.apply(UPDATE);

  expect(linesOf(answer)).toEqual(["No: Half of it."]);
  expect(answer.state).toMatchObject({ name: "a" });
});

test("a deletion whose resource reports an error keeps the object", async () => {
  const { engine } = await engineOf({
    delete: ({ report }) => {
      report.error("No", "It is in use.");
      return Promise.resolve();
    },
  });

  const answer = await engine.apply({ ...ASKED, config: null, prior: STATE, planned: null });

  expect(linesOf(answer)).toEqual(["No: It is in use."]);
  expect(answer.state).toEqual(STATE);
});

test("a deletion that fails is called one", async () => {
  const { engine } = await engineOf({ delete: () => Promise.reject(new Refusal("It is in use.")) });

  const answer = await engine.apply({ ...ASKED, config: null, prior: STATE, planned: null });

  expect(linesOf(answer)).toEqual(['Cannot delete thing "a": It is in use.']);
});

test("a value that a creation adds to the plan is nobody else's work", async () => {
  const { engine } = await engineOf({
    create: async (context) => ({ ...(await thing().create(context)), size: 9 }),
  });
  const planned = { ...STATE, id: UNKNOWN, label: UNKNOWN, updated_at: UNKNOWN };

  const { diagnostics } = await engine.apply({ ...ASKED, config: whole({ name: "a" }), prior: null, planned });

  expect(diagnostics.map(({ summary }) => summary)).toEqual(['"size" differs from the plan']);
});

describe("an update that may swap the object", () => {
  /** Makes what the plan wants of another object. */
  const other: Thing["update"] = async (context) => ({ ...(await thing().update!(context)), id: "id2" });

  test("is told when it must, and stores the identity that it has reached", async () => {
    const told: boolean[] = [];
    const update: Thing["update"] = (context) => {
      told.push(context.swaps);
      return other(context);
    };
    const { engine } = await engineOf({ identity, swaps: () => true, update });
    const planned = { ...STATE, region: "us", id: UNKNOWN, label: UNKNOWN, updated_at: UNKNOWN };
    const request = {
      ...ASKED,
      config: whole({ name: "a", region: "us" }),
      prior: STATE,
      planned,
      identity: { id: "id1" },
    };

    const answer = await engine.apply(request);
    await engine.apply(UPDATE);

    expect(linesOf(answer)).toEqual([]);
    expect(answer.identity).toEqual({ id: "id2" });
    expect(told).toEqual([true, false]);
  });

  test.each<[what: string, different: Partial<Thing>]>([["has no say about swaps", { update: other }]])(
    "must reach the same object where it %s",
    async (_what, different) => {
      const { engine } = await engineOf({ identity, ...different });

      const answer = await engine.apply({ ...UPDATE, identity: { id: "id1" } });

      expect(linesOf(answer)).toContainEqual(
        expect.stringMatching(/^Cannot identify thing: The answer describes a different object/),
      );
      expect(answer.identity).toEqual({ id: "id1" });
    },
  );

  test("does not excuse a deletion or a creation that meets another object", async () => {
    const { engine } = await engineOf({ identity, swaps: () => true });
    const planned = { ...STATE, id: UNKNOWN, label: UNKNOWN, updated_at: UNKNOWN };

    const answer = await engine.apply({
      ...ASKED,
      config: whole({ name: "a" }),
      prior: null,
      planned,
      identity: { id: "id9" },
    });

    expect(linesOf(answer)).toContainEqual(expect.stringMatching(/^Cannot identify thing/));
  });
});

test.each<[what: string, planned: Value, prior: Value, calls: string[]]>([
  ["nothing before", { ...STATE, id: UNKNOWN, label: UNKNOWN, updated_at: UNKNOWN }, null, ["create"]],
  ["nothing after", null, STATE, ["delete"]],
  ["both", UPDATE.planned, STATE, ["update name"]],
])("a change with %s calls the resource once", async (_what, planned, prior, calls) => {
  const { engine, shelf } = await engineOf();

  await engine.apply({ ...ASKED, config: planned && whole({ name: "b" }), prior, planned });

  expect(shelf.calls).toEqual(calls);
});
