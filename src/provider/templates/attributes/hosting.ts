import type { ConfigOf, Report } from "../../../framework";
import type { ConditionalRule } from "../../../rules";
import type { attributes } from "./connection-template";

type Given = ConfigOf<typeof attributes>;

/** Attributes that a destination of the user's needs. */
const NEEDED = ["destination_name", "destination_definition_id", "destination_config"] as const;

/** Attributes that say nothing where Airbyte hosts the data, unless they are at their default anyway. */
const SENSELESS = [
  { name: "destination_definition_id" },
  { name: "destination_config" },
  { name: "destination_secrets_wo" },
  { name: "non_breaking_changes_preference", harmless: "ignore" },
  { name: "sync_on_create", harmless: true },
] as const;

const HOSTED = "If Airbyte hosts the data, only the schedule and tags can be set. Remove this attribute.";

/** A destination of the user's needs some attributes, and one of Airbyte's takes them not (API 6.1). */
export const hostingRules: readonly ConditionalRule[] = [
  ...NEEDED.map((name) => ({
    kind: "requiredWhen" as const,
    name,
    when: { name: "data_hosting_type", isNot: "airbyte_hosted" },
    summary: `Missing ${name}`,
    detail:
      'It is required for your own destination. To let Airbyte host the data, set data_hosting_type = "airbyte_hosted".',
  })),
  ...SENSELESS.map((senseless) => ({
    ...senseless,
    kind: "refusedWhen" as const,
    when: { name: "data_hosting_type", is: "airbyte_hosted" },
    summary: `${senseless.name} with airbyte_hosted`,
    detail: HOSTED,
  })),
];

/** The name of a destination of Airbyte's is Airbyte's; only at plan it is known whether somebody wants another. */
export function checkHostedName(given: Given, name: string, report: Report): void {
  const wanted = given.destination_name ?? null;
  if (given.data_hosting_type === "airbyte_hosted" && wanted !== null && wanted !== name)
    report.error("destination_name with airbyte_hosted", HOSTED, "destination_name");
}
