import type { Unmanaged } from "../../../../src/review";
import { listHeldIds, listUnmanaged } from "../../../../src/review/drift";

const resource = (id: unknown, mode = "managed") => ({ mode, type: "airbyteembedded_template_tag", values: { id } });

const tag = (id: string, name: string): Unmanaged => ({ kind: "template_tag", id, name, tags: [] });
const template = (id: string, name: string, tags: string[] = []): Unmanaged => ({
  kind: "source_template",
  id,
  name,
  tags,
});

const STATE = {
  values: {
    root_module: {
      resources: [resource("one"), resource("only read", "data"), { mode: "managed", type: "null_resource" }],
      child_modules: [{ resources: [resource("two")], child_modules: [{ resources: [resource("three")] }] }],
    },
  },
};

test.each([
  ["a state", STATE],
  ["a plan, which has the state in it", { format_version: "1.2", prior_state: STATE, planned_values: {} }],
])("the ids that are managed are read from %s, those in modules too", (_, shown) => {
  expect(listHeldIds(shown)).toEqual(["one", "two", "three"]);
});

test.each([
  ["a state", {}],
  ["a plan", { planned_values: { root_module: {} } }],
])("%s of nothing manages nothing", (_, shown) => {
  expect(listHeldIds(shown)).toEqual([]);
});

test("an id without text, as of an object that is no longer known, counts for nothing", () => {
  expect(listHeldIds({ values: { root_module: { resources: [resource(null), resource(7)] } } })).toEqual([]);
});

test("unmanaged is what no state holds, by kind and name, with sorted tags", () => {
  const present = [tag("t1", "pro"), tag("t2", "beta"), template("s2", "Zoo", ["pro", "beta"]), template("s1", "Ant")];

  expect(listUnmanaged(present, ["t1"])).toEqual([
    template("s1", "Ant"),
    template("s2", "Zoo", ["beta", "pro"]),
    tag("t2", "beta"),
  ]);
});

test("an id is the same in capitals", () => {
  expect(listUnmanaged([tag("ABC", "pro")], ["abc"])).toEqual([]);
});
