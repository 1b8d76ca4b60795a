import { addressedConnection } from "../shared/addressed-template";
import type { App, Route } from "../../http/app";
import { toConnectionTemplate } from "../../views/connection-template";
import { tagRoutes } from "./taggable";

/** Tags of connection templates (API 4.5). */
export function connectionTemplateTags(app: App): Route[] {
  return tagRoutes(app, {
    path: "/api/v1/integrations/templates/connections",
    addressed: (incoming) => addressedConnection(app, incoming),
    retag: (id, tags) => app.store.connectionTemplates.update(id, { tags }),
    view: (template) => toConnectionTemplate(template, app.switches),
  });
}
