import type { SourceTemplate } from "../../api";
import { attr, type StateOf } from "../../framework";
import { tagName, templateName, uuid } from "../checks";
import { defineResource, type Embedded } from "../define";
import { isFollowingRename } from "../tags";

const attributes = {
  id: attr.string.computed({ description: "ID of the template.", stable: true }),
  name: attr.string.optionalComputed({
    description: "Name that customers read in the widget. Without one, the connector's own name.",
    check: templateName,
  }),
  actor_definition_id: attr.string.required({
    description: "ID of the source connector that the template offers. Another connector is another template.",
    check: uuid,
    replaces: true,
  }),
  partial_default_config: attr.config.defaulted(
    {},
    {
      description:
        "Settings of the connector that are filled in for the customer, by the connector's own names. What is left out, the customer is asked for.",
    },
  ),
  tags: attr.stringSet.optionalComputed({
    description:
      "Names of the tags that decide who is offered the template. Exactly these are attached; `[]` removes all; without the attribute, tags are left as they are.",
    each: tagName,
  }),
};

export const sourceTemplate = defineResource({
  type: "source_template",
  description: "A source that customers may connect: a connector, with some of its settings filled in.",
  attributes,
  importId: "the template's ID, or its name if no other template has it",

  isNoChange: ({ changes, plan, state, api }) =>
    Object.keys(changes).join() === "tags" && isFollowingRename(state.tags, plan.tags ?? [], api),
  async create({ plan: { tags = [], ...body }, api, signal, checkpoint }) {
    const created = await api.sourceTemplates.create(body, { signal });
    // Tags are attached by calls of their own: should one fail, the template is not lost.
    checkpoint(toState(created));
    return toState(await api.sourceTemplates.setTags(created.id, created.tags, tags, { signal }));
  },
  async read({ state, api, signal }) {
    const found = await api.sourceTemplates.find(state.id, { signal });
    return found && toState(found);
  },
  async update({
    changes: { tags, ...body },
    plan: { partial_default_config },
    state: { id },
    api,
    signal,
    checkpoint,
  }) {
    const current =
      Object.keys(body).length > 0
        ? await api.sourceTemplates.update(id, { ...body, partial_default_config }, { signal })
        : await api.sourceTemplates.get(id, { signal });
    checkpoint(toState(current));
    return toState(tags ? await api.sourceTemplates.setTags(id, current.tags, tags, { signal }) : current);
  },
  delete: ({ state, api, signal }) => api.sourceTemplates.delete(state.id, { signal }),
  async import({ id, api, signal, report }) {
    const [only, ...others] = uuid.safeParse(id).success ? [id] : await idsOfName(id, api, signal);
    if (others.length > 0)
      report.error("Name is not unique", `${others.length + 1} source templates are called "${id}". Import by ID.`);
    const found = only === undefined || others.length > 0 ? null : await api.sourceTemplates.find(only, { signal });
    return found && toState(found);
  },
});

/** The API takes `actor_definition_id` and gives it back as `source_definition_id` (contract 5.2). */
function toState(template: SourceTemplate): StateOf<typeof attributes> {
  const { id, name, source_definition_id, partial_default_config, tags } = template;
  return { id, name, actor_definition_id: source_definition_id, partial_default_config, tags };
}

async function idsOfName(name: string, api: Embedded, signal: AbortSignal): Promise<string[]> {
  const ids = [];
  for await (const item of api.sourceTemplates.list({}, { signal })) if (item.name === name) ids.push(item.id);
  return ids;
}
