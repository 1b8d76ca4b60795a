import * as z from "zod";
import { Config } from "./templates";

const Names = z.array(z.string()).nullish();
const Keys = z.array(z.array(z.string())).nullish();

/**
 * A stream as a catalog describes it (API 8), its keys in the order of the API. Those unknown to us are kept, and what
 * is left out stays out.
 */
export const Stream = z.lazy(() =>
  z.looseObject({
    name: z.string().nullish(),
    description: z.string().nullish(),
    data_category: z.string().nullish(),
    /** True when it is synced unless a template says otherwise. */
    suggested: z.boolean().nullish(),
    is_metric: z.boolean().nullish(),
    cursor_fields: Names,
    /** Each a path into nested fields. */
    primary_key_fields: Keys,
    pii_fields: Names,
    immutable_fields: Names,
    field_tags: z.array(z.unknown()).nullish(),
    foreign_keys: z.array(z.unknown()).nullish(),
    json_schema: Config.nullish(),
  }),
);
export type Stream = z.infer<typeof Stream>;

/** The document that queries read and patches change. Keys unknown to us are kept. */
export const Catalog = z.looseObject({ streams: z.array(Stream) });
export type Catalog = z.infer<typeof Catalog>;

/** A catalog and its marks. */
export interface ServedCatalog {
  readonly catalog: Catalog;
  /**
   * `structured`, or `unstructured`; `dynamic` where each customer has streams of their own, `customizable` where they
   * may add some. Null where the answer does not tell, as that of a template.
   */
  readonly catalog_type: string | null;
  /** True when Airbyte keeps it as it is while discovering streams. */
  readonly blessed: boolean;
}

/** The answer of each family to a GET: the catalog has another name in each, and may be missing (API 8, 10.2). */
export const CatalogAnswer = z.lazy(() =>
  z
    .looseObject({
      sonar_catalog: Catalog.nullish(),
      catalog: Catalog.nullish(),
      streams: z.array(Stream).nullish(),
      catalog_type: z.string().nullish(),
      blessed: z.boolean().nullish(),
    })
    .transform(({ sonar_catalog, catalog, streams, catalog_type, blessed }): ServedCatalog | null => {
      const found = sonar_catalog ?? catalog ?? (streams ? { streams } : null);
      return found && { catalog: found, catalog_type: catalog_type ?? null, blessed: blessed ?? false };
    }),
);

/** Answers to a patch of a catalog, and to an added or patched stream. */
export const PatchedCatalog = z.object({ catalog: Catalog }).transform(({ catalog }) => catalog);
export const StreamAnswer = z.object({ stream: Stream }).transform(({ stream }) => stream);

/** Answer to a query: any JSON. */
export const QueryAnswer = z.lazy(() => z.object({ result: z.unknown() }).transform(({ result }) => result));

/** One step of a JSON Patch (RFC 6902). The API's steps have no `from`, so there is neither move nor copy. */
export const PatchOperation = z.lazy(() =>
  z
    .object({
      op: z.enum(["add", "remove", "replace", "test"]),
      /** A JSON Pointer, such as `/streams/0/suggested`. */
      path: z.string(),
      value: z.unknown().optional(),
    })
    .refine(({ op, value }) => value !== undefined || op === "remove", { path: ["value"], message: "missing" }),
);
export type PatchOperation = z.infer<typeof PatchOperation>;

/** A stream of a source as it is to be synced (API 10.2). */
export const SyncedStream = z.lazy(() =>
  z.looseObject({
    stream_name: z.string().min(1),
    sync_mode: z.string().nullish(),
    destination_sync_mode: z.string().nullish(),
    cursor_field: Names,
    primary_key: Keys,
  }),
);
export type SyncedStream = z.infer<typeof SyncedStream>;
