import type { ConnectionTemplate } from "../../api";
import type { Report } from "../../framework";
import { alreadyThere, isGivenUp } from "../creation/adoption";
import type { Embedded } from "../embedded";
import { CONNECTION_TEMPLATE } from "../names/kinds";

interface Surroundings {
  readonly api: Embedded;
  readonly signal: AbortSignal;
  readonly report: Report;
}

/**
 * Airbyte takes two templates whose destinations have one name, and then cannot tell the destinations of a workspace
 * apart (API 6.4).
 */
export async function refuseSecondOfName(
  name: string | null | undefined,
  { api, signal }: Omit<Surroundings, "report">,
): Promise<void> {
  if (!name) return;
  for (const { id } of await listOfName(name, api, signal)) {
    const holder = { id, name };
    if (!(await isGivenUp(CONNECTION_TEMPLATE, holder, { api, signal })))
      throw alreadyThere(CONNECTION_TEMPLATE, holder, name);
  }
}

/**
 * Looks once more after a creation: of two applies that create at the same time each has found nothing before, and the
 * one that comes second finds both.
 */
export async function reportTwins(
  { id, destination_name: name, data_hosting_type }: ConnectionTemplate,
  { api, signal, report }: Surroundings,
): Promise<void> {
  if (data_hosting_type !== "user_hosted" || name === null) return;
  // The template is there and is kept, whatever becomes of this look.
  const all = await listOfName(name, api, signal).catch(() => []);
  const others = all.filter((other) => other.id !== id).map((other) => other.id);
  if (others.length > 0)
    report.warning(
      "Two connection templates have the same name",
      `This run created "${name}" (${id}) while somebody else created another with the same name (${others.join(", ")}). Airbyte applies both to new sources and cannot tell their destinations apart. Keep one: destroy this one, or delete the other.`,
      "destination_name",
    );
}

async function listOfName(name: string, api: Embedded, signal: AbortSignal): Promise<readonly ConnectionTemplate[]> {
  const found: ConnectionTemplate[] = [];
  for await (const each of api.connectionTemplates.list({}, { signal }))
    if (each.destination_name === name && each.data_hosting_type === "user_hosted") found.push(each);
  return found;
}
