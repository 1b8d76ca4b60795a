import * as z from "zod";
import { CloneSourceTemplate, CreateSourceTemplate, PatchSourceTemplate } from "../../api/shapes";
import type { Config } from "../../api/shapes";
import type { App, Route } from "../http/app";
import { connectorOf } from "../data/connectors/connectors";
import { checked, invalid, Refusal } from "../http/refusal";
import { merge, toChangedConfig } from "../data/secrets";
import type { StoredSourceTemplate } from "../data/rows";
import { sourceTemplateList } from "../views/source-template-list";
import { toDetail } from "../views/source-template";
import { attachable } from "./tags/taggable";
import { changeableSource, idIn } from "./shared/addressed-template";

const ALL = "/api/v1/integrations/templates/sources";
const Tags = z.looseObject({ tags: z.array(z.string()) });

/** Source templates without their tags, which `tags` in a body does not set (API 5). */
export function sourceTemplates(app: App): Route[] {
  const { store, switches, now } = app;
  const templates = store.sourceTemplates;
  const list = sourceTemplateList(app);

  const view = (template: StoredSourceTemplate): object => toDetail(template, switches);
  /** Late 2025 had none, and passed over what it did not know. */
  const toMode = (mode: string | null | undefined): string | undefined =>
    switches.era !== "2025-10" ? (mode ?? undefined) : undefined;

  function toCustomization(
    { customization: stored }: StoredSourceTemplate,
    given: Config | null | undefined,
  ): Config | undefined {
    const isMerged = given && stored && switches.patchObjects === "merge";
    return toStored(isMerged ? merge(stored, given) : given);
  }

  function refuseTaken(name: string, but?: StoredSourceTemplate): void {
    const taken = templates.list().some((other) => list.isOwn(other) && other.name === name && other.id !== but?.id);
    if (taken)
      throw new Refusal(Number(switches.duplicateStatus), `Source template with name '${name}' already exists.`);
  }

  /** Without being asked to, a change leaves the sources that are there alone (API 5.5). */
  function reachSources({ id: made, partial_default_config: template_config }: StoredSourceTemplate): void {
    for (const { id, source_template_id } of store.sources.list())
      if (source_template_id === made) store.sources.update(id, { template_config });
  }

  function toNewRow(body: unknown): Partial<StoredSourceTemplate> & { name: string } {
    const creation = CreateSourceTemplate.safeParse(body);
    if (creation.success) {
      const { actor_definition_id, name, customization, mode, ...given } = creation.data;
      return {
        ...given,
        source_definition_id: actor_definition_id,
        name: name ?? connectorOf(actor_definition_id).name,
        customization: toStored(customization),
        mode: toMode(mode),
      };
    }
    const isClone = typeof body === "object" && body !== null && "original_source_template_id" in body;
    // Airbyte takes either of two shapes; the errors are those of the shape that was meant.
    if (!isClone || "actor_definition_id" in body) checked(CreateSourceTemplate, body);
    const { original_source_template_id, name, mode } = checked(CloneSourceTemplate, body);
    const original = templates.get(original_source_template_id);
    const { source_definition_id, icon, partial_default_config, customization } = original;
    const copied = { source_definition_id, icon, partial_default_config, customization };
    return { ...copied, name: name ?? original.name, mode: toMode(mode) ?? original.mode };
  }

  return [
    {
      on: `POST ${ALL}`,
      auth: "application",
      answer({ body }) {
        const row = toNewRow(body);
        refuseTaken(row.name);
        const asked = switches.tagsOnCreate === "honoured" ? (Tags.safeParse(body).data?.tags ?? []) : [];
        return view(templates.add({ ...row, tags: attachable(app, asked) }));
      },
    },
    {
      on: `GET ${ALL}`,
      auth: "application",
      answer: ({ query }) => list.answer(ALL, query, (template) => list.isListed(template, query)),
    },
    {
      on: `GET ${ALL}/global`,
      auth: "application",
      answer: ({ query }) => list.answer(`${ALL}/global`, query, (template) => !list.isOwn(template)),
    },
    { on: `GET ${ALL}/:id`, auth: "application", answer: (incoming) => view(templates.get(idIn(incoming))) },
    {
      on: `PATCH ${ALL}/:id`,
      auth: "application",
      answer(incoming) {
        const template = changeableSource(app, incoming);
        const body = checked(PatchSourceTemplate, incoming.body);
        const { name, partial_default_config, customization, mode, propagate, ...given } = body;
        if (typeof name === "string") refuseTaken(name, template);
        if (switches.era === "2025-10" && !partial_default_config) throw configMissing();
        const changes = {
          ...given,
          name: name ?? undefined,
          partial_default_config: partial_default_config
            ? toChangedConfig(
                template.source_definition_id,
                template.partial_default_config,
                partial_default_config,
                switches,
              )
            : undefined,
          customization: toCustomization(template, customization),
          mode: toMode(mode),
          propagate: propagate ?? false,
        };
        const changed = templates.update(template.id, changes);
        if (propagate === true) reachSources(changed);
        return view(changed);
      },
    },
    {
      on: `DELETE ${ALL}/:id`,
      auth: "application",
      answer: (incoming) => ({ id: templates.remove(changeableSource(app, incoming).id).id, deleted_at: now() }),
    },
  ];
}

function configMissing(): Refusal {
  return invalid({ location: ["body", "partial_default_config"], message: "Field required", code: "missing" });
}

/** With the defaults that a read shows filled in; null leaves things as they are (API 5.5, 5.6). */
function toStored(customization: Config | null | undefined): Config | undefined {
  if (customization === null || customization === undefined) return undefined;
  const defaults = { stream_whitelist: null, stream_customizations: null, stream_mappers: null };
  return { stream_selection_mode: "suggested", ...defaults, ...customization };
}
