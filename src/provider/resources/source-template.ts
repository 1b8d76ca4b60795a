import { moves } from "../../framework";
import { createOrRecover, orOfferImport } from "../creation";
import { defineResource } from "../define";
import { identifyById } from "../identity";
import { SOURCE_TEMPLATE } from "../names/kinds";
import {
  checkStreams,
  findImported,
  findUnchanged,
  followsRenames,
  isHalfSwapped,
  planSwap,
  planTemplate,
  readRetired,
  reportLeftBehind,
  refuseUnservedTags,
  reportSourceTemplate,
  reportSwap,
  requireKnownWay,
  settleRetired,
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
import { swapTemplate, updateInPlace } from "../templates/source-template-update";

export const sourceTemplate = defineResource({
  type: "source_template",
  description: "A source that customers can connect: a connector with some of its settings prefilled.",
  attributes,
  importId: "the template's ID, or its name if no other template has it",
  importedBy: { "its ID": "9418d510-6a41-4329-b68d-3e133b8265b8", "its name": "Payments" },
  identity: identifyById,
  moves,

  rules,
  validate: (context) => settings.check(context),
  async plan(context) {
    const { action, config, state, swaps, replaces } = context;
    const reportImpact = async (name: string) => {
      await reportSourceTemplate(name, context);
      await reportSwap(name, context);
      if (action !== "delete") requireKnownWay(context);
    };
    // Its own successor has the name already, if a swap was interrupted.
    const wanted = isHalfSwapped(context) ? undefined : config.name;
    await planTemplate(context, { kind: SOURCE_TEMPLATE, before: state?.name, wanted, reportImpact });
    if (action === "delete") return undefined;
    const planned = await settings.plan(context);
    await checkStreams({ ...context, replaces: replaces || swaps });
    return { ...planned, ...planSwap(context) };
  },
  swaps: ({ config }) => config.replacement === "side-by-side",
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
    const { api, signal } = context;
    const state = { ...context.state, retired: await readRetired(context.state.retired, context) };
    const item = await findUnchanged(state.id, context);
    if (item) return { ...state, name: item.name, tags: item.tags };
    const found = await api.sourceTemplates.find(state.id, { signal });
    if (!found) reportLeftBehind(state, context.report);
    return found && settings.read(found, state, context);
  },
  async update(context) {
    const { plan, swaps, checkpoint } = context;
    await awaitTagNames(plan.tags, "tags", context);
    const reached = await (swaps ? swapTemplate(context) : updateInPlace(context));
    checkpoint(reached);
    const retired = await settleRetired({
      ...context,
      retired: reached.retired ?? [],
      letsGo: plan.let_go_retired === true,
      reach: (left) => checkpoint({ ...reached, retired: left }),
    });
    return { ...reached, retired };
  },
  async delete({ state, api, signal }) {
    // The template itself goes last: until then the state knows of the others, should one of these calls fail.
    for (const { id } of [...(state.retired ?? []), state]) await api.sourceTemplates.delete(id, { signal });
  },
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
