import { pairUp } from "../../../../src/adoption";
import { comparedOf } from "../../../support/adoption/compared";

const sideOf = (...objects: ReturnType<typeof comparedOf>[]) => ({ objects, notes: [] });
const lake = (tags: readonly string[], bucket: string) =>
  comparedOf({ kind: "connection_template", name: "Lake", values: { destination_config: { bucket }, tags } });

test("objects of the same kind and name are a pair, and the others stand alone", () => {
  const tag = comparedOf({ kind: "template_tag", name: "CRM", values: { name: "CRM" } });
  const [one, other, erp] = [comparedOf(), comparedOf(), comparedOf({ name: "ERP" })];

  expect(pairUp(sideOf(one, tag), sideOf(erp, other))).toEqual([
    { before: one, after: other },
    { before: tag, after: null },
    { before: null, after: erp },
  ]);
});

test("of namesakes those with the same values belong together, then those with the same tags", () => {
  const before = [lake(["free"], "a"), lake(["pro"], "b"), lake([], "c")];
  const after = [lake([], "c"), lake(["pro"], "other"), lake(["free"], "new")];

  const pairs = pairUp(sideOf(...before), sideOf(...after));

  expect(pairs).toEqual([
    { before: before[2], after: after[0] },
    { before: before[0], after: after[2] },
    { before: before[1], after: after[1] },
  ]);
});
