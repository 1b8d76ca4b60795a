import type { Report } from "../../../framework";
import { AttributeError } from "../../attribute-error";
import type { Embedded } from "../../embedded";
import { title } from "../../title";

/** Most templates that a message names before it counts the rest. */
const NAMED = 5;

/** Warns, at plan, of the templates that lose a tag when it is deleted. */
export async function reportBearers(
  { name: tag, force_destroy: forced }: { readonly name: string; readonly force_destroy: boolean },
  { api, report, signal }: { api: Embedded; report: Report; signal: AbortSignal },
): Promise<void> {
  const bearers = await listBearers(tag, api, signal);
  if (bearers.length === 0) return;
  report.warning(
    title`"${tag}" is on ${count(bearers.length)}`,
    `Deleting the tag removes it from ${toList(bearers)}. Customers who are offered ${toPronoun(bearers)} only by this tag lose ${toPronoun(bearers)}.${forced ? "" : ` ${ORDER}`}`,
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
    `The tag is still on ${toList(bearers)}. Customers who are offered ${toPronoun(bearers)} by this tag would lose ${toPronoun(bearers)}. ${RETRY}`,
    "force_destroy",
  );
}

/** Terraform reads it from the state: for a tag that is not in the configuration any more, it is what the last apply knew. */
const CURE = "lifecycle { create_before_destroy = true }";

const ORDER = `Terraform first changes the templates that lose the tag in this run, but only if the tag was last applied with ${CURE}. Otherwise it tries to delete the tag first, which is refused.`;

const RETRY = `If this run was to remove it there, Terraform tried to delete the tag first: declare the tag again with ${CURE}, apply, and then remove it. Otherwise remove it from the templates, or declare the tag again with force_destroy = true and apply.`;

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

function toPronoun({ length }: readonly string[]): string {
  return length === 1 ? "it" : "them";
}

function count(templates: number): string {
  return templates === 1 ? "1 template" : `${templates} templates`;
}
