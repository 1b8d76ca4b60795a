import { TagReference } from "../../api/request-shapes";
import type { App, Route } from "../app";
import { checked, Refusal } from "../refusal";
import { toDetail } from "../source-template-views";
import { changeableTemplate } from "../addressed-template";
import { tagNamed } from "./template-tags";

/** Attaching and detaching, in the plural of all specs and the singular of September 2025 (contract 4.5). */
export function sourceTemplateTags(app: App): Route[] {
  return ["tags", "tag"].flatMap((word) => spelled(app, `/api/v1/integrations/templates/sources/:id/${word}`));
}

function spelled(app: App, path: string): Route[] {
  const { store, now } = app;
  const templates = store.sourceTemplates;

  return [
    {
      on: `POST ${path}`,
      auth: "application",
      answer(incoming) {
        const { tag } = checked(TagReference, incoming.body);
        const template = changeableTemplate(app, incoming);
        tagNamed(store, tag);
        if (template.tags.includes(tag)) return toDetail(template);
        return toDetail(templates.update(template.id, { tags: [...template.tags, tag] }));
      },
    },
    {
      on: `DELETE ${path}/:tag`,
      auth: "application",
      answer(incoming) {
        const template = changeableTemplate(app, incoming);
        const { tag = "" } = incoming.params;
        if (!template.tags.includes(tag)) throw new Refusal(404, `Tag '${tag}' not found on this template.`);
        templates.update(template.id, { tags: template.tags.filter((name) => name !== tag) });
        return { deleted_at: now() };
      },
    },
  ];
}
