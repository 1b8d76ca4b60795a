import { formats, reportShape, toComparisonReport, type GivenPlan } from "../../../src/review";
import { MARKER } from "../../../src/review/formats/markdown";

const CRM = "airbyteembedded_source_template";
const LAKE = "airbyteembedded_connection_template";
const NAMES: Readonly<Record<string, string>> = { [CRM]: "name", [LAKE]: "destination_name" };

type Values = Record<string, unknown>;

interface Compared {
  readonly name: string;
  readonly type?: string;
  readonly before: Values | null;
  readonly after: Values | null;
  readonly marks?: object;
}

function compare(...objects: readonly Compared[]) {
  const document: GivenPlan["document"] = {
    format_version: "1.2",
    resource_changes: objects.map(({ name, type = CRM, before, after, marks = {} }) => ({
      address: `${type} "${name}"`,
      mode: "managed",
      type,
      name,
      change: {
        actions: before === null ? ["create"] : after === null ? ["delete"] : ["update"],
        before: before && { [NAMES[type] ?? ""]: name, ...before },
        after: after && { [NAMES[type] ?? ""]: name, ...after },
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

/** Words of plans, which would say that something happens to one of the sides. */
const OF_PLANS = /\b(created?|updated?|changed|destroy(ed)?|lost|gained|loses?|gains?|before|after|instead)\b/i;

/** Text of a page as people read it, without its style and script. */
function toReadText(page: string): string {
  return page
    .replaceAll(/<(style|script)>.*?<\/\1>/gs, "")
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ");
}

test("no format speaks of changes where two sides are compared", () => {
  const schedule = (cron: string) => ({ cron_expression: cron });
  const marks = { partial_default_config: { token: true } };
  const report = compare(
    { name: "Old", before: { tags: ["pro"] }, after: null },
    { name: "New", before: null, after: { tags: ["pro"] } },
    { name: "CRM", before: { tags: ["pro"], mode: "DIRECT" }, after: { tags: ["pro"] } },
    { name: "ERP", before: {}, after: { partial_default_config: { token: "secret" } }, marks },
    { name: "Lake", type: LAKE, before: schedule("0 0 8 * * ?"), after: schedule("0 0 * * * ?") },
  );
  const page = toReadText(formats.html(report));

  expect(report.audiences).not.toEqual([]);
  expect(report.schedules).not.toEqual([]);
  for (const text of [formats.text(report), formats.markdown(report), page, toMessages(formats.sarif(report, ""))])
    expect(text.replace("What would change in production", "")).not.toMatch(OF_PLANS);
  expect(page).toContain("Only in production, customers with the tag pro are offered Old.");
  expect(page).toContain("Lake syncs once a day in production and 24 times a day in staging.");
  expect(page).toMatch(/1 only in staging 3 differ 1 only in production/);
  expect(page).toContain("Setting production staging mode DIRECT not set");
});

/** All that code scanning shows of a log. */
function toMessages(sarif: string): string {
  return [...sarif.matchAll(/"text": "(.*)"/g)].map(([, text]) => text).join("\n");
}

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
  expect(formats.sarif(report, "")).toContain("Difference: only in staging, low risk.");
});

test("a comment on a comparison is not taken for one on a plan", () => {
  expect(formats.markdown(compare())).not.toContain(MARKER);
});
