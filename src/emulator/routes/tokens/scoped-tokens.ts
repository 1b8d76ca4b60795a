import { toOriginProblem } from "../../../rules";
import { ScopedTokenRequest, WidgetTokenRequest } from "../../../api/shapes";
import type { App, Incoming, Route } from "../../http/app";
import { EVERYTHING, scopedCaller, type Selection } from "../../http/grants";
import { checked, invalid } from "../../http/refusal";
import type { Switches } from "../../switches";
import type { StoredWorkspace } from "../../data/rows";

/** Address of the widget in October 2025 (API 2.4). */
const WIDGET = "https://app.airbyte.ai/quick-start/widget";

/** Tokens for one workspace, and whose they are, by their addresses of 2026 and of before (API 2.3 to 2.5). */
export function scopedTokens({ organizationId, store, switches, tokens }: App): Route[] {
  /** The workspace of that name; made when it is new, adopted when only Airbyte Cloud knows it. */
  function toWorkspace({ workspace_name: name, region_id }: ScopedTokenRequest): StoredWorkspace {
    const known = store.workspaces.list().find((each) => each.name === name && !each.tombstone);
    if (known === undefined) return store.workspaces.add({ name, region_id: region_id ?? undefined });
    return known.cloud_only ? store.workspaces.update(known.id, { cloud_only: false }) : known;
  }

  function issue(workspaceId: string, sourceTemplates: Selection, connectionTemplates: Selection): string {
    return tokens.issue({ kind: "scoped", organizationId, workspaceId, sourceTemplates, connectionTemplates });
  }

  function mint({ body }: Incoming): object {
    const { id } = toWorkspace(checked(ScopedTokenRequest, body));
    return { token: issue(id, EVERYTHING, EVERYTHING) };
  }

  function mintWidget({ body }: Incoming): object {
    const request = checked(WidgetTokenRequest, body);
    const problem = switches.originCheck === "strict" ? toOriginProblem(request.allowed_origin) : null;
    if (problem !== null) throw badOrigin(problem);
    const { id } = toWorkspace(request);
    const sources = toSelection(request.selected_source_template_tags, request.selected_source_template_tags_mode);
    const connections = toSelection(
      request.selected_connection_template_tags,
      request.selected_connection_template_tags_mode,
    );
    const query = new URLSearchParams({ workspaceId: id, allowedOrigin: request.allowed_origin });
    select(query, "selectedSourceTemplateTags", sources);
    select(query, "selectedConnectionTemplateTags", connections);
    const content = { token: issue(id, sources, connections), widgetUrl: `${WIDGET}?${query.toString()}` };
    return { token: Buffer.from(JSON.stringify(content)).toString("base64") };
  }

  function inform({ caller }: Incoming): object {
    const { workspaceId } = scopedCaller(caller);
    const { name } = store.workspaces.get(workspaceId);
    return {
      organization_id: organizationId,
      workspace_id: workspaceId,
      ...(switches.era !== "2025-10" && { workspace_name: name }),
    };
  }

  const old = { isServed: ({ tokenPath }: Switches) => tokenPath !== "new" };
  return [
    { on: "POST /api/v1/account/applications/scoped-token", auth: "application", isServed: isNewServed, answer: mint },
    { on: "POST /api/v1/embedded/scoped-token", auth: "application", ...old, answer: mint },
    {
      on: "POST /api/v1/account/applications/widget-token",
      auth: "application",
      isServed: isNewServed,
      answer: mintWidget,
    },
    { on: "POST /api/v1/embedded/widget-token", auth: "application", ...old, answer: mintWidget },
    {
      on: "GET /api/v1/account/applications/scoped-token/info",
      auth: "scoped",
      isServed: isNewServed,
      answer: inform,
    },
    { on: "GET /api/v1/embedded/scoped-token/info", auth: "scoped", ...old, answer: inform },
    { on: "GET /api/v1/embedded/scoped-token-info", auth: "scoped", ...old, answer: inform },
    { on: "GET /api/v1/embedded/organizations/current-scoped", auth: "scoped", ...old, answer: inform },
  ];
}

/** Late 2025 knew the old addresses only (API 12). */
function isNewServed({ tokenPath, era }: Switches): boolean {
  return tokenPath === "new" || (tokenPath === "both" && era !== "2025-10");
}

function toSelection(
  tags: readonly string[] | null | undefined,
  mode: Selection["mode"] | null | undefined,
): Selection {
  return { tags: tags ?? [], mode: mode ?? "any" };
}

/** The real names of these parameters are not known. */
function select(query: URLSearchParams, parameter: string, { tags, mode }: Selection): void {
  for (const tag of tags) query.append(parameter, tag);
  if (tags.length > 0) query.set(`${parameter}Mode`, mode);
}

function badOrigin(problem: string) {
  return invalid({ location: ["body", "allowed_origin"], message: `Value error, ${problem}`, code: "value_error" });
}
