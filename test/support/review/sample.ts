import type { Audience, Change, Leaf, Report, Schedule, Trouble } from "../../../src/review";

export function leafOf(path: string, before: Leaf["before"], after: Leaf["after"], over: Partial<Leaf> = {}): Leaf {
  return { path, before, after, sensitive: false, unknown: false, ...over };
}

export function changeOf(over: Partial<Change> = {}): Change {
  return {
    address: "airbyteembedded_source_template.crm",
    stack: null,
    construct: null,
    source: null,
    type: "airbyteembedded_source_template",
    name: "CRM",
    action: "update",
    risk: "low",
    reasons: [],
    leaves: [],
    ...over,
  };
}

export function audienceOf(over: Partial<Audience> = {}): Audience {
  return {
    tags: ["pro"],
    mode: "any",
    tier: null,
    kind: "source",
    before: ["CRM"],
    after: ["CRM"],
    gained: [],
    lost: [],
    ...over,
  };
}

export function scheduleOf(over: Partial<Schedule> = {}): Schedule {
  return {
    address: "airbyteembedded_connection_template.lake",
    stack: null,
    construct: null,
    name: "Lake",
    before: "0 0 8 * * ?",
    after: "0 0 * * * ?",
    words_before: "At 08:00 UTC every day",
    words_after: "Every hour",
    runs_per_day_before: 1,
    runs_per_day_after: 24,
    next_runs: ["2026-11-29T01:00:00+01:00", "2026-11-29T02:00:00+01:00", "2026-11-29T03:00:00+01:00"],
    ...over,
  };
}

export function troubleOf(over: Partial<Trouble> = {}): Trouble {
  return { stack: "billing", reason: "Stack “billing” could not be refreshed. Invalid credentials.", ...over };
}

export function reportOf(over: Partial<Report> = {}): Report {
  const changes = over.changes ?? [];
  const drift = over.drift ?? [];
  const count = (action: Change["action"]): number => changes.filter((change) => change.action === action).length;
  return {
    format: 1,
    subject: "plan",
    troubles: [],
    summary: {
      create: count("create"),
      update: count("update"),
      replace: count("replace"),
      destroy: count("destroy"),
      import: count("import"),
      move: count("move"),
      forget: count("forget"),
      drift: drift.length,
    },
    changes,
    drift,
    unmanaged: [],
    suspected_secrets: [],
    audiences: [],
    schedules: [],
    timezone: "UTC",
    notes: [],
    ...over,
  };
}

/** A report with one of everything, as a team would meet it. */
export function sampleReport(): Report {
  return reportOf({
    changes: [
      changeOf({
        address: "airbyteembedded_source_template.billing",
        stack: "catalog",
        construct: "catalog/billing",
        source: { file: "main.ts", line: 31 },
        name: "Billing",
        action: "destroy",
        risk: "high",
        reasons: ["Source template “Billing” is destroyed.", "Tier Pro loses the offer of “Billing”."],
        leaves: [leafOf("/name", "Billing", null), leafOf("/tags/0", "pro", null)],
      }),
      changeOf({
        stack: "catalog",
        construct: "catalog/crm",
        source: { file: "main.ts", line: 12 },
        risk: "medium",
        reasons: ["A secret is rotated: partial_default_secrets_wo."],
        leaves: [
          leafOf("/partial_default_config/host", "db.old.example", "db.example"),
          leafOf("/partial_default_secrets_wo/password", null, null, { sensitive: true }),
        ],
      }),
      changeOf({
        address: "airbyteembedded_connection_template.lake",
        type: "airbyteembedded_connection_template",
        stack: "catalog",
        construct: "catalog/lake",
        name: "Lake",
        risk: "medium",
        reasons: ["The schedule runs 24 times as often."],
        leaves: [leafOf("/cron_expression", "0 0 8 * * ?", "0 0 * * * ?")],
      }),
      changeOf({
        address: "airbyteembedded_source_template.hubspot",
        stack: "catalog",
        construct: "catalog/hubspot",
        name: "HubSpot",
        action: "create",
        leaves: [
          leafOf("/name", null, "HubSpot"),
          leafOf("/tags/0", null, "pro"),
          leafOf("/id", null, null, { unknown: true }),
        ],
      }),
    ],
    drift: [
      changeOf({
        address: 'airbyteembedded_template_tag.tier["pro"]',
        type: "airbyteembedded_template_tag",
        name: "pro",
        leaves: [leafOf("/color", "#112233", "#445566")],
      }),
    ],
    unmanaged: [
      { kind: "source_template", id: "5f8a6f0e-2c1b-4a58-9a0e-0d7a8a2f4b11", name: "Trial", tags: ["beta"] },
      { kind: "template_tag", id: "c2b8f6f4-6f0d-4f6e-8f5e-2f0c7c1f9a02", name: "beta", tags: [] },
    ],
    suspected_secrets: [
      {
        address: "airbyteembedded_source_template.crm",
        stack: "catalog",
        reason: "“CRM” was updated without any visible change, so somebody may have replaced a secret.",
      },
    ],
    audiences: [
      audienceOf({
        tier: "Pro",
        before: ["Billing", "CRM"],
        after: ["CRM", "HubSpot"],
        gained: ["HubSpot"],
        lost: ["Billing"],
      }),
      audienceOf({ tier: "Pro", kind: "connection", before: ["Lake"], after: ["Lake"] }),
      audienceOf({ tags: ["free"], before: ["CRM"], after: ["CRM"] }),
    ],
    schedules: [scheduleOf()],
    timezone: "Europe/Berlin",
    notes: ["The matrix shows the templates that this state manages; others of the organization are not in it."],
  });
}
