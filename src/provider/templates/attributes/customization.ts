import type { CreateSourceTemplate, Customization } from "../../../api";
import { attr, type GivenModel, type StateOf } from "../../../framework";
import { streamName, streamSelectionMode, StreamMappers } from "../../../rules";
import { reconcile, sameConfig } from "../../settings";

const stream = {
  primary_key_fields: attr.of<readonly (readonly string[])[]>(["list", ["list", "string"]]).optional({
    description: "Fields of the primary key, each as a path into nested fields.",
  }),
  cursor_field: attr.stringList.optional({
    description: "Field that tells which records are new, as a path into nested fields.",
  }),
};

const attributes = {
  stream_selection_mode: attr.openOneOf(streamSelectionMode).defaulted("suggested", {
    description:
      "Streams to sync: `suggested` (those that the connector suggests, or all if it suggests none), `all`, or `whitelist` (those in `stream_whitelist`).",
  }),
  stream_whitelist: attr.stringSet.optional({
    description: "Exact names of the streams to sync, for the mode `whitelist` only, which requires at least one.",
    each: streamName,
  }),
  stream_customizations: attr.objectMap(stream).optional({
    description: "Primary keys and cursors by stream name. Anything not set here keeps the connector's default.",
  }),
  stream_mappers: attr.framedConfig(StreamMappers).optional({
    description:
      "Mappers by stream name: a list of objects with `type` (`hashing`, `field-renaming`, `field-filtering`, `row-filtering` or `encryption`) and `mapper_configuration`.",
  }),
};

export type CustomizationAttributes = typeof attributes;
type Model = StateOf<CustomizationAttributes>;
type Given = GivenModel<CustomizationAttributes>;

/** Streams that are synced, and how (API 5.6). All defaults mean the same as none. */
export const customization = attr.object(attributes).optional({
  description: "Selects the streams to sync and how. Defaults to the connector's suggestions.",
});

type CustomizationBody = NonNullable<CreateSourceTemplate["customization"]>;

/** As the API takes it. What is not set is sent as null, so that it is cleared. */
export function toBody(model: Given | null): CustomizationBody {
  const { stream_selection_mode = "suggested", stream_whitelist, stream_customizations, stream_mappers } = model ?? {};
  return {
    stream_selection_mode,
    stream_whitelist: stream_whitelist ?? null,
    stream_customizations: stream_customizations ?? null,
    stream_mappers: stream_mappers ?? null,
  };
}

/** For the state: as declared where the API means the same, and what the API says where it does not. */
export function readCustomization(remote: Customization | null, declared: Model | null): Model | null {
  const found = normalize(remote);
  const wanted = normalize(declared);
  // Mappers come back with constants filled in.
  const mappers = reconcile({ declared: wanted.stream_mappers ?? {}, remote: found.stream_mappers }).config;
  if (sameConfig({ ...found, stream_mappers: mappers }, wanted)) return declared;
  return sameConfig(found, normalize(null)) ? null : found;
}

function normalize(given: Customization | Model | null): Model {
  const { stream_selection_mode = "suggested", stream_whitelist, stream_customizations, stream_mappers } = given ?? {};
  return {
    stream_selection_mode,
    stream_whitelist: stream_whitelist?.length ? [...stream_whitelist].sort() : null,
    stream_customizations: stream_customizations ? mapStreams(stream_customizations) : null,
    stream_mappers: stream_mappers ?? null,
  };
}

function mapStreams(
  streams: Readonly<Record<string, Partial<StateOf<typeof stream>>>>,
): Model["stream_customizations"] {
  return Object.fromEntries(
    Object.entries(streams).map(([name, { primary_key_fields = null, cursor_field = null }]) => [
      name,
      { primary_key_fields, cursor_field },
    ]),
  );
}
