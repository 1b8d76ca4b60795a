import type { Audience, Report } from "../../../src/review";
import { audienceOf, changeOf, leafOf, reportOf, scheduleOf } from "./sample";

/** A report as a team with three tiers would meet it, for the pictures in the guides. */
export function showcaseReport(): Report {
  return reportOf({
    changes: [
      changeOf({
        address: "airbyteembedded_source_template.billing",
        stack: "catalog",
        construct: "catalog/Billing/Resource",
        source: { file: "main.ts", line: 31 },
        name: "Billing",
        action: "destroy",
        risk: "high",
        reasons: [
          "Source template “Billing” is destroyed.",
          "Pro customers lose the offer of “Billing”.",
          "Enterprise customers lose the offer of “Billing”.",
        ],
        leaves: [
          leafOf("/name", "Billing", null),
          leafOf("/tags/0", "pro", null),
          leafOf("/tags/1", "enterprise", null),
        ],
      }),
      changeOf({
        stack: "catalog",
        construct: "catalog/Crm/Resource",
        source: { file: "main.ts", line: 12 },
        risk: "medium",
        reasons: ["A secret is rotated: partial_default_secrets_wo."],
        leaves: [
          leafOf("/partial_default_config/host", "db.old.example", "db.example"),
          leafOf("/partial_default_config/ssl", false, true),
          leafOf("/partial_default_secrets_wo/password", null, null, { sensitive: true }),
          leafOf("/updated_at", "2026-11-01T09:30:00Z", null, { unknown: true }),
        ],
      }),
      changeOf({
        address: "airbyteembedded_connection_template.lake",
        type: "airbyteembedded_connection_template",
        stack: "catalog",
        construct: "catalog/Lake/Resource",
        source: { file: "main.ts", line: 54 },
        name: "Lake",
        risk: "medium",
        reasons: ["The schedule runs 24 times as often."],
        leaves: [leafOf("/cron_expression", "0 0 8 * * ?", "0 0 * * * ?")],
      }),
      changeOf({
        address: "airbyteembedded_source_template.hubspot",
        stack: "catalog",
        construct: "catalog/HubSpot/Resource",
        source: { file: "main.ts", line: 40 },
        name: "HubSpot",
        action: "create",
        leaves: [
          leafOf("/name", null, "HubSpot"),
          leafOf("/tags/0", null, "pro"),
          leafOf("/id", null, null, { unknown: true }),
        ],
      }),
    ],
    drift: ["pro", "enterprise", "hipaa"].map((name) =>
      changeOf({
        address: `airbyteembedded_template_tag.tier["${name}"]`,
        type: "airbyteembedded_template_tag",
        name,
        leaves: [leafOf("/color", "#112233", "#445566")],
      }),
    ),
    audiences: [
      ofTier("Free", { before: ["CRM", "Google Sheets"], after: ["CRM", "Google Sheets"] }),
      ofTier("Pro", {
        before: ["Billing", "CRM", "Google Sheets"],
        after: ["CRM", "Google Sheets", "HubSpot"],
        gained: ["HubSpot"],
        lost: ["Billing"],
      }),
      ofTier("Enterprise", {
        before: ["Billing", "CRM", "Google Sheets", "Health records"],
        after: ["CRM", "Google Sheets", "Health records"],
        lost: ["Billing"],
      }),
      audienceOf({ tags: ["hipaa"], before: ["Health records"], after: ["Health records"] }),
      ofTier("Pro", { kind: "connection", before: ["Lake"], after: ["Lake"] }),
      ofTier("Enterprise", { kind: "connection", before: ["Lake"], after: ["Lake"] }),
    ],
    schedules: [scheduleOf()],
    timezone: "Europe/Berlin",
    notes: ["The matrix shows the templates that this state manages; others of the organization are not in it."],
  });
}

function ofTier(tier: string, over: Partial<Audience>): Audience {
  return audienceOf({ tier, tags: [tier.toLowerCase()], ...over });
}
