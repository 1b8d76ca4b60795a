import { formats, reportShape, toComparisonReport, type GivenPlan } from "../../../src/review";
import { MARKER } from "../../../src/review/formats/markdown";

const CRM = "airbyteembedded_source_template";

type Values = Record<string, unknown>;

function compare(...objects: readonly { name: string; before: Values | null; after: Values | null; marks?: object }[]) {
  const document: GivenPlan["document"] = {
    format_version: "1.2",
    resource_changes: objects.map(({ name, before, after, marks = {} }) => ({
      address: `${CRM} "${name}"`,
      mode: "managed",
      type: CRM,
      name,
      change: {
        actions: before === null ? ["create"] : after === null ? ["delete"] : ["update"],
        before: before && { name, ...before },
        after: after && { name, ...after },
        after_unknown: {},
        before_sensitive: marks,
        after_sensitive: marks,
      },
    })),
  };
  return toComparisonReport([{ document, program: null }], {
    audiences: [],
    timezone: "UTC",
    toText: String,
    now: new Date(0),
    lock: null,
    sides: { before: "production", after: "staging" },
    notes: ["Airbyte's own templates are not compared."],
  });
}

test("objects that mean the same are no difference, and defaults count as said", () => {
  const { changes, notes } = compare(
    { name: "CRM", before: { tags: ["a", "b"] }, after: { tags: ["b", "a"] } },
    { name: "ERP", before: { customization: null }, after: { partial_default_config: {} } },
  );

  expect(changes).toEqual([]);
  expect(notes).toEqual(["Airbyte's own templates are not compared."]);
});

test("an object of one side says which, and a secret of one side says where", () => {
  const marks = { partial_default_config: { token: true } };
  const report = compare(
    { name: "Old", before: {}, after: null },
    { name: "New", before: null, after: {} },
    { name: "CRM", before: {}, after: { partial_default_config: { token: "secret" } }, marks },
    { name: "ERP", before: { partial_default_config: { token: "secret" } }, after: {}, marks },
  );

  expect(report.changes.map(({ name, reasons }) => [name, reasons])).toEqual([
    ["Old", ["Only production has the source template “Old”."]],
    ["CRM", ["Only staging has a secret at partial_default_config.token."]],
    ["ERP", ["Only production has a secret at partial_default_config.token."]],
    ["New", ["Only staging has the source template “New”."]],
  ]);
  expect(report.notes[0]).toBe("Read it as what would change in production if it became as staging.");
  expect(reportShape.parse(report)).toEqual(report);
});

test("each format says which side has what, and no address where there is none", () => {
  const report = compare(
    { name: "Old", before: {}, after: null },
    { name: "New", before: null, after: {} },
    { name: "CRM", before: {}, after: { mode: "DIRECT" } },
  );

  expect(formats.text(report)).toMatch(/only in production: source template Old\n/);
  expect(formats.text(report)).toMatch(/differs: source template CRM\n/);
  expect(formats.markdown(report)).toContain("- **only in staging:** source template `New`<br>");
  expect(formats.html(report)).toContain("What would change in production if it became as staging");
  expect(formats.sarif(report, "")).toContain("Difference: update, low risk.");
});

test("a comment on a comparison is not taken for one on a plan", () => {
  expect(formats.markdown(compare())).not.toContain(MARKER);
});
