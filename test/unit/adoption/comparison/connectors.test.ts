import { byConnectorName, listUnlikeConnectors } from "../../../../src/adoption";
import { comparedOf } from "../../../support/adoption/compared";

const ours = (id: string) => comparedOf({ values: { actor_definition_id: id } });
const pair = { before: ours("AAAA"), after: ours("bbbb") };

test("a connector of one's own is the same by its name, whatever ID each organization gave it", () => {
  const names = { before: new Map([["aaaa", "Our ERP"]]), after: new Map([["bbbb", "Our ERP"]]) };

  const [compared] = byConnectorName([pair], names);

  expect(compared?.before?.values).toEqual(compared?.after?.values);
});

test("a connector without a name keeps its ID", () => {
  const [compared] = byConnectorName([pair], { before: new Map(), after: new Map([["bbbb", "Our ERP"]]) });

  expect(compared?.before?.values.actor_definition_id).toBe("AAAA");
  expect(compared?.after?.values.actor_definition_id).toBe("Our ERP");
});

test("names are asked for only of the kinds whose IDs differ, and case is no difference", () => {
  const destination = (id: string) =>
    comparedOf({ kind: "connection_template", values: { destination_definition_id: id } });

  expect(listUnlikeConnectors([{ before: ours("AAAA"), after: ours("aaaa") }])).toEqual([]);
  expect(listUnlikeConnectors([pair, pair])).toEqual(["source"]);
  expect(listUnlikeConnectors([{ before: destination("a"), after: destination("b") }])).toEqual(["destination"]);
  expect(listUnlikeConnectors([{ before: null, after: ours("a") }])).toEqual([]);
});
