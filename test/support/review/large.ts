import type { Change, Report } from "../../../src/review";
import { audienceOf, changeOf, leafOf, reportOf, scheduleOf } from "./sample";

const TIERS = ["Free", "Starter", "Pro", "Enterprise", "Partner"];

/** A report with a thousand changes, six values each, for five tiers. */
export function largeReport(): Report {
  const changes = Array.from({ length: 1000 }, (_, number) => toChange(number));
  const names = changes.map(({ name }) => name);
  return reportOf({
    changes,
    audiences: TIERS.map((tier, index) => {
      const before = names.filter((_, number) => number % (index + 2) === 0);
      const lost = before.filter((_, number) => number % 40 === 0);
      return audienceOf({
        tier,
        tags: [tier.toLowerCase()],
        before,
        after: before.filter((name) => !lost.includes(name)),
        lost,
      });
    }),
    schedules: Array.from({ length: 50 }, (_, number) => scheduleOf({ name: `Lake ${number}` })),
  });
}

function toChange(number: number): Change {
  return changeOf({
    address: `airbyteembedded_source_template.catalog_template_${number}`,
    stack: "catalog",
    construct: `catalog/Template${number}/Resource`,
    source: { file: "catalog/templates.ts", line: number + 1 },
    name: `Template ${number}`,
    risk: number % 50 === 0 ? "high" : number % 10 === 0 ? "medium" : "low",
    reasons: number % 10 === 0 ? ["A protection is taken off: deletion_protection."] : [],
    leaves: [
      leafOf("/name", `Template ${number} of old`, `Template ${number}`),
      leafOf("/partial_default_config/host", `db-${number}.old.example.com`, `db-${number}.example.com`),
      leafOf("/partial_default_config/port", 5432, 6432),
      leafOf("/partial_default_config/ssl_mode/mode", "prefer", "verify-full"),
      leafOf("/partial_default_secrets_wo/password", null, null, { sensitive: true }),
      leafOf("/updated_at", "2026-11-01T09:30:00Z", null, { unknown: true }),
    ],
  });
}
