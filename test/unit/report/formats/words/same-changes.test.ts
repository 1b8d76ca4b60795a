import { groupSameChanges } from "../../../../../src/report/formats/words/same-changes";
import { changeOf, leafOf } from "../../../../support/report/sample";

test("the same change to several objects is one group", () => {
  const [red, blue] = [[leafOf("/color", "#111", "#f00")], [leafOf("/color", "#111", "#00f")]];
  const changes = [
    changeOf({ name: "a", leaves: red }),
    changeOf({ name: "b", leaves: blue }),
    changeOf({ name: "c", leaves: red }),
  ];

  expect(groupSameChanges(changes).map((group) => group.changes.map(({ name }) => name))).toEqual([["a", "c"], ["b"]]);
});

test("objects of another type, or another action, are another group", () => {
  const changes = [changeOf(), changeOf({ type: "null_resource" }), changeOf({ action: "destroy" })];

  expect(groupSameChanges(changes)).toHaveLength(3);
});
