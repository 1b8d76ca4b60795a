import { addressedConnection } from "../addressed-template";
import type { App, Route } from "../app";
import { toConnectionTemplate } from "../connection-template-views";
import { tagRoutes } from "../taggable";

/** Tags of connection templates (contract 4.5). */
export function connectionTemplateTags(app: App): Route[] {
  return tagRoutes(app, {
    path: "/api/v1/integrations/templates/connections",
    addressed: (incoming) => addressedConnection(app, incoming),
    retag: (id, tags) => app.store.connectionTemplates.update(id, { tags }),
    view: (template) => toConnectionTemplate(template, app.switches),
  });
}
