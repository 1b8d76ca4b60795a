import type { Report } from "../framework";
import { AttributeError } from "./attribute-error";
import type { Embedded } from "./define";
import { shorten } from "./tags";

/** How many templates a message names before it counts the rest. */
const NAMED = 5;

/** Warns, at plan, of the templates that lose a tag when it is deleted. */
export async function reportBearers(
  tag: string,
  { api, report, signal }: { api: Embedded; report: Report; signal: AbortSignal },
): Promise<void> {
  const bearers = await listBearers(tag, api, signal);
  if (bearers.length === 0) return;
  report.warning(
    `"${shorten(tag)}" is on ${count(bearers.length)}`,
    `Deleting the tag takes it off ${toList(bearers)}, except those that this run destroys too. Customers who are offered them by this tag alone lose them.`,
    "name",
  );
}

/** Refuses to delete a tag that a template carries. Templates of the same program are gone or untagged by then. */
export async function refuseWhileBorne(
  tag: string,
  { api, signal }: { api: Embedded; signal: AbortSignal },
): Promise<void> {
  const bearers = await listBearers(tag, api, signal);
  if (bearers.length === 0) return;
  throw new AttributeError(
    `The tag is still on ${toList(bearers)}. Customers who are offered them by this tag would lose them. Take it off there first, or set force_destroy = true on the tag, apply, and try again.`,
    "force_destroy",
  );
}

async function listBearers(tag: string, api: Embedded, signal: AbortSignal): Promise<string[]> {
  const bearers: string[] = [];
  const filter = { tags: [tag], tagsMode: "all" } as const;
  for await (const { id, name, tags } of api.sourceTemplates.list(filter, { signal }))
    if (tags.includes(tag)) bearers.push(`source template "${name}" (${id})`);
  for await (const { id, destination_name: name, tags } of api.connectionTemplates.list(filter, { signal }))
    if (tags.includes(tag)) bearers.push(`connection template "${name ?? ""}" (${id})`);
  return bearers;
}

function toList(bearers: readonly string[]): string {
  const rest = bearers.length - NAMED;
  return bearers.slice(0, NAMED).join(", ") + (rest > 0 ? ` and ${count(rest)} more` : "");
}

function count(templates: number): string {
  return templates === 1 ? "1 template" : `${templates} templates`;
}
