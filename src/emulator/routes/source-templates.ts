import { CloneSourceTemplate, CreateSourceTemplate, PatchSourceTemplate } from "../../api/request-shapes";
import type { Config } from "../../api/shapes";
import type { App, Incoming, Route } from "../app";
import { connectorOf } from "../connectors";
import { checked, Refusal } from "../refusal";
import type { StoredSourceTemplate } from "../store";
import { toDetail, toItem } from "../source-template-views";
import { tagFilter } from "../tag-filter";
import { changeableTemplate, idIn } from "../addressed-template";

const ALL = "/api/v1/integrations/templates/sources";

/** Source templates without their tags, which `tags` in a body does not set (contract 5). */
export function sourceTemplates(app: App): Route[] {
  const { store, organizationId, now } = app;
  const templates = store.sourceTemplates;
  const isOwn = (template: StoredSourceTemplate): boolean => template.organization_id === organizationId;

  function refuseTaken(name: string, but?: StoredSourceTemplate): void {
    const taken = templates.list().some((other) => isOwn(other) && other.name === name && other.id !== but?.id);
    if (taken) throw new Refusal(409, `Source template with name '${name}' already exists.`);
  }

  function listed({ query }: Incoming, wanted: (template: StoredSourceTemplate) => boolean): object {
    const hasTags = tagFilter(query);
    const found = templates.list().filter((template) => wanted(template) && hasTags(template.tags));
    return { data: found.map(toItem) };
  }

  function toNewRow(body: unknown): Partial<StoredSourceTemplate> & { name: string } {
    const creation = CreateSourceTemplate.safeParse(body);
    if (creation.success) {
      const { actor_definition_id, partial_default_config, name, customization, mode } = creation.data;
      return {
        source_definition_id: actor_definition_id,
        partial_default_config,
        name: name ?? connectorOf(actor_definition_id).name,
        customization: toStored(customization),
        mode: mode ?? undefined,
      };
    }
    const isClone = typeof body === "object" && body !== null && "original_source_template_id" in body;
    // Airbyte takes either of two shapes; the errors are those of the shape that was meant.
    if (!isClone || "actor_definition_id" in body) checked(CreateSourceTemplate, body);
    const { original_source_template_id, name, mode } = checked(CloneSourceTemplate, body);
    const original = templates.get(original_source_template_id);
    const { source_definition_id, icon, partial_default_config, customization } = original;
    const copied = { source_definition_id, icon, partial_default_config, customization };
    return { ...copied, name: name ?? original.name, mode: mode ?? original.mode };
  }

  return [
    {
      on: `POST ${ALL}`,
      auth: "application",
      answer({ body }) {
        const row = toNewRow(body);
        refuseTaken(row.name);
        return toDetail(templates.add(row));
      },
    },
    {
      on: `GET ${ALL}`,
      auth: "application",
      answer: (incoming) =>
        listed(incoming, incoming.query.get("use_global") === "true" ? (template) => !isOwn(template) : isOwn),
    },
    { on: `GET ${ALL}/global`, auth: "application", answer: (incoming) => listed(incoming, (row) => !isOwn(row)) },
    { on: `GET ${ALL}/:id`, auth: "application", answer: (incoming) => toDetail(templates.get(idIn(incoming))) },
    {
      on: `PATCH ${ALL}/:id`,
      auth: "application",
      answer(incoming) {
        const template = changeableTemplate(app, incoming);
        const { name, partial_default_config, customization, mode, propagate } = checked(
          PatchSourceTemplate,
          incoming.body,
        );
        if (typeof name === "string") refuseTaken(name, template);
        const changes = {
          name: name ?? undefined,
          partial_default_config: partial_default_config ?? undefined,
          customization: toStored(customization),
          mode: mode ?? undefined,
          propagate: propagate ?? false,
        };
        return toDetail(templates.update(template.id, changes));
      },
    },
    {
      on: `DELETE ${ALL}/:id`,
      auth: "application",
      answer: (incoming) => ({ id: templates.remove(changeableTemplate(app, incoming).id).id, deleted_at: now() }),
    },
  ];
}

/** With the defaults that a read shows filled in; null leaves things as they are (contract 5.5, 5.6). */
function toStored(customization: Config | null | undefined): Config | undefined {
  if (customization === null || customization === undefined) return undefined;
  const defaults = { stream_whitelist: null, stream_customizations: null, stream_mappers: null };
  return { stream_selection_mode: "suggested", ...defaults, ...customization };
}
