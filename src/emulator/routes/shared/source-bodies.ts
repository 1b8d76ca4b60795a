import * as z from "zod";
import { Config, CreateSource, toBody, toNullish } from "../../../api/shapes";
import { isOffered } from "../../../audience";
import type { App, Incoming } from "../../http/app";
import { EVERYTHING, mayTouch, type Selection } from "../../http/grants";
import { listSources } from "../../data/connectors/connectors";
import { checked, invalid, Refusal } from "../../http/refusal";
import { withoutNulls } from "../../data/table";
import { type ConfigName, PlainSource } from "../../views/source";
import type { StoredSource, StoredSourceTemplate, StoredWorkspace } from "../../data/rows";

const Chosen = toNullish(
  CreateSource.omit({ workspace_id: true, workspace_name: true, source_template_id: true, source_config: true }),
);

const Late2025 = z.object({
  ...Chosen.shape,
  workspace_id: z.guid(),
  source_template_id: z.guid(),
  source_config: Config,
});

const Settings = { credentials: Config.nullish(), server_side_oauth_secret_id: z.string().nullish() };
const Of2026 = z
  .object({
    ...Chosen.shape,
    ...Settings,
    workspace_name: z.string(),
    connector_type: z.string().nullish(),
    definition_id: z.guid().nullish(),
    source_template_id: z.guid().nullish(),
    source_config: Config.nullish(),
    replication_config: Config.nullish(),
  })
  .refine(({ connector_type, definition_id, source_template_id }) => {
    return (
      [connector_type, definition_id, source_template_id].filter((given) => typeof given === "string").length === 1
    );
  }, "Value error, exactly one of connector_type, definition_id and source_template_id is required");

/** A source that a body asks for. */
export interface NewSource {
  readonly workspace: StoredWorkspace;
  readonly template: StoredSourceTemplate;
  /** Its fields that are stored as they are given. */
  readonly given: Partial<StoredSource>;
  readonly config: Config;
  /** The connection templates that it gets. */
  readonly selection: Selection;
}

/** Reads the body of a new source, as each generation of the API takes it (API 10.1). */
export function toNewSource(app: App, incoming: Incoming, config: ConfigName): NewSource {
  const { store, switches } = app;
  if (switches.era === "2025-10") {
    const body = checked(Late2025, incoming.body);
    const workspace = store.workspaces.find(body.workspace_id.toLowerCase());
    return {
      ...toChosen(body, incoming),
      workspace: reachable(workspace, incoming),
      template: offered(store.sourceTemplates.get(body.source_template_id.toLowerCase()), incoming),
      config: body.source_config,
    };
  }
  const body = checked(Of2026, incoming.body);
  const workspace = store.workspaces.list().find(({ name, tombstone }) => name === body.workspace_name && !tombstone);
  const { credentials, server_side_oauth_secret_id: secret } = body;
  const given = body[config];
  if (!given && !credentials && !secret)
    throw invalid({
      location: ["body"],
      message: `Value error, ${config} or credentials are required`,
      code: "value_error",
    });
  return {
    ...toChosen(body, incoming),
    workspace: reachable(workspace, incoming),
    template: offered(templateOf(app, body), incoming),
    config: { ...given, ...(credentials && { credentials }) },
  };
}

/** A workspace that the caller may touch. Throws a 404 when there is none, and a 403 when it is another's. */
export function reachable(workspace: StoredWorkspace | null | undefined, { caller }: Incoming): StoredWorkspace {
  if (!workspace || workspace.tombstone || workspace.cloud_only) throw new Refusal(404, "Workspace not found");
  if (mayTouch(caller, workspace.id)) return workspace;
  throw new Refusal(403, "Access denied to this resource");
}

/** A widget's token makes sources of the templates that the widget offers. */
function offered(template: StoredSourceTemplate, { caller }: Incoming): StoredSourceTemplate {
  const { tags, mode } = caller.kind === "scoped" ? caller.sourceTemplates : EVERYTHING;
  if (isOffered(template.tags, tags, mode)) return template;
  throw new Refusal(404, "Source template not found");
}

function templateOf({ store }: App, { source_template_id, definition_id, connector_type }: z.infer<typeof Of2026>) {
  if (typeof source_template_id === "string") return store.sourceTemplates.get(source_template_id.toLowerCase());
  const definition = definition_id?.toLowerCase() ?? listSources().find(({ type }) => type === connector_type)?.id;
  const found = store.sourceTemplates.list().filter(({ source_definition_id: id }) => id.toLowerCase() === definition);
  const [only, ...others] = found;
  if (only === undefined) throw new Refusal(404, "Source template not found");
  if (others.length === 0) return only;
  const message = "Value error, several templates exist for this connector: source_template_id is required";
  throw invalid({ location: ["body", "source_template_id"], message, code: "value_error" });
}

/** The body goes before what the token's widget selects. */
function toChosen(body: z.infer<typeof Chosen>, { caller }: Incoming): Pick<NewSource, "given" | "selection"> {
  const { selected_connection_template_tags: tags, selected_connection_template_tags_mode: mode } = body;
  const ofToken = caller.kind === "scoped" ? caller.connectionTemplates : EVERYTHING;
  const given = withoutNulls(toBody(PlainSource, body));
  return { given, selection: tags ? { tags, mode: mode ?? "any" } : ofToken };
}
