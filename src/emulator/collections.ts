import type * as z from "zod";
import { type Row, table, type Table } from "./data/table";
import type { App, CollectionWithTable, Route } from "./http/app";
import * as collections from "./routes";

type Collections = typeof collections;

/** The tables that collections have to themselves, by the collection's name. */
export type OwnTables = {
  readonly [K in keyof Collections as Collections[K] extends { readonly table: object } ? K : never]: TableOf<
    Collections[K]
  >;
};

type TableOf<C> = C extends CollectionWithTable<infer T> ? Table<T> : never;

// A collection gets rows of its own table only, so forgetting which they are is safe.
const ALL = Object.entries(
  collections as unknown as Readonly<Record<string, ((app: App) => Route[]) | CollectionWithTable<Row>>>,
);

/** Rows of the tables that collections have to themselves, as a data file must have them. */
export const OWN_ROW_SHAPES: Readonly<Record<string, z.ZodType<Row>>> = Object.fromEntries(
  ALL.flatMap(([name, each]) => (typeof each === "function" ? [] : [[name, each.table.row]])),
);

/** Opens every collection: its operations, and the tables that are its own. */
export function openCollections(app: App): { readonly routes: Route[]; readonly tables: OwnTables } {
  const tables: Record<string, Table<Row>> = {};
  const routes = ALL.flatMap(([name, each]) => {
    if (typeof each === "function") return each(app);
    const own = table({ ...each.table, now: app.now });
    tables[name] = own;
    return each.routes(app, own);
  });
  // The same collections as those of the type.
  return { routes, tables: tables as unknown as OwnTables };
}
