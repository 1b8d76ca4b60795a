import type { App, Route } from "../http/app";
import { sourceRoutes } from "./shared/source-routes";

/** Sources, as operators and as customers reach them (API 10.1): in 2026 deprecated, and still there. */
export function sources(app: App): Route[] {
  return [
    ...sourceRoutes(app, { all: "/api/v1/integrations/sources", auth: "application", config: "source_config" }),
    ...sourceRoutes(app, { all: "/api/v1/embedded/sources", auth: "scoped", config: "source_config" }),
  ];
}
