import { unknown, UNKNOWN, type Value } from "../../../../../src/cty";
import { toResult } from "../../../../../src/framework/engine/change/result";
import { STATE, whole } from "../../../../support/framework/engine-bench";
import { attributes } from "../../../../support/framework/example-resource";

const CONFIG = whole({ name: "a" });
const MADE = { ...STATE, settings: {}, secret_wo: null };
const details = { level: "info", note: "n", tone: "warm", grain: null, shape: null };

/** Names of what differs from a plan, where the resource has made it otherwise. */
function deviationsOf(made: object, planned: Record<string, Value>, prior: Value = null): readonly string[] {
  const change = { config: CONFIG, prior, planned: { ...STATE, ...planned } };
  return toResult(attributes, { ...MADE, ...made }, change).deviations;
}

test.each<[what: string, made: object, planned: Record<string, Value>, deviations: string[]]>([
  ["nothing", {}, {}, []],
  ["another text", { name: "b" }, {}, ["name"]],
  ["a text instead of null", { size: 1 }, {}, ["size"]],
  ["null instead of a text", { name: null }, {}, ["name"]],
  ["a list of the same", { steps: ["a", "b"] }, { steps: ["a", "b"] }, []],
  ["a list in another order", { steps: ["b", "a"] }, { steps: ["a", "b"] }, ["steps"]],
  ["a list with one other element", { steps: ["a", "c"] }, { steps: ["a", "b"] }, ["steps"]],
  ["a longer list", { steps: ["a", "b"] }, { steps: ["a"] }, ["steps"]],
  ["a shorter list", { steps: ["a"] }, { steps: ["a", "b"] }, ["steps"]],
  ["a list instead of null", { steps: [] }, {}, ["steps"]],
  ["another value in an object", { details: { ...details, note: "m" } }, { details }, ["details"]],
  ["the same object", { details: { ...details } }, { details }, []],
  ["an object instead of null", { details }, {}, ["details"]],
  ["a map with more", { parts: { p: { color: "red", finish: "matt" } } }, {}, ["parts"]],
  ["a map with an element of null", { parts: { p: null } }, {}, ["parts"]],
  ["a map without an element of null", {}, { parts: { p: null } }, ["parts"]],
  ["a map with less", {}, { parts: { p: { color: "red", finish: "matt" } } }, ["parts"]],
  [
    "another key",
    { parts: { q: { color: "red", finish: "matt" } } },
    { parts: { p: { color: "red", finish: "matt" } } },
    ["parts"],
  ],
  ["what the plan left open", { label: "x", updated_at: "t9" }, { label: UNKNOWN, updated_at: UNKNOWN }, []],
  ["what the plan left open in an object", { details }, { details: { ...details, tone: UNKNOWN } }, []],
  ["null where the plan left it open", { label: null }, { label: UNKNOWN }, []],
  ["null where the plan promised a value", { label: null }, { label: unknown({ notNull: true }) }, ["label"]],
  ["what is still not known", { name: UNKNOWN }, {}, ["name"]],
  ["what is still not known where the plan left it open", { label: UNKNOWN }, { label: UNKNOWN }, ["label"]],
])("%s", (_what, made, planned, deviations) => {
  expect(deviationsOf(made, planned)).toEqual(deviations);
});

test("what others move meanwhile is taken from the plan, and told as it was answered", () => {
  const change = { config: CONFIG, prior: STATE, planned: { ...STATE, name: "b" } };

  const { state, answered, deviations } = toResult(
    attributes,
    { ...MADE, name: "b", icon: "new", label: "new" },
    change,
  );

  expect(state).toMatchObject({ name: "b", icon: null, label: "made up" });
  expect(answered).toMatchObject({ name: "b", icon: "new", label: "new" });
  expect(deviations).toEqual([]);
});

test("what this update moves is not taken from the plan", () => {
  const planned = { ...STATE, label: "ours" };

  const { state, deviations } = toResult(
    attributes,
    { ...MADE, label: "theirs" },
    { config: CONFIG, prior: STATE, planned },
  );

  expect(state).toMatchObject({ label: "theirs" });
  expect(deviations).toEqual(["label"]);
});

test("what the user gave is not taken from the plan", () => {
  const change = { config: { ...CONFIG, label: "made up" }, prior: STATE, planned: STATE };

  expect(toResult(attributes, { ...MADE, label: "theirs" }, change)).toMatchObject({
    state: { label: "theirs" },
    deviations: ["label"],
  });
});

test("attributes that the resource forgot are null", () => {
  const made = Object.fromEntries(Object.entries(MADE).filter(([name]) => name !== "icon" && name !== "size"));

  const { state } = toResult(
    attributes,
    { ...made, details: { note: "n" } },
    { config: CONFIG, prior: null, planned: STATE },
  );

  expect(state).toMatchObject({ icon: null, size: null, details: { ...details, level: null, tone: null } });
});
