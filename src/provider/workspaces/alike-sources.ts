import type { CreateSource } from "../../api";
import type { Embedded } from "../embedded";

interface Surroundings {
  readonly api: Embedded;
  readonly signal: AbortSignal;
}

/** IDs of sources that a request may have created: of its workspace and template, and of its name if it says one. */
export async function listAlikeSources(
  { name, workspace_id: workspaceId, source_template_id: template }: CreateSource,
  { api, signal }: Surroundings,
): Promise<string[]> {
  const ids: string[] = [];
  for await (const item of api.sources.list({ workspaceId }, { signal })) {
    const isNamed = name === undefined || item.name === name;
    if (isNamed && item.source_template_id?.toLowerCase() === template.toLowerCase()) ids.push(item.id);
  }
  return ids;
}
