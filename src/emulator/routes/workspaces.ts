import { toBody, UpdateWorkspace } from "../../api/shapes";
import { idIn } from "./shared/addressed-template";
import type { App, Incoming, Route } from "../http/app";
import { toPages } from "../views/lists";
import { checked, invalid, Refusal } from "../http/refusal";
import { type StoredWorkspace, Workspace } from "../data/rows";
import { withoutNulls } from "../data/table";

const ALL = "/api/v1/workspaces";

/** Fields that every server shows. */
const Shown = Workspace.omit({
  cache_enabled: true,
  tombstone: true,
  visibility: true,
  color: true,
  region_id: true,
  cloud_only: true,
});

/** Workspaces, which come into being by minting tokens only (API 7). */
export function workspaces({ store, switches, now }: App): Route[] {
  const table = store.workspaces;
  const living = (): StoredWorkspace[] => table.list().filter(({ tombstone, cloud_only }) => !tombstone && !cloud_only);
  const is2026 = (): boolean => switches.era !== "2025-10";

  function view(workspace: StoredWorkspace): object {
    const { cache_enabled, tombstone, visibility, color } = workspace;
    return {
      ...toBody(Shown, workspace),
      ...(is2026() && { cache_enabled, tombstone }),
      ...(switches.workspaceLook === "present" && { visibility, color }),
    };
  }

  function addressed(incoming: Incoming): StoredWorkspace {
    const workspace = table.get(idIn(incoming));
    if (workspace.tombstone || workspace.cloud_only) throw new Refusal(404, "Workspace not found");
    return workspace;
  }

  function read(incoming: Incoming): StoredWorkspace {
    const kept = table.find(idIn(incoming));
    const isShown = kept?.tombstone === true && is2026() && switches.deletedWorkspace === "tombstone";
    return isShown ? kept : addressed(incoming);
  }

  function refuseTaken(name: string, own: StoredWorkspace): void {
    if (switches.duplicateWorkspace === "allowed") return;
    const isTaken = living().some((other) => other.name === name && other.id !== own.id);
    if (isTaken) throw new Refusal(Number(switches.duplicateStatus), `Workspace with name '${name}' already exists.`);
  }

  function remove(workspace: StoredWorkspace): void {
    if (switches.deletedWorkspace === "tombstone") table.update(workspace.id, { tombstone: true });
    else table.remove(workspace.id);
  }

  return [
    {
      on: `GET ${ALL}`,
      auth: "application",
      answer({ query }) {
        const isWanted = workspaceFilter(query);
        return toPages(ALL, living().filter(isWanted).map(view), query, switches);
      },
    },
    {
      on: `GET ${ALL}/stats`,
      auth: "application",
      answer() {
        const [total, active] = [living(), living().filter(({ status }) => status === "active")];
        const inactive_count = total.length - active.length;
        return { active_count: active.length, inactive_count, total_count: total.length };
      },
    },
    {
      on: `POST ${ALL}/sync`,
      auth: "application",
      isServed: () => !is2026(),
      answer() {
        const found = table.list().filter(({ cloud_only, tombstone }) => cloud_only && !tombstone);
        for (const { id } of found) table.update(id, { cloud_only: false });
        const created_workspace_ids = found.map(({ id }) => id);
        return { total_count: living().length, created_count: found.length, created_workspace_ids };
      },
    },
    { on: `GET ${ALL}/:id`, auth: "application", answer: (incoming) => view(read(incoming)) },
    {
      on: `PUT ${ALL}/:id`,
      auth: "application",
      answer(incoming) {
        const workspace = addressed(incoming);
        const { cache_enabled, ...body } = checked(UpdateWorkspace, incoming.body);
        const given = withoutNulls(body);
        if (given.name !== undefined) refuseTaken(given.name, workspace);
        const isCleared = cache_enabled === null && switches.patchNull === "clear";
        const cache = is2026() && (typeof cache_enabled === "boolean" || isCleared) ? cache_enabled : undefined;
        return view(table.update(workspace.id, { ...given, cache_enabled: cache }));
      },
    },
    {
      on: `DELETE ${ALL}/:id`,
      auth: "application",
      answer(incoming) {
        const workspace = addressed(incoming);
        remove(workspace);
        return { id: workspace.id, deleted_at: now() };
      },
    },
  ];
}

/** Filter by a query: a part of the name in any case, and one status (API 7). */
function workspaceFilter(query: URLSearchParams): (workspace: StoredWorkspace) => boolean {
  const part = query.get("name_contains")?.toLowerCase() ?? "";
  const wanted = query.get("status");
  if (wanted !== null && wanted !== "active" && wanted !== "inactive") {
    const message = "Input should be 'active' or 'inactive'";
    throw invalid({ location: ["query", "status"], message, code: "enum" });
  }
  return ({ name, status }) => name.toLowerCase().includes(part) && (wanted === null || status === wanted);
}
