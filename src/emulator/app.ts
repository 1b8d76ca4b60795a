import type { TokenBook } from "./token-book";
import type { EmulatorOptions, Switches } from "./settings";
import type { Store } from "./store";

/** A request as a route sees it. */
export interface Incoming {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Parsed JSON; undefined when the request has no body. */
  readonly body: unknown;
}

/** One operation of the API: what it is called by, and what it answers with status 200. It throws `Refusal` for any other. */
export interface Route {
  /** Method and path, such as "GET /api/v1/workspaces/:id". */
  readonly on: string;
  /** Who may call it. */
  readonly auth: "application" | "none";
  /** Whether servers with these switches know the path. @default all do */
  readonly isServed?: (switches: Switches) => boolean;
  readonly answer: (incoming: Incoming) => object;
}

/** What routes work with. */
export interface App {
  readonly organizationId: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly options: EmulatorOptions;
  /** As they are now: a test may change them between two requests. */
  readonly switches: Switches;
  /** Changes some of them, and gives all. Throws a RangeError for what is no switch. */
  readonly setSwitches: (changes: Readonly<Record<string, string>>) => Switches;
  readonly store: Store;
  readonly tokens: TokenBook;
  /** The time, as answers write it; later with every call. */
  readonly now: () => string;
}
