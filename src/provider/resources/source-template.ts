import { moves } from "../../framework";
import { createOrRecover, orInTurn, orOfferImport } from "../creation";
import { defineResource } from "../define";
import { identifyById } from "../identity";
import { SOURCE_TEMPLATE } from "../names/kinds";
import {
  checkStreams,
  findImported,
  findUnchanged,
  followsRenames,
  planTemplate,
  refuseUnservedTags,
  reportSourceTemplate,
  awaitTagNames,
  writeTags,
} from "../templates";
import {
  attributes,
  IMPORTED,
  isCopy,
  rules,
  settings,
  toCreateSourceTemplate,
  toPatch,
} from "../templates/attributes/source-template";

export const sourceTemplate = defineResource({
  type: "source_template",
  description: "A source that customers can connect: a connector with some of its settings prefilled.",
  attributes,
  importId: "the template's ID, or its name if no other template has it",
  identity: identifyById,
  moves,

  rules,
  validate: (context) => settings.check(context),
  async plan(context) {
    const { action, config, state } = context;
    const reportImpact = (name: string) => reportSourceTemplate(name, context);
    await planTemplate(context, { kind: SOURCE_TEMPLATE, before: state?.name, wanted: config.name, reportImpact });
    if (action === "delete") return undefined;
    const planned = await settings.plan(context);
    await checkStreams(context);
    return planned;
  },
  listUnmoved: (comparison) => settings.listUnmoved(comparison, followsRenames(comparison)),

  async create(context) {
    const { plan, api, signal } = context;
    const { sourceTemplates } = api;
    refuseUnservedTags(plan, api);
    await awaitTagNames(plan.tags, "tags", context);
    const sending = await settings.send(context);
    const { name = "", actor_definition_id: connector, original_source_template_id: original } = plan;
    const body = toCreateSourceTemplate(plan, sending, api.settings.specs);
    const patch = toPatch(plan, plan, sending);
    const created = await createOrRecover(
      {
        what: `source template "${name}"`,
        type: "source_template",
        key: [plan.name, connector, original],
        create: () =>
          orOfferImport(() => sourceTemplates.create(body, { signal }), { ...context, kind: SOURCE_TEMPLATE, name }),
        find: (id) => sourceTemplates.find(id, { signal }),
        adapt: ({ id }) => sourceTemplates.update(id, patch, { signal }),
      },
      context,
    );
    // A copy is given its settings by a call of its own: should that fail, the template is not lost.
    context.checkpoint(sending.toState(created));
    const settled = isCopy(plan) ? await sourceTemplates.update(created.id, patch, { signal }) : created;
    return writeTags(settled, plan.tags, { ...context, collection: sourceTemplates, sending });
  },
  async read(context) {
    const { state, api, signal } = context;
    const item = await findUnchanged(state.id, context);
    if (item) return { ...state, name: item.name, tags: item.tags };
    const found = await api.sourceTemplates.find(state.id, { signal });
    return found && settings.read(found, state, context);
  },
  async update(context) {
    const { changes, plan, state, api, signal } = context;
    const { sourceTemplates } = api;
    await awaitTagNames(plan.tags, "tags", context);
    const sending = await settings.send(context);
    const body = toPatch(changes, plan, sending);
    const current = sending.isSent
      ? await orInTurn(() => sourceTemplates.update(state.id, body, { signal }), {
          ...context,
          kind: SOURCE_TEMPLATE,
          object: state,
          to: body.name,
          put: (name) => sourceTemplates.update(state.id, { ...body, name }, { signal }),
        })
      : await sourceTemplates.get(state.id, { signal });
    return writeTags(current, changes.tags, { ...context, collection: sourceTemplates, sending });
  },
  delete: ({ state, api, signal }) => api.sourceTemplates.delete(state.id, { signal }),
  async *list({ api, signal, includeResource }) {
    for await (const { id, name, organization_id } of api.sourceTemplates.list({}, { signal })) {
      if (organization_id === null) continue; // one of Airbyte's own
      const found = includeResource ? await api.sourceTemplates.find(id, { signal }) : null;
      if (found) yield { displayName: name, state: settings.show(found, IMPORTED, api) };
      else if (!includeResource) yield { displayName: name, state: { id } };
    }
  },
  async import(context) {
    const found = await findImported(context.id, context);
    return found && settings.import(found, IMPORTED, context);
  },
});
