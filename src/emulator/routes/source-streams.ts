import { type Catalog, SyncedStream } from "../../api/shapes";
import { idIn } from "./shared/addressed-template";
import type { App, Incoming, Route } from "../http/app";
import { documentOf, servesCatalogs, templateCatalog } from "../data/connectors/catalogs";
import { toResult } from "../evaluation/jmespath";
import { toPatched, toSteps } from "../evaluation/json-patch";
import { checked, invalid, Refusal } from "../http/refusal";

const ALL = "/api/v1/integrations/sources";
const SYNC_MODES: readonly string[] = ["full_refresh", "incremental"];
const DESTINATION_MODES: readonly string[] = ["append", "overwrite", "append_dedup"];

/** The streams that a source offers, and those that are synced (API 10.2). */
export function sourceStreams({ store, now }: App): Route[] {
  function toSource(incoming: Incoming): Source {
    const { id, source_template_id } = store.sources.get(idIn(incoming));
    const catalog = documentOf(templateCatalog({ store }, source_template_id));
    return { id, catalog, streams: store.streamChoices.find(id)?.streams ?? [] };
  }

  function keep(id: string, streams: readonly SyncedStream[]): void {
    if (store.streamChoices.find(id) === null) store.streamChoices.add({ id, streams });
    else store.streamChoices.update(id, { streams });
  }

  /** Puts a stream in the place of the one of its name. */
  function choose({ id, catalog, streams }: Source, stream: SyncedStream): object {
    checkModes(stream, catalog);
    keep(id, [...streams.filter(({ stream_name }) => stream_name !== stream.stream_name), stream]);
    return { stream };
  }

  const routes: Omit<Route, "auth">[] = [
    { on: `GET ${ALL}/:id/discover`, answer: (incoming) => ({ catalog: toSource(incoming).catalog }) },
    {
      on: `POST ${ALL}/:id/catalog/query`,
      answer: (incoming) => toResult(toSource(incoming).catalog, incoming.body),
    },
    {
      on: `POST ${ALL}/:id/streams`,
      answer(incoming) {
        const source = toSource(incoming);
        const stream = checked(SyncedStream, incoming.body);
        const { stream_name: name } = stream;
        refuseUnknown(name, source);
        if (source.streams.some(({ stream_name }) => stream_name === name))
          throw new Refusal(409, `Stream '${name}' already exists on this source.`);
        return choose(source, stream);
      },
    },
    {
      on: `PATCH ${ALL}/:id/streams/:stream_name`,
      answer(incoming) {
        const source = toSource(incoming);
        const { stream_name } = incoming.params;
        const name = refuseUnknown(stream_name ?? "", source);
        const before = source.streams.find((each) => each.stream_name === name) ?? { stream_name: name };
        const after = toPatched(before, toSteps(incoming.body), SyncedStream);
        return choose(source, { ...after, stream_name: name });
      },
    },
    {
      on: `DELETE ${ALL}/:id/streams/:stream_name`,
      answer(incoming) {
        const source = toSource(incoming);
        const name = refuseUnknown(incoming.params.stream_name ?? "", source);
        keep(
          source.id,
          source.streams.filter(({ stream_name }) => stream_name !== name),
        );
        return { stream_name: name, deleted_at: now() };
      },
    },
  ];
  return routes.map((route) => ({ ...route, auth: "application", isServed: servesCatalogs }));
}

interface Source {
  readonly id: string;
  readonly catalog: Catalog;
  readonly streams: readonly SyncedStream[];
}

function refuseUnknown(name: string, { catalog }: Pick<Source, "catalog">): string {
  if (catalog.streams.some((stream) => stream.name === name)) return name;
  throw new Refusal(404, `Stream '${name}' not found in the catalog.`);
}

/** A stream without a cursor of its own, or one that is given, cannot be synced by what is new (API 10.2). */
function checkModes({ stream_name, sync_mode, destination_sync_mode, cursor_field }: SyncedStream, catalog: Catalog) {
  const refuse = (field: string, mode: string): Refusal =>
    invalid({
      location: ["body", field],
      message: `Value error, stream '${stream_name}' does not support ${field} '${mode}'`,
      code: "value_error",
    });
  const stream = catalog.streams.find(({ name }) => name === stream_name);
  const hasCursor = (cursor_field ?? []).length > 0 || (stream?.cursor_fields ?? []).length > 0;
  if (sync_mode && (!SYNC_MODES.includes(sync_mode) || (sync_mode === "incremental" && !hasCursor)))
    throw refuse("sync_mode", sync_mode);
  if (destination_sync_mode && !DESTINATION_MODES.includes(destination_sync_mode))
    throw refuse("destination_sync_mode", destination_sync_mode);
}
