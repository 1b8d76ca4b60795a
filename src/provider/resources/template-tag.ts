import type { TemplateTag } from "../../api";
import { attr, type StateOf } from "../../framework";
import { tagName } from "../checks";
import { defineResource } from "../define";

const attributes = {
  id: attr.string.computed({ description: "ID of the tag.", stable: true }),
  name: attr.string.required({
    description:
      "Name that templates and widget tokens refer to: 1 to 255 characters, no slash. A rename keeps the tag on all of its templates.",
    check: tagName,
  }),
  organization_id: attr.string.computed({
    description: "ID of the organization that owns the tag.",
    stable: true,
    nullable: true,
  }),
  created_at: attr.string.computed({
    description: "When the tag was created, as an RFC 3339 timestamp.",
    stable: true,
    nullable: true,
  }),
};

export const templateTag = defineResource({
  type: "template_tag",
  description:
    "A tag that decides which templates a customer is offered. Attach it to templates, then name it when you mint a widget token.",
  attributes,
  importId: "the tag's name or its ID",

  plan({ action, config, state, api }) {
    if (action === "update" && api && state && typeof config.name === "string" && config.name !== state.name)
      api.plannedRenames.set(state.name, config.name);
    return undefined;
  },
  create: async ({ plan, api, signal }) => toState(await api.templateTags.create(plan.name, { signal })),
  async read({ state: { id, name }, api, signal }) {
    const found = await api.templateTags.find({ id, name }, { signal });
    return found && toState(found);
  },
  update: async ({ plan, state, api, signal }) =>
    toState(await api.templateTags.rename(state.name, plan.name, { signal })),
  delete: ({ state, api, signal }) => api.templateTags.delete(state.name, { signal }),
  async import({ id, api, signal }) {
    const found = await api.templateTags.find({ id, name: id }, { signal });
    return found && toState(found);
  },
});

function toState({ id, name, organization_id = null, created_at = null }: TemplateTag): StateOf<typeof attributes> {
  return { id, name, organization_id, created_at };
}
