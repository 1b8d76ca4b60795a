import { changeableSource } from "../shared/addressed-template";
import type { App, Route } from "../../http/app";
import { toDetail } from "../../views/source-template";
import { tagRoutes } from "./taggable";

/** Tags of source templates (API 4.5). */
export function sourceTemplateTags(app: App): Route[] {
  return tagRoutes(app, {
    path: "/api/v1/integrations/templates/sources",
    addressed: (incoming) => changeableSource(app, incoming),
    retag: (id, tags) => app.store.sourceTemplates.update(id, { tags }),
    view: (template) => toDetail(template, app.switches),
  });
}
