import type * as z from "zod";
import type { TokenBook } from "../data/token-book";
import type { Caller } from "./grants";
import type { Application, EmulatorOptions } from "../options";
import type { Switches } from "../switches";
import type { Store } from "../data/store";
import type { Row, Table, TableOptions } from "../data/table";

/** A request as a route sees it. */
export interface Incoming {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Parsed JSON; undefined when the request has no body. */
  readonly body: unknown;
  /** The caller, as far as the route's `auth` needs it. */
  readonly caller: Caller;
  /** The organization that the request's header names; null without the header. */
  readonly organization: string | null;
}

/** One operation of the API: what it is called by, and what it answers. It throws `Refusal` for an error. */
export interface Route {
  /** Method and path, such as "GET /api/v1/workspaces/:id". */
  readonly on: string;
  /** The kind of token that it takes (API 2.1); "any" is either of the two. */
  readonly auth: "application" | "scoped" | "any" | "none";
  /** True when servers with these switches have the path. @default all do */
  readonly isServed?: (switches: Switches) => boolean;
  /** @default 200; with a 204 the answer has no body */
  readonly status?: (switches: Switches) => 200 | 202 | 204;
  readonly answer: (incoming: Incoming) => object;
}

/** Everything that the routes of one organization need. All but the store is shared with the other organizations. */
export interface App {
  readonly organizationId: string;
  /** The credentials of every organization: what they are good for shows when a token is asked for. */
  readonly applications: readonly Application[];
  readonly options: EmulatorOptions;
  /** As they are now: a test may change them between two requests. */
  readonly switches: Switches;
  /** Changes some of the switches, and returns all of them. Throws a RangeError for an unknown switch. */
  readonly setSwitches: (changes: Readonly<Record<string, string>>) => Switches;
  readonly store: Store;
  readonly tokens: TokenBook;
  /** The time, as answers write it; later with every call. */
  readonly now: () => string;
}

/** The operations of a collection that has a table to itself: it describes the table, and gets it. */
export interface CollectionWithTable<T extends Row> {
  readonly table: Pick<TableOptions<T>, "title" | "complete"> & {
    /** The shape of a row, as a data file must have it. */
    readonly row: z.ZodType<T>;
  };
  readonly routes: (app: App, table: Table<T>) => Route[];
}
