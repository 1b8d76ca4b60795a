import type { ConfigOf, Report } from "../../../framework";
import type { attributes } from "./connection-template";

type Given = ConfigOf<typeof attributes>;

/** Attributes that a destination of the user's needs. */
const NEEDED = ["destination_name", "destination_definition_id", "destination_config"] as const;

/** Attributes that say nothing where Airbyte hosts the data, unless they are at their default anyway. */
const SENSELESS = [
  ["destination_definition_id", null],
  ["destination_config", null],
  ["destination_secrets_wo", null],
  ["non_breaking_changes_preference", "ignore"],
  ["sync_on_create", true],
] as const;

/** Says what is missing for a destination of the user's, and what there is too much for one of Airbyte's (API 6.1). */
export function checkHosting(given: Given, report: Report): void {
  if (given.data_hosting_type === undefined) return;
  if (given.data_hosting_type !== "airbyte_hosted") {
    for (const name of NEEDED)
      if (given[name] === null)
        report.error(
          `Missing ${name}`,
          'A destination of your own needs it. Without one, set data_hosting_type = "airbyte_hosted".',
          name,
        );
    return;
  }
  for (const [name, harmless] of SENSELESS)
    if ((given[name] ?? null) !== null && given[name] !== harmless)
      report.error(`${name} with airbyte_hosted`, HOSTED, name);
}

/** The name of a destination of Airbyte's is Airbyte's; only at plan it is known whether somebody wants another. */
export function checkHostedName(given: Given, name: string, report: Report): void {
  const wanted = given.destination_name ?? null;
  if (given.data_hosting_type === "airbyte_hosted" && wanted !== null && wanted !== name)
    report.error("destination_name with airbyte_hosted", HOSTED, "destination_name");
}

const HOSTED = "Where Airbyte hosts the data there is only a schedule to set, and tags. Remove it.";
