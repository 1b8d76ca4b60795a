import type { TemplateTag } from "../../api";
import { attr, moves, type StateOf } from "../../framework";
import { tagName } from "../../rules";
import { createOrRecover, orOfferImport } from "../creation";
import { defineResource } from "../define";
import { identifyInOrganization } from "../identity";
import { TEMPLATE_TAG } from "../names/kinds";
import { planTag, readTagged, refuseWhileBorne, renameTag, reportNameAside } from "../templates";

const attributes = {
  id: attr.string.computed({ description: "ID of the tag.", movedBy: [] }),
  name: attr.string.required({
    description:
      "Name of the tag, used by templates and widget tokens: 1 to 255 characters without a slash. Renaming it keeps it on all of its templates.",
    check: tagName,
  }),
  force_destroy: attr.bool.defaulted(false, {
    description:
      "Whether the tag may be deleted while templates still carry it. The templates stay, but customers who were offered them by this tag are no longer offered them.",
  }),
  organization_id: attr.string.computed({
    description: "ID of the organization that owns the tag.",
    movedBy: [],
    nullable: true,
  }),
  created_at: attr.string.computed({
    description: "When the tag was created, as an RFC 3339 timestamp.",
    movedBy: [],
    nullable: true,
  }),
};

export const templateTag = defineResource({
  type: "template_tag",
  description:
    "A tag that decides which templates a customer is offered. Attach it to templates, then name it when you mint a widget token. With `create_before_destroy`, one apply can remove it from its templates and delete it. Otherwise Terraform tries to delete it first, which is refused while templates carry it.",
  attributes,
  importId: "the tag's name or its ID",
  importedBy: { "its name": "regulated", "its ID": "9418d510-6a41-4329-b68d-3e133b8265b8" },
  identity: identifyInOrganization,
  moves,

  async plan(context) {
    await planTag(context);
    return undefined;
  },
  async create({ plan: { name, force_destroy }, api, signal, report }) {
    const what = `template tag "${name}"`;
    const create = (): Promise<TemplateTag> =>
      orOfferImport(() => api.templateTags.create(name, { signal }), { kind: TEMPLATE_TAG, name, api, signal });
    const find = async (id: string): Promise<TemplateTag | null> => {
      const found = await api.templateTags.find({ id }, { signal });
      return found?.name === name ? found : null;
    };
    const recovery = { what, type: "template_tag", key: name, create, find };
    return toState(await createOrRecover(recovery, { api, report }), force_destroy);
  },
  async read({ state: { id, name, force_destroy }, api, signal, report }) {
    const found = await readTagged("name", api, () => api.templateTags.read({ id, name }, { signal }));
    reportNameAside(found, report);
    return found && toState(found, force_destroy);
  },
  async update({ plan: { name, force_destroy }, changes, state, api, signal, report }) {
    if (changes.name !== undefined) await renameTag(state, name, { api, signal, report });
    return { ...state, name, force_destroy };
  },
  async delete({ state: { id, name, force_destroy }, api, signal }) {
    if (!force_destroy) await refuseWhileBorne(name, { api, signal });
    await api.templateTags.delete(name, { id, signal });
  },
  async *list({ api, signal }) {
    for await (const tag of api.templateTags.list({ signal }))
      yield { displayName: tag.name, state: toState(tag, false) };
  },
  async import({ id, api, signal }) {
    const found = await api.templateTags.find({ id, name: id }, { signal });
    return found && toState(found, false);
  },
});

function toState(
  { id, name, organization_id = null, created_at = null }: TemplateTag,
  force_destroy: boolean,
): StateOf<typeof attributes> {
  return { id, name, force_destroy, organization_id, created_at };
}
