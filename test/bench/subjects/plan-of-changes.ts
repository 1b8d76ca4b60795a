import { planJson, type PlannedObject } from "../../support/review/plans";

const TAGS = ["free", "starter", "pro", "enterprise", "partner"];

/** The JSON of a plan with so many changes of templates, ten values each: most update, some create, some destroy. */
export function planOfChanges(count: number): string {
  return JSON.stringify(planJson(Array.from({ length: count }, (_, number) => toObject(number))));
}

function toObject(number: number): PlannedObject {
  const address = `airbyteembedded_source_template.catalog_template_${number}`;
  const [before, after] = [toTemplate(number, "old"), toTemplate(number, "new")];
  if (number % 20 === 1) return { address, before };
  const unknown = { updated_at: true };
  if (number % 10 === 2) return { address, after, unknown, expressions: after };
  return { address, before, after, unknown, expressions: after };
}

function toTemplate(number: number, when: "old" | "new"): object {
  return {
    name: `Template ${number}, ${when}`,
    actor_definition_id: "cd06e646-31bf-4dc8-af48-cbc6530fcad3",
    partial_default_config: {
      host: `db-${number}.${when}.example.com`,
      port: when === "old" ? 5432 : 6432,
      schemas: ["public", when],
      ssl_mode: { mode: when === "old" ? "prefer" : "verify-full" },
      tunnel_method: { tunnel_method: "SSH_KEY_AUTH", tunnel_host: `bastion-${number}.${when}.example.com` },
    },
    partial_default_secrets_wo_version: when === "old" ? 1 : 2,
    tags: TAGS.filter((_, index) => number % (index + 2) === (when === "old" ? 0 : 1)),
    propagate_to_existing_sources: false,
    deletion_protection: when === "old" ? true : null,
  };
}
