import { attr, exactlyOneOf } from "../../../src/framework";
import { Diagnostics } from "../../../src/framework/report";
import { checkRule } from "../../../src/framework/attributes/rules";
import type { ConditionalRule } from "../../../src/rules";

const text = attr.string.optional({ description: "A text." });
const attributes = { id: text, name: text, label: text };

function listErrors(rule: Parameters<typeof checkRule>[0], config: Readonly<Record<string, unknown>>): string[] {
  const report = new Diagnostics();
  checkRule(rule, attributes, config, report);
  return report.diagnostics.map(({ summary, detail, path }) => `${summary} at ${JSON.stringify(path)}: ${detail}`);
}

const one = exactlyOneOf(["id", "name"], { noun: "workspace" });

test.each<[string, Readonly<Record<string, unknown>>, string[]]>([
  ["one is given", { id: "1", name: null }, []],
  ["none is given", { id: null, name: null }, ['No workspace at [{"attribute":"id"}]: Give id or name.']],
  [
    "both are given",
    { id: "1", name: "a" },
    ['Several workspaces at [{"attribute":"name"}]: Set either id or name, but not both.'],
  ],
  ["one is given, and the other is not known yet", { id: "1", name: undefined }, []],
  ["one is not known yet, and the other is absent", { id: undefined, name: null }, []],
])("exactly one of two: %s", (_case, config, errors) => {
  expect(listErrors(one, config)).toEqual(errors);
});

test("of more than two, those that are too many are named", () => {
  const rule = exactlyOneOf(["id", "name", "label"], { noun: "catalog" });

  expect(listErrors(rule, { id: null, name: "a", label: "b" })).toEqual([
    'Several catalogs at [{"attribute":"label"}]: Set only one of name and label.',
  ]);
  expect(listErrors(rule, { id: null, name: null, label: null })).toEqual([
    'No catalog at [{"attribute":"id"}]: Give id, name or label.',
  ]);
});

test("words of the rule's own replace the names", () => {
  const rule = exactlyOneOf(["id", "name"], { noun: "connector", words: "its id or its name" });

  expect(listErrors(rule, { id: null, name: null })).toEqual([
    'No connector at [{"attribute":"id"}]: Give its id or its name.',
  ]);
});

test("a rule about an attribute that does not exist is a bug", () => {
  expect(() => listErrors(exactlyOneOf(["id", "nmae"], { noun: "workspace" }), {})).toThrow('"nmae"');
});

const broken = { summary: "Not like this", detail: "Give another." };
const required: ConditionalRule = { ...broken, kind: "requiredWhen", name: "id", when: { name: "name", is: "own" } };
const refused: ConditionalRule = {
  ...broken,
  kind: "refusedWhen",
  name: "id",
  harmless: "none",
  when: { name: "name", isNot: "own" },
};
const rival: ConditionalRule = { ...broken, kind: "refusedWhen", name: "id", when: { given: ["name", "label"] } };
const ERROR = 'Not like this at [{"attribute":"id"}]: Give another.';

test.each<[string, ConditionalRule, Readonly<Record<string, unknown>>, string[]]>([
  ["required, and given", required, { id: "1", name: "own" }, []],
  ["required, and absent", required, { id: null, name: "own" }, [ERROR]],
  ["required, and an empty list", required, { id: [], name: "own" }, [ERROR]],
  ["required, and not known yet", required, { name: "own" }, []],
  ["not required", required, { id: null, name: "other" }, []],
  ["not known yet to be required", required, { id: null }, []],
  ["refused, and absent", refused, { id: null, name: "other" }, []],
  ["refused, and given", refused, { id: "1", name: null }, [ERROR]],
  ["refused, and harmless", refused, { id: "none", name: null }, []],
  ["refused, and not known yet", refused, { name: "other" }, []],
  ["not refused", refused, { id: "1", name: "own" }, []],
  ["given beside one of its rivals", rival, { id: "1", name: null, label: "a" }, [ERROR]],
  ["given beside rivals that are empty or not known yet", rival, { id: "1", name: "" }, []],
])("an attribute that another decides about: %s", (_case, rule, config, errors) => {
  expect(listErrors(rule, config)).toEqual(errors);
});

test("a rule inside an attribute points there, and passes where that is absent or not known yet", () => {
  const inside: ConditionalRule = { ...required, inside: "label", name: "list", when: { name: "mode", is: "list" } };

  expect(listErrors(inside, { label: { mode: "list", list: null } })).toEqual([
    'Not like this at [{"attribute":"label"},{"attribute":"list"}]: Give another.',
  ]);
  expect(listErrors(inside, { label: null })).toEqual([]);
  expect(listErrors(inside, {})).toEqual([]);
});
