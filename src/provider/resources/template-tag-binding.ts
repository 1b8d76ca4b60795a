import type { TemplateTag } from "../../api";
import { ApiError } from "../../api/errors";
import { attr, type StateOf } from "../../framework";
import { tagName, templateKind, type TemplateKind, uuid } from "../../rules";
import { defineResource } from "../define";
import type { Embedded } from "../embedded";
import { AttributeError } from "../attribute-error";
import { awaitTagNames, readTagged, reportUnserved } from "../templates";

const attributes = {
  id: attr.string.computed({
    description: "Kind, template ID and tag name, joined by slashes, as used for imports.",
    movedBy: ["template_kind", "template_id", "tag"],
  }),
  template_kind: attr.oneOf(templateKind).required({
    description: "Kind of the template: `source` or `connection`.",
    replaces: true,
  }),
  template_id: attr.string.required({ description: "ID of the template.", check: uuid, replaces: true }),
  tag: attr.string.required({ description: "Name of the tag.", check: tagName, replaces: true }),
  tag_id: attr.string.computed({
    description: "ID of the tag.",
    movedBy: ["tag"],
  }),
};

type State = StateOf<typeof attributes>;

export const templateTagBinding = defineResource({
  type: "template_tag_binding",
  description:
    "Attaches one tag to one template and leaves the template's other tags alone. Use it only for a template whose `tags` attribute is not set, because that attribute manages all tags of the template. Changing `tag` replaces the binding; with `create_before_destroy`, the new tag is attached before the old one is removed. Terraform then applies `create_before_destroy` to a template of the same configuration too if the binding refers to it, so replacing that template requires a new name.",
  attributes,
  label: "tag",
  importId: "source/TEMPLATE_ID/TAG or connection/TEMPLATE_ID/TAG, where TAG is the tag's name or ID",
  importedBy: { "the template and the tag": "source/9418d510-6a41-4329-b68d-3e133b8265b8/beta" },
  identity: {
    attributes: {
      template_kind: attr.string.required({ description: "`source` or `connection`." }),
      template_id: attr.string.required({ description: "ID of the template." }),
      tag_id: attr.string.required({ description: "ID of the tag." }),
    },
    of: ({ template_kind, template_id, tag_id }) => ({ template_kind, template_id, tag_id }),
    toId: ({ template_kind, template_id, tag_id }) => [template_kind, template_id, tag_id].join("/"),
  },

  plan({ action, config, api, report }) {
    reportUnserved("tag", api, report);
    if (action !== "delete" && api && typeof config.template_id === "string" && api.run.tagged.has(config.template_id))
      report.error("The template's tags are managed twice", CONFLICT, "template_id");
    return undefined;
  },
  // A tag that this run renames stays where it is.
  listUnmoved: ({ changed, plan, state, api }) =>
    changed.filter((name) => name === "tag" && api.run.renames.get(state.tag) === plan.tag),

  async create({ plan: { template_kind: kind, template_id, tag: name }, api, signal }) {
    await awaitTagNames([name], "tag", { api, signal });
    if (api.run.tagged.has(template_id)) throw new AttributeError(CONFLICT, "template_id");
    const tag = await api.templateTags.read({ name }, { signal });
    if (!tag)
      throw new AttributeError(
        `There is no tag "${name}". Create it and refer to it: tag = airbyteembedded_template_tag.NAME.name`,
        "tag",
      );
    await collection(kind, api).attachTag(template_id, name, { signal });
    return toState(kind, template_id, tag);
  },
  read: ({ state: { template_kind, template_id, tag_id }, api, signal }) =>
    readTagged("tag", api, () =>
      find({ kind: template_kind, template: template_id, tag: { id: tag_id } }, api, signal),
    ),
  async delete({ state: { template_kind, template_id, tag }, api, signal }) {
    const templates = collection(template_kind, api);
    try {
      await templates.detachTag(template_id, tag, { signal });
    } catch (error) {
      const isNotFound = error instanceof ApiError && error.kind === "not-found";
      // A template that was deleted since the plan took its bindings along.
      if (!isNotFound || (await templates.find(template_id, { signal }))) throw error;
    }
  },
  async import({ id, api, signal }) {
    const [kind, template, name, ...rest] = id.split("/");
    const { data: known } = templateKind.safeParse(kind);
    if (!known || !template || !name || rest.length > 0) return null;
    return find({ kind: known, template, tag: { id: name, name } }, api, signal);
  },
});

const CONFLICT =
  "The template sets its tags attribute, which manages all of its tags. Remove that attribute, or add this tag to it and remove the binding.";

interface Wanted {
  readonly kind: TemplateKind;
  readonly template: string;
  readonly tag: { readonly id?: string; readonly name?: string };
}

/** Finds a binding, in lists that all bindings and templates of a refresh share. */
async function find({ kind, template, tag }: Wanted, api: Embedded, signal: AbortSignal): Promise<State | null> {
  const [bearer, found] = await Promise.all([
    kind === "source"
      ? api.sourceTemplates.readItem(template, { signal })
      : api.connectionTemplates.read(template, { signal }),
    api.templateTags.read(tag, { signal }),
  ]);
  return found && bearer?.tags.includes(found.name) ? toState(kind, template, found) : null;
}

function collection(kind: TemplateKind, api: Embedded) {
  return kind === "source" ? api.sourceTemplates : api.connectionTemplates;
}

function toState(template_kind: TemplateKind, template_id: string, { id: tag_id, name: tag }: TemplateTag): State {
  return { id: `${template_kind}/${template_id}/${tag}`, template_kind, template_id, tag, tag_id };
}
