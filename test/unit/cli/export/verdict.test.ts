import { findVerdict, judgePlan } from "../../../../src/cli/export/verdict";

const change = (address: string, actions: readonly string[], more: object = {}) => ({
  address,
  mode: "managed",
  type: "airbyteembedded_template_tag",
  name: address,
  change: { actions, before: { name: "a", id: "1" }, after: { name: "a", id: "1" }, ...more },
});

test("a plan passes only if each object is imported as it is", () => {
  const importing = { importing: { id: "1" } };
  const judge = (...changes: object[]) => judgePlan({ format_version: "1.2", resource_changes: changes });

  expect(judge(change("a", ["no-op"], importing), change("b", ["no-op"]))).toEqual({ imports: 1, troubles: [] });
  expect(
    judge(
      change("a", ["update"], { ...importing, after: { name: "b", id: "1" } }),
      change("b", ["create"], { before: null }),
      change("c", ["delete"]),
    ).troubles,
  ).toEqual(["a: update (name)", "b: create (name, id)", "c: delete"]);
});

test("what Terraform says of a plan of imports alone is enough, and anything else has to be shown", () => {
  const say = (changes: object) =>
    `{"type":"version"}\n${JSON.stringify({ "@level": "info", type: "change_summary", changes })}\n`;
  const none = { add: 0, change: 0, remove: 0, import: 503, operation: "plan" };

  expect(findVerdict(say(none))).toEqual({ imports: 503, troubles: [] });
  for (const output of [say({ ...none, change: 1 }), say({ add: 0, change: 0, remove: 0 }), '"change_summary"', ""])
    expect(findVerdict(output)).toBeNull();
});
