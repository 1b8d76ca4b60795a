import type { Report } from "../../framework";
import type { Embedded } from "../embedded";
import { title } from "../title";

interface Change {
  readonly action: "create" | "update" | "delete";
  readonly replaces: boolean;
  readonly config: { readonly name?: string | null; readonly status?: string | null };
  readonly state: { readonly id: string; readonly name: string; readonly status: string } | null;
  readonly api: Embedded | null;
  readonly signal: AbortSignal;
  readonly report: Report;
}

/** Says, at plan, what the change or the end of a workspace does to the customer in it (API 7). */
export async function reportWorkspace(change: Change): Promise<void> {
  const { action, replaces, config, state, report } = change;
  if (!state) return;
  const { name } = state;
  if (action === "delete" || replaces) {
    report.warning(
      title`"${name}" and everything in it will be deleted`,
      `Deleting the workspace deletes ${await describeSources(state.id, change)}. It cannot be undone.`,
    );
    return;
  }
  if (typeof config.name === "string" && config.name !== state.name)
    report.warning(
      title`"${name}" will be renamed`,
      `Tokens are minted by name: if your application still mints one for "${state.name}", Airbyte creates a new, empty workspace of that name. Change the application before this, or together with it.`,
      "name",
    );
  if (config.status === "inactive" && state.status !== "inactive")
    report.warning(
      title`"${name}" will stop syncing`,
      "All connections of an inactive workspace are switched off. Making it active again may not switch them on.",
      "status",
    );
}

/** Says, at a refresh that finds a workspace gone, if another has its name by now. */
export async function reportSuccessor(
  { id, name }: { readonly id: string; readonly name: string },
  { api, signal, report }: { readonly api: Embedded; readonly signal: AbortSignal; readonly report: Report },
): Promise<void> {
  const successor = await api.workspaces.findByName(name, { signal });
  if (successor)
    report.warning(
      title`Another workspace is now named "${name}"`,
      `The workspace ${id} is gone, and a new one (${successor.id}) has its name, because somebody minted a token for that name. Set adopt_existing = true to take it over, or import it.`,
      "name",
    );
}

async function describeSources(id: string, { api, signal }: Change): Promise<string> {
  const count = api && (await countSources(id, api, signal));
  if (count === null) return "the customer's sources, with their destinations and connections";
  if (count === 0) return "its contents: no sources so far";
  return `the customer's ${count === 1 ? "1 source, with its" : `${count} sources, with their`} destinations and connections`;
}

/** Null where the count cannot be had: a plan does not fail for want of a number. */
async function countSources(workspaceId: string, api: Embedded, signal: AbortSignal): Promise<number | null> {
  let count = 0;
  try {
    for await (const source of api.sources.list({ workspaceId }, { signal })) count += Number(source.id !== "");
  } catch (error) {
    if (signal.aborted) throw error;
    return null;
  }
  return count;
}
