import { UNKNOWN, type Value } from "../../../../../src/cty";
import { IncompleteState, lacks, orBlameGaps } from "../../../../../src/framework/engine/change/gaps";
import { ASKED, engineOf, linesOf, STATE, whole } from "../../../../support/framework/engine-bench";
import { attributes } from "../../../../support/framework/example-resource";

const REFUSED = "Terraform should have refused it. Please report it with the version of Terraform.";
const CONFIG = whole({ name: "a" });

test.each([
  ["sets what the API decides", whole({ name: "a", id: "x", icon: "y" }), "The configuration sets id, icon."],
  ["lacks what it must have", whole({}), "The configuration has no name."],
])("a configuration that %s is refused in the plan, before the resource is asked", async (_what, config, refusal) => {
  const asked: string[] = [];
  const { engine } = await engineOf({ plan: ({ action }) => void asked.push(action) });

  const answer = await engine.plan({ ...ASKED, config, prior: STATE, proposed: STATE, private: { salt: "s" } });

  expect(linesOf(answer)).toEqual([`Cannot plan thing "a": ${refusal} ${REFUSED}`]);
  expect(asked).toEqual([]);
  expect(answer).toMatchObject({ planned: STATE, replace: [], private: { salt: "s" } });
});

test.each<[what: string, planned: Record<string, Value>, names: string]>([
  ["what a user must give", { name: null }, "name"],
  ["a default", { mode: null, tags: null }, "mode, tags"],
  ["a value of a user's", { size: UNKNOWN, name: UNKNOWN, mode: UNKNOWN }, "name, size, mode"],
  ["an element of a map", { parts: { p: null } }, "parts"],
  ["what a user must give in a map", { parts: { p: { color: null, finish: "matt" } } }, "parts"],
])("a plan that lacks %s is refused in the apply, and nothing is made", async (_what, planned, names) => {
  const { engine, shelf } = await engineOf();
  const request = { ...ASKED, config: CONFIG, prior: null, planned: { ...STATE, ...planned } };

  const answer = await engine.apply(request);

  expect(linesOf(answer)[0]).toMatch(/^Cannot create thing/);
  expect(linesOf(answer)).toEqual([
    expect.stringMatching(new RegExp(`The plan has no ${names}\\. Make a new plan\\.$`)),
  ]);
  expect(answer.state).toBeNull();
  expect(shelf.calls).toEqual([]);
});

test.each<[what: string, planned: Record<string, Value>]>([
  ["an object", { details: details({}) }],
  ["an object whose level is known at apply", { details: details({ tone: UNKNOWN }) }],
  ["a map", { parts: { p: { color: "red", finish: "matt" } } }],
  ["a list", { rows: [{ cell: "1", align: "left" }] }],
  ["what the API decides", { id: UNKNOWN, label: UNKNOWN, updated_at: UNKNOWN }],
])("a plan with the whole of %s is carried out", async (_what, planned) => {
  const { engine, shelf } = await engineOf();
  const open = { id: UNKNOWN, label: UNKNOWN, updated_at: UNKNOWN };

  await engine.apply({ ...ASKED, config: CONFIG, prior: null, planned: { ...STATE, ...open, ...planned } });

  expect(shelf.calls).toEqual(["create"]);
});

/** The nested object with its default, which a test may take away. */
function details(given: Record<string, Value>): Value {
  return { level: "info", note: null, tone: "warm", grain: null, shape: null, ...given };
}

test.each<[what: string, state: Record<string, Value>, names: string]>([
  ["a default in an object", { details: details({ level: null }) }, "details"],
  [
    "what a user must give in a list",
    {
      rows: [
        { cell: "1", align: "left" },
        { cell: null, align: "left" },
      ],
    },
    "rows",
  ],
  ["the whole of a list's row", { rows: [null] }, "rows"],
])("an error is blamed on a state that lacks %s", async (_what, state, names) => {
  const run = () => Promise.reject(new TypeError("x of undefined"));

  await expect(orBlameGaps(attributes, { ...STATE, ...state }, run)).rejects.toThrow(`The state has no ${names}. `);
});

test("an error of resource code is blamed on what the state lacks", async () => {
  const run = () => Promise.reject(new TypeError("x of undefined"));

  const error = await orBlameGaps(attributes, { ...STATE, id: null, mode: null }, run).catch(
    (thrown: unknown) => thrown,
  );

  expect(error).toBeInstanceOf(IncompleteState);
  expect(String(error)).toContain(
    "The state has no id, mode. An older version of the provider wrote it, or it was edited. " +
      "Run the command with a refresh, which fills it in; if that does not help, import the object anew.",
  );
});

test.each<[what: string, state: Value, error: Error]>([
  ["where the state lacks nothing", STATE, new TypeError("x of undefined")],
  [
    "where objects are whole",
    { ...STATE, details: details({}), rows: [{ cell: "1", align: "left" }] },
    new TypeError("x"),
  ],
  ["where there is no state", null, new TypeError("x of undefined")],
  ["that is no error of types", { ...STATE, id: null }, new RangeError("no")],
])("an error %s stays what it is", async (_what, state, error) => {
  await expect(orBlameGaps(attributes, state, () => Promise.reject(error))).rejects.toBe(error);
});

test.each<[name: string, state: Value, isLacking: boolean]>([
  ["id", STATE, false],
  ["id", { ...STATE, id: null }, true],
  ["size", STATE, false],
  ["nothing", STATE, false],
])("%s of a state", (name, state, isLacking) => {
  expect(lacks(attributes, state, name)).toBe(isLacking);
});
