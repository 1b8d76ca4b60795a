import type { App, Route } from "./app";

/** One organization, and the routes for its applications. */
export interface Served {
  readonly app: App;
  readonly routes: readonly Route[];
}
