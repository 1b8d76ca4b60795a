import { randomUUID } from "node:crypto";
import { Config, toBody, toNullish, UpdateSource } from "../../../api/shapes";
import { idIn } from "./addressed-template";
import type { App, Incoming, Route } from "../../http/app";
import { mayTouch } from "../../http/grants";
import { connect } from "../../data/connections";
import type { StoredSource } from "../../data/rows";
import { withoutNulls } from "../../data/table";
import { toList } from "../../views/lists";
import { checked, invalid, Refusal } from "../../http/refusal";
import { toChangedConfig } from "../../data/secrets";
import type { Switches } from "../../switches";
import { reachable, toNewSource } from "./source-bodies";
import { readCheck, startCheck } from "./source-checks";
import { type ConfigName, PlainSource, toSource, toSourceItem } from "../../views/source";
import type { StoredWorkspace } from "../../data/rows";

/** One of the addresses that sources have (API 10.1). */
export interface SourceFamily {
  /** Such as "/api/v1/integrations/sources". */
  readonly all: string;
  readonly auth: "application" | "scoped";
  readonly config: ConfigName;
  readonly isServed?: (switches: Switches) => boolean;
}

/** Body of a change, by either name of its settings. */
const Change = toNullish(UpdateSource.extend({ replication_config: Config }));

/** Number of reads that still find a source while it is being deleted. */
const READS_LEFT = 2;

/** Sources beneath one address. A scoped token reaches those of its own workspace only. */
export function sourceRoutes(app: App, { all, auth, config, isServed }: SourceFamily): Route[] {
  const { store, switches, now } = app;
  const { sources } = store;
  const isConnectors = config === "replication_config";
  const isLate = ({ sourceDelete }: Switches): boolean => isConnectors || sourceDelete === "async";
  const view = (source: StoredSource): object => toSource(app, source, config);

  function addressed(incoming: Incoming): StoredSource {
    const { id, reads_left, updated_at, workspace_id } = sources.get(idIn(incoming));
    if (!mayTouch(incoming.caller, workspace_id)) throw new Refusal(403, "Access denied to this resource");
    if (reads_left === 0) sources.remove(id);
    else if (reads_left !== null) sources.update(id, { reads_left: reads_left - 1, updated_at });
    return sources.get(id);
  }

  function workspaceIn(incoming: Incoming): StoredWorkspace {
    const { query } = incoming;
    const [id, asked] = [query.get("workspace_id"), isConnectors ? query.get("workspace_name") : null];
    if (id !== null) return reachable(store.workspaces.find(id.toLowerCase()), incoming);
    if (asked === null)
      throw invalid({ location: ["query", "workspace_id"], message: "Field required", code: "missing" });
    const named = store.workspaces.list().find(({ name, tombstone }) => name === asked && !tombstone);
    return reachable(named, incoming);
  }

  /** In the widget, sources go with their template (API 5.8). */
  function isListed({ source_template_id, reads_left }: StoredSource): boolean {
    return reads_left === null && (auth === "application" || store.sourceTemplates.find(source_template_id) !== null);
  }

  function toChanged(source: StoredSource, { body }: Incoming): Partial<StoredSource> {
    const change = checked(Change, body ?? {});
    const { [config]: given } = change;
    const definition = store.sourceTemplates.find(source.source_template_id)?.source_definition_id ?? null;
    const changed = given ? toChangedConfig(definition, source.source_config, given, switches) : undefined;
    return { ...withoutNulls(toBody(PlainSource, change)), source_config: changed };
  }

  const routes: Omit<Route, "auth">[] = [
    {
      on: `POST ${all}`,
      answer(incoming) {
        const { workspace, template, given, config: source_config, selection } = toNewSource(app, incoming, config);
        const source = sources.add({
          ...given,
          workspace_id: workspace.id,
          source_template_id: template.id,
          source_config,
          selected_connection_template_tags: selection.tags,
          selected_connection_template_tags_mode: selection.mode,
        });
        connect(app, source);
        return view(source);
      },
    },
    {
      on: `GET ${all}`,
      answer(incoming) {
        const { id } = workspaceIn(incoming);
        const found = sources.list().filter((source) => source.workspace_id === id && isListed(source));
        return toList(
          all,
          found.map((source) => toSourceItem(app, source)),
          incoming.query,
          switches,
        );
      },
    },
    {
      on: `POST ${all}/check`,
      answer(incoming) {
        const { workspace, config: settings } = toNewSource(app, incoming, config);
        return startCheck(app, workspace.id, settings);
      },
    },
    {
      on: `GET ${all}/check/:id/status`,
      answer(incoming) {
        const check = store.sourceChecks.get(idIn(incoming));
        if (!mayTouch(incoming.caller, check.workspace_id)) throw new Refusal(403, "Access denied to this resource");
        return readCheck(app, check);
      },
    },
    {
      on: `POST ${all}/:id/check`,
      answer(incoming) {
        const source = addressed(incoming);
        const settings = toChanged(source, incoming).source_config ?? source.source_config;
        return startCheck(app, source.workspace_id, settings);
      },
    },
    { on: `GET ${all}/:id`, answer: (incoming) => view(addressed(incoming)) },
    {
      on: `PUT ${all}/:id`,
      answer(incoming) {
        const source = addressed(incoming);
        return view(sources.update(source.id, toChanged(source, incoming)));
      },
    },
    {
      on: `DELETE ${all}/:id`,
      status: (current) => (isLate(current) ? 202 : 200),
      answer(incoming) {
        const { id } = addressed(incoming);
        if (switches.sourceDelete === "async") sources.update(id, { reads_left: READS_LEFT });
        else sources.remove(id);
        return isLate(switches) ? { job_id: randomUUID() } : { id, deleted_at: now() };
      },
    },
  ];
  return routes.map((route) => ({ ...route, auth, isServed }));
}
