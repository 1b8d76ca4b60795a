import { ApiError, UnexpectedAnswer } from "../../../api/errors";
import type { Embedded } from "../../embedded";

/** Most workspaces that one plan looks into: Airbyte lists sources by workspace only. */
const MOST_WORKSPACES = 100;
const AT_ONCE = 8;
const MOST_NAMES = 5;

interface Workspace {
  readonly id: string;
  readonly name: string;
}

/**
 * A sentence on the sources that were created from any of these templates, as far as Airbyte tells: it lists sources by
 * workspace, and not every server says from which template they are.
 */
export async function describeSources(
  templateIds: readonly string[],
  { api, signal }: { readonly api: Embedded; readonly signal: AbortSignal },
): Promise<string> {
  try {
    const { workspaces, hasMore } = await listWorkspaces(api, signal);
    const found: string[] = [];
    for (let at = 0; at < workspaces.length; at += AT_ONCE) {
      const some = workspaces.slice(at, at + AT_ONCE);
      const each = await Promise.all(some.map((workspace) => listSources(workspace, templateIds, api, signal)));
      found.push(...each.flat());
    }
    const where = hasMore ? `Among the first ${MOST_WORKSPACES} workspaces, ` : "";
    return capitalized(`${where}${toSentence(found)}`);
  } catch (error) {
    if (error instanceof ApiError || error instanceof UnexpectedAnswer) return UNTOLD;
    throw error;
  }
}

const UNTOLD = "Airbyte does not report which sources were created from it.";

async function listWorkspaces(
  api: Embedded,
  signal: AbortSignal,
): Promise<{ readonly workspaces: readonly Workspace[]; readonly hasMore: boolean }> {
  const workspaces: Workspace[] = [];
  for await (const { id, name } of api.workspaces.list({}, { signal })) {
    if (workspaces.length === MOST_WORKSPACES) return { workspaces, hasMore: true };
    workspaces.push({ id, name });
  }
  return { workspaces, hasMore: false };
}

async function listSources(
  { id: workspaceId, name: workspace }: Workspace,
  templateIds: readonly string[],
  api: Embedded,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const { name, source_template_id: made } of api.sources.list({ workspaceId }, { signal }))
    if (made !== null && templateIds.includes(made)) found.push(`"${name}" in "${workspace}"`);
  return found;
}

function toSentence(found: readonly string[]): string {
  if (found.length === 0) return "no source was created from it.";
  const shown = found.slice(0, MOST_NAMES).join(", ");
  const more = found.length - MOST_NAMES;
  const sources = found.length === 1 ? "1 source was" : `${found.length} sources were`;
  return `${sources} created from it: ${shown}${more > 0 ? ` and ${more} more` : ""}.`;
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
