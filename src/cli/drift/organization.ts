import { type Airbyte, NoTemplateTags } from "../../api";
import type { Unmanaged } from "../../review";

interface Calls {
  readonly signal: AbortSignal;
}

/** Templates and tags of the organization, without Airbyte's own templates, which no state can hold. */
export async function listOrganization(client: Airbyte, { signal }: Calls): Promise<Unmanaged[]> {
  const present: Unmanaged[] = [];
  for await (const { id, name, tags, organization_id: owner } of client.sourceTemplates.list({}, { signal })) {
    if (owner !== null) present.push({ kind: "source_template", id, name, tags });
  }
  for await (const { id, destination_name: name, tags } of client.connectionTemplates.list({}, { signal })) {
    present.push({ kind: "connection_template", id, name: name ?? UNNAMED, tags });
  }
  for (const { id, name } of await listTags(client, { signal })) {
    present.push({ kind: "template_tag", id, name, tags: [] });
  }
  return present;
}

/** A connection template to a destination that Airbyte hosts may have no name. */
const UNNAMED = "(hosted by Airbyte)";

async function listTags(
  { templateTags }: Airbyte,
  calls: Calls,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  try {
    return await templateTags.readAll(calls);
  } catch (error) {
    if (error instanceof NoTemplateTags) return [];
    throw error;
  }
}
