import { findProgram, parsePlan, type Audience, type GivenPlan, type Report } from "../../../src/review";
import { planJson, reportOn, reportOnPlans, type PlannedObject } from "../../support/review/plans";

const CRM = "airbyteembedded_source_template.crm";
const PRO = "airbyteembedded_template_tag.pro";
const BINDING = "airbyteembedded_template_tag_binding.crm";

/** A template that sets its tags, unless `own` is false. */
function template(name: string, before: readonly string[] | null, after: readonly string[] | null, own = true) {
  const toValues = (tags: readonly string[] | null) => tags && { id: `id-${name}`, name, tags };
  return {
    address: `airbyteembedded_source_template.${name}`,
    before: toValues(before),
    after: toValues(after),
    ...(JSON.stringify(before) === JSON.stringify(after) && { actions: ["no-op"] }),
    ...(after !== null && { expressions: own ? { name: {}, tags: {} } : { name: {} } }),
  };
}

function tag(before: string | null, after: string | null): PlannedObject {
  const toValues = (name: string | null) => name && { name };
  return {
    address: PRO,
    before: toValues(before) || null,
    after: toValues(after) || null,
    ...(before === after && { actions: ["no-op"] }),
    ...(after !== null && { expressions: { name: {} } }),
  };
}

/** The rows of a matrix, without what stays empty. */
function rows({ audiences }: Pick<Report, "audiences">): string[] {
  return audiences.map(({ tier, tags, mode, before, after, gained, lost }: Audience) =>
    [
      tier ?? tags.join(),
      mode === "all" ? " (all)" : "",
      `: ${before.join()} → ${after.join()}`,
      gained.length > 0 ? ` +${gained.join()}` : "",
      lost.length > 0 ? ` -${lost.join()}` : "",
    ].join(""),
  );
}

function programOf(tiers: readonly object[]): GivenPlan["program"] {
  return findProgram({ "//": { metadata: { stackName: "shop", airbyte_embedded: { tiers } } } });
}

test("each tag alone is an audience, with what it gains and loses", () => {
  const report = reportOn([
    template("crm", ["pro"], ["free"]),
    template("hub", null, ["pro"]),
    template("old", ["pro", "free"], null),
    template("same", ["free"], ["free"]),
  ]);

  expect(rows(report)).toEqual(["free: old,same → crm,same +crm -old", "pro: crm,old → hub +hub -crm,old"]);
});

test("a lost offer is a high risk of the template's own change, in words", () => {
  const { changes } = reportOn([template("crm", ["pro", "free"], ["free"])]);

  expect(changes).toMatchObject([{ risk: "high", reasons: ["Customers with the tag “pro” lose the offer of “crm”."] }]);
});

test("audiences that are asked for select any or all of their tags", () => {
  const audiences = [
    { tags: ["pro", "hipaa"], mode: "all" as const },
    { tags: ["pro", "hipaa"], mode: "any" as const },
  ];
  const report = reportOn([template("crm", ["pro"], ["pro", "hipaa"])], { audiences });

  expect(rows(report)).toEqual([
    "pro,hipaa (all):  → crm +crm",
    "pro,hipaa: crm → crm",
    "hipaa:  → crm +crm",
    "pro: crm → crm",
  ]);
});

test("a tier selects what its program says, by names and by managed tags", () => {
  const program = programOf([
    { path: "shop/Pro", mode: "any", tags: [`\${${PRO}.name}`] },
    { path: "shop/Eu/Pro", mode: "all", tags: ["eu", "pro"] },
    { path: "shop/Odd", mode: "any", tags: ["${var.tag}"] },
  ]);
  const document = parsePlan(planJson([tag("pro", "pro"), template("crm", ["pro"], ["pro", "eu"])]), "plan");
  const report = reportOnPlans([{ document, program }]);

  expect(rows(report)).toEqual(["shop/Pro: crm → crm", "shop/Eu/Pro (all):  → crm +crm", "eu:  → crm +crm"]);
  expect(report.notes).toContain("The tags of tier Odd are not known before apply: the matrix leaves it out.");
});

test("a tag that is renamed keeps its offers, under the new name", () => {
  const report = reportOn([
    tag("pro", "plus"),
    template("crm", ["pro"], ["plus"]),
    template("hub", ["pro"], ["pro"], false),
  ]);

  expect(rows(report)).toEqual(["plus: crm,hub → crm,hub"]);
  expect(report.changes.find(({ address }) => address === PRO)).toMatchObject({ risk: "medium" });
});

test("a tag that ends takes its offers with it, as its own risk", () => {
  const report = reportOn([tag("pro", null), template("crm", ["pro"], ["pro"], false)]);

  expect(rows(report)).toEqual(["pro: crm →  -crm"]);
  expect(report.changes).toMatchObject([{ address: PRO, risk: "high" }]);
  expect(report.changes[0]?.reasons).toEqual([
    "Customers with the tag “pro” lose the offer of “crm”.",
    "Tag “pro” is destroyed.",
  ]);
});

test("a binding offers a template, even one that the same plan creates", () => {
  const report = reportOn([
    { ...template("crm", null, null), after: { name: "crm" }, unknown: { tags: true }, expressions: { name: {} } },
    {
      address: BINDING,
      after: { template_kind: "source", tag: "pro" },
      unknown: { template_id: true },
      expressions: { template_id: { references: [`${CRM}.id`, CRM] } },
    },
  ]);

  expect(rows(report)).toEqual(["pro:  → crm +crm"]);
});

test("a binding that goes takes the offer with it, as its own risk", () => {
  const bound = { template_kind: "source", template_id: "id-crm", tag: "pro" };
  const report = reportOn([template("crm", ["pro"], ["pro"], false), { address: BINDING, before: bound }]);

  expect(rows(report)).toEqual(["pro: crm →  -crm"]);
  expect(report.changes).toMatchObject([{ address: BINDING, risk: "high" }]);
});

test("a template that is renamed, moved or forgotten is still offered", () => {
  const renamed = { ...template("crm", ["pro"], ["pro"]), actions: ["update"] };
  const forgotten = { ...template("hub", ["pro"], null), actions: ["forget"] };
  const moved = {
    ...template("lake", ["pro"], ["pro"]),
    more: { previous_address: "airbyteembedded_source_template.x" },
  };
  const report = reportOn([{ ...renamed, after: { ...renamed.after, name: "CRM" } }, forgotten, moved]);

  expect(rows(report)).toEqual(["pro: crm,hub,lake → CRM,hub,lake"]);
});

test("templates that the plan does not touch are in the matrix", () => {
  const stored = { address: CRM, mode: "managed", type: "airbyteembedded_source_template", name: "crm" };
  const values = { id: "1", name: "CRM", tags: ["pro"] };
  const prior_state = { values: { root_module: { child_modules: [{ resources: [{ ...stored, values }] }] } } };

  expect(rows(reportOn([], {}, { prior_state }))).toEqual(["pro: CRM → CRM"]);
});

test("templates that no state holds come from Airbyte, each once", () => {
  const live = [
    { id: "id-crm", kind: "source" as const, name: "CRM as Airbyte has it", tags: ["pro"] },
    { id: "2", kind: "source" as const, name: "By hand", tags: ["pro"] },
    { id: "3", kind: "connection" as const, name: "Lake", tags: [] },
  ];
  const report = reportOn([tag("pro", "plus"), template("crm", ["pro"], ["plus"])], { live });

  expect(rows(report)).toEqual(["plus: By hand,crm → By hand,crm", "plus:  → "]);
  expect(report.notes).toEqual([]);
});

test("without Airbyte, the report says what it speaks of", () => {
  expect(reportOn([template("crm", ["pro"], ["pro"])]).notes).toEqual([
    expect.stringMatching(/^The matrix shows the templates that this state manages; .* With --live/),
  ]);
});

test("templates of several stacks make one matrix, and tiers of both", () => {
  const plan = (objects: readonly PlannedObject[], tiers: readonly object[]) => ({
    document: parsePlan(planJson(objects), "plan"),
    program: programOf(tiers),
  });
  const report = reportOnPlans([
    plan([template("crm", ["pro"], ["pro"])], [{ path: "a/Pro", mode: "any", tags: ["pro"] }]),
    plan([template("hub", null, ["pro"])], []),
  ]);

  expect(rows(report)).toEqual(["Pro: crm → crm,hub +hub"]);
});

test.each([
  [["free", "pro", "Trial"], ["free"], ["pro"]],
  [["a/Tier", "b/Tier", "Trial"], ["free"], ["pro", "eu"]],
  [["a/Tier", "b/Tier", "Trial"], ["pro"], ["pro"]],
])("tiers of one name are told apart by their only tags, or else by their paths: %j", (names, first, second) => {
  const tiers = [
    { path: "a/Tier", mode: "any", tags: first },
    { path: "b/Tier", mode: "any", tags: second },
    { path: "a/Trial", mode: "any", tags: ["trial"] },
  ];
  const document = parsePlan(planJson([]), "plan");
  const { audiences } = reportOnPlans([{ document, program: programOf(tiers) }]);

  expect(audiences.map(({ tier }) => tier)).toEqual(names);
});

test("stacks with the same addresses keep their losses, bindings and schedules apart", () => {
  const lake = (cron_expression: string) => ({ destination_name: "Lake", cron_expression });
  const stack = (tag: string, before: string, after: string) => ({
    document: parsePlan(
      planJson([
        { ...template("crm", [tag], null), before: { id: `id-${tag}`, name: `CRM ${tag}`, tags: [tag] } },
        {
          address: "airbyteembedded_connection_template.lake",
          before: lake(before),
          after: lake(after),
          expressions: { cron_expression: {} },
        },
      ]),
      "plan",
    ),
    program: null,
  });
  const { changes } = reportOnPlans([
    stack("free", "0 0 3 * * ?", "0 0 4 * * ?"),
    stack("pro", "0 0 3 * * ?", "0 0 * * * ?"),
  ]);

  expect(changes.map(({ name, reasons }) => [name, ...reasons])).toEqual([
    [
      "CRM free",
      "Source template “CRM free” is destroyed.",
      "Customers with the tag “free” lose the offer of “CRM free”.",
    ],
    ["CRM pro", "Source template “CRM pro” is destroyed.", "Customers with the tag “pro” lose the offer of “CRM pro”."],
    ["Lake", "The schedule runs 24 times as often."],
    ["Lake"],
  ]);
});

test("tags that are not known, or secret, are left out and said to be", () => {
  const unsure = { ...template("crm", ["pro"], ["pro"]), actions: ["update"], unknown: { tags: true } };
  const hidden = { ...template("hub", ["never-seen"], ["never-seen"]), sensitive: { tags: true } };
  const report = reportOn([unsure, hidden]);

  expect(JSON.stringify(report)).not.toContain("never-seen");
  expect(report.notes.filter((note) => note.startsWith("Some tags of"))).toHaveLength(2);
});
