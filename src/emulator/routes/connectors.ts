import type { App, Route } from "../http/app";
import type { Switches } from "../switches";
import { sourceRoutes } from "./shared/source-routes";

/** The same sources by their addresses and words of 2026, where deleting one is a job (API 10.1). */
export function connectors(app: App): Route[] {
  const isServed = ({ era }: Switches): boolean => era !== "2025-10";
  const config = "replication_config";
  return [
    ...sourceRoutes(app, { all: "/api/v1/integrations/connectors", auth: "application", config, isServed }),
    ...sourceRoutes(app, { all: "/api/v1/embedded/connectors", auth: "scoped", config, isServed }),
  ];
}
