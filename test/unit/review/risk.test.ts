import { RISK_RULES, type Risk } from "../../../src/review";
import { reportOn, type PlannedObject } from "../../support/review/plans";

const CRM = "airbyteembedded_source_template.crm";
const LAKE = "airbyteembedded_connection_template.lake";
const TAG = "airbyteembedded_template_tag.pro";
const ACME = "airbyteembedded_workspace.acme";
const DATA = "terraform_data.note";

test.each<[string, PlannedObject, Risk, RegExp]>([
  [
    "a template is destroyed",
    { address: CRM, before: { name: "CRM" } },
    "high",
    /^Source template “CRM” is destroyed\.$/,
  ],
  [
    "a template is replaced",
    { address: LAKE, before: { destination_name: "Lake" }, after: {}, actions: ["delete", "create"] },
    "high",
    /^Connection template “Lake” is replaced\.$/,
  ],
  ["a workspace is destroyed", { address: ACME, before: { name: "acme" } }, "high", /is destroyed/],
  [
    "a tag may be destroyed in use",
    { address: TAG, before: { name: "pro" }, after: { name: "pro", force_destroy: true } },
    "high",
    /may be destroyed while templates carry it/,
  ],
  [
    "a template is swapped side by side",
    {
      address: CRM,
      before: { id: "x", name: "CRM", actor_definition_id: "one", retired: null },
      after: { name: "CRM", actor_definition_id: "two", retired: [{ id: "x", name: "CRM (retired)" }] },
      unknown: { id: true },
    },
    "medium",
    /^“CRM” is swapped for a new template side by side, and no audience is without it\.$/,
  ],
  [
    "a template is swapped, and the old one deleted",
    {
      address: CRM,
      before: { id: "x", name: "CRM", actor_definition_id: "one", retired: null },
      after: { name: "CRM", actor_definition_id: "two", retired: null, let_go_retired: true },
      unknown: { id: true },
    },
    "high",
    /^“CRM” is deleted after its swap/,
  ],
  [
    "a retired template is let go",
    {
      address: CRM,
      before: { id: "y", name: "CRM", retired: [{ id: "x", name: "CRM (retired)" }] },
      after: { id: "y", name: "CRM", retired: null, let_go_retired: true },
    },
    "high",
    /^“CRM \(retired\)” is deleted after its swap/,
  ],
  [
    "a protection is taken off",
    { address: CRM, before: { name: "CRM", deletion_protection: true }, after: { name: "CRM" } },
    "high",
    /loses its protection/,
  ],
  [
    "a protection is put on",
    { address: CRM, before: { name: "CRM" }, after: { name: "CRM", deletion_protection: true } },
    "low",
    /^$/,
  ],
  [
    "another provider's object is destroyed",
    { address: DATA, before: { input: 1 } },
    "medium",
    /terraform_data “note” is destroyed/,
  ],
  [
    "an object is forgotten",
    { address: TAG, before: { name: "pro" }, actions: ["forget"] },
    "medium",
    /no longer manages it/,
  ],
  [
    "a change reaches existing sources",
    {
      address: CRM,
      before: { name: "CRM", partial_default_config: { a: 1 } },
      after: { name: "CRM", partial_default_config: { a: 2 }, propagate_to_existing_sources: true },
    },
    "medium",
    /already created/,
  ],
  [
    "a secret is rotated",
    { address: CRM, before: { name: "CRM" }, after: { name: "CRM" }, unknown: { secrets_fingerprint: true } },
    "medium",
    /^A secret is rotated: partial_default_secrets_wo\.$/,
  ],
  [
    "a schedule runs far more often",
    { address: LAKE, before: { cron_expression: "0 0 8 * * ?" }, after: { cron_expression: "0 0 * * * ?" } },
    "medium",
    /^The schedule runs 24 times as often\.$/,
  ],
  [
    "a schedule runs far less often",
    { address: LAKE, before: { cron_expression: "0 0 * * * ?" }, after: { cron_expression: "0 0 8 * * ?" } },
    "medium",
    /^The schedule runs 24 times less often\.$/,
  ],
  [
    "a schedule runs twice as often",
    { address: LAKE, before: { cron_expression: "0 0 8 * * ?" }, after: { cron_expression: "0 0 8,20 * * ?" } },
    "low",
    /^$/,
  ],
  [
    "a schedule ends",
    { address: LAKE, before: { cron_expression: "0 0 8 * * ?" }, after: { cron_expression: "" } },
    "medium",
    /no longer moves/,
  ],
  ["a tag is renamed", { address: TAG, before: { name: "pro" }, after: { name: "plus" } }, "medium", /by its new name/],
  ["a workspace is renamed", { address: ACME, before: { name: "a" }, after: { name: "b" } }, "medium", /new name/],
  ["a template is created", { address: CRM, after: { name: "CRM" } }, "low", /^Source template “CRM” is created\.$/],
  [
    "a template is renamed",
    { address: CRM, before: { name: "CRM" }, after: { name: "Sales" } },
    "low",
    /from “CRM” to “Sales”/,
  ],
])("%s: %#", (_, object, risk, reason) => {
  const { changes } = reportOn([{ expressions: object.after ?? undefined, ...object }]);

  expect(changes).toMatchObject([{ risk }]);
  expect(changes[0]?.reasons[0] ?? "").toMatch(reason);
});

test("changes are in the order of their risk, then of their addresses", () => {
  const { changes } = reportOn([
    { address: "terraform_data.b", after: { input: 1 } },
    { address: "terraform_data.a", after: { input: 1 } },
    { address: DATA, before: { input: 1 } },
    { address: CRM, before: { name: "CRM" } },
  ]);

  expect(changes.map(({ risk, address }) => `${risk} ${address}`)).toEqual([
    `high ${CRM}`,
    `medium ${DATA}`,
    "low terraform_data.a",
    "low terraform_data.b",
  ]);
});

test("every rule has an id of its own and a sentence, the gravest first", () => {
  const order = ["high", "medium", "low"];

  expect(new Set(RISK_RULES.map(({ id }) => id)).size).toBe(RISK_RULES.length);
  expect(RISK_RULES.filter(({ sentence }) => !/^[A-Z].*\.$/.test(sentence))).toEqual([]);
  expect(RISK_RULES.map(({ risk }) => order.indexOf(risk))).toEqual(
    RISK_RULES.map(({ risk }) => order.indexOf(risk)).sort(),
  );
});

test("grave changes of a source template say how many customers have its connector", () => {
  const gone = { address: CRM, before: { name: "CRM", actor_definition_id: "a" } };
  const renamed = {
    address: "airbyteembedded_source_template.hub",
    before: { name: "Hub", actor_definition_id: "a" },
    after: { name: "HubSpot", actor_definition_id: "a" },
  };
  const { changes } = reportOn([gone, renamed], { customers: new Map([["a", 3]]) });

  expect(changes.map(({ reasons }) => reasons.at(-1))).toEqual([
    "3 customers have connected this connector, through this template or another.",
    "It is renamed from “Hub” to “HubSpot”.",
  ]);
});
