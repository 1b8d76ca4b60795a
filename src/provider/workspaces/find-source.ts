import type { Source } from "../../api";
import { uuid } from "../../rules";
import type { Embedded } from "../embedded";

/** A source, and the workspace that it is in, which it does not tell itself. */
export interface PlacedSource {
  readonly workspaceId: string;
  readonly source: Source;
}

/**
 * The source that an import means: `WORKSPACE_ID/SOURCE_ID`, or its ID alone, which is looked for in every workspace.
 * Null when there is none.
 */
export async function findSource(id: string, api: Embedded, signal: AbortSignal): Promise<PlacedSource | null> {
  const [first = "", second] = id.split("/");
  const sourceId = second ?? first;
  if (!uuid.safeParse(sourceId).success || !uuid.safeParse(first).success) return null;
  const source = await api.sources.find(sourceId, { signal });
  if (!source) return null;
  const workspaces = second === undefined ? listWorkspaceIds(api, signal) : [first];
  for await (const workspaceId of workspaces)
    for await (const item of api.sources.list({ workspaceId }, { signal }))
      if (item.id === source.id) return { workspaceId, source };
  return null;
}

async function* listWorkspaceIds(api: Embedded, signal: AbortSignal): AsyncGenerator<string> {
  for await (const { id } of api.workspaces.list({}, { signal })) yield id;
}
