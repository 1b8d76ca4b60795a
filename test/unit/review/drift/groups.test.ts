import { groupAlike } from "../../../../src/review/drift";
import { changeOf, leafOf } from "../../../support/review/sample";

const host = leafOf("/partial_default_config/host", "old.example", "new.example");

const template = (name: string, over: Parameters<typeof changeOf>[0] = {}) =>
  changeOf({ address: `airbyteembedded_source_template.${name}`, name, leaves: [host], ...over });

test("the same change to many objects is one group, in the order given", () => {
  const alike = ["a", "b", "c"].map((name) => template(name));

  expect(groupAlike(alike)).toEqual([
    { type: "airbyteembedded_source_template", action: "update", leaves: [host], changes: alike },
  ]);
});

test.each([
  ["another value after", template("b", { leaves: [{ ...host, after: "third.example" }] })],
  ["another value before", template("b", { leaves: [{ ...host, before: "third.example" }] })],
  ["another place", template("b", { leaves: [{ ...host, path: "/name" }] })],
  ["one value more", template("b", { leaves: [host, leafOf("/name", "b", "B")] })],
  ["another type", template("b", { type: "airbyteembedded_connection_template" })],
])("%s makes a group of its own", (_, other) => {
  expect(groupAlike([template("a"), other]).map(({ changes }) => changes.length)).toEqual([1, 1]);
});

test("objects that are gone come first and together, whatever they were; then the larger groups", () => {
  const groups = groupAlike([
    template("alone", { leaves: [leafOf("/name", "a", "b")] }),
    template("a"),
    template("b"),
    template("gone", { action: "destroy", leaves: [leafOf("/name", "gone", null)] }),
    template("lost", { action: "destroy", leaves: [leafOf("/name", "lost", null)] }),
  ]);

  expect(groups.map(({ changes }) => changes.map(({ name }) => name))).toEqual([
    ["gone", "lost"],
    ["a", "b"],
    ["alone"],
  ]);
  expect(groups[0]?.leaves).toEqual([]);
});
