import { attr, moves } from "../../framework";
import { createOrRecover } from "../creation";
import { defineResource } from "../define";
import { identifyById } from "../identity";
import { checkConnection, checkSourceSettings, findSource, listAlikeSources } from "../workspaces";
import { attributes, IMPORTED, settings, toCreateSource, toUpdateSource } from "../workspaces/source";

export const source = defineResource({
  type: "source",
  description:
    "A source connected in a workspace, for first-party tenants and seed data. Leave your customers' own sources to your application, which creates them with the customers' tokens: Terraform would need their credentials.",
  attributes,
  importId: "WORKSPACE_ID/SOURCE_ID, or by the source's ID alone, for which every workspace is searched",
  importedBy: {
    "the IDs of its workspace and its own": "3c1a7f0e-2b64-4d0b-9d3e-5a8c6f7b1e20/9418d510-6a41-4329-b68d-3e133b8265b8",
    "its ID alone": "9418d510-6a41-4329-b68d-3e133b8265b8",
  },
  identity: identifyById,
  moves,

  validate: (context) => settings.check(context),
  async plan(context) {
    const { action, config, state, changed, replaces, report } = context;
    if (action === "delete" || replaces)
      report.warning(
        "A source will be deleted",
        `Deleting the source "${state?.name ?? ""}" stops its syncs. Data that is already in the destination stays there.`,
      );
    if (action === "delete") return undefined;
    if (action === "create" || changed.includes("source_template_id") || changed.includes("source_config"))
      await checkSourceSettings(config.source_template_id, settings.of(config), context);
    return settings.plan(context);
  },
  listUnmoved: (comparison) => settings.listUnmoved(comparison),

  async create(context) {
    const { plan, api, signal } = context;
    const sending = await settings.send(context);
    const { name: workspace } = await api.workspaces.get(plan.workspace_id, { signal });
    const body = toCreateSource(plan, sending, workspace);
    const { name, workspace_id, source_template_id } = plan;
    const { selected_connection_template_tags: tags, selected_connection_template_tags_mode: mode } = plan;
    const created = await createOrRecover(
      {
        what: `source "${name ?? ""}"`,
        type: "source",
        key: [workspace_id, source_template_id, name, tags, mode],
        create: () => api.sources.create(body, { signal }),
        find: (id) => api.sources.find(id, { signal }),
        adapt: ({ id }) => api.sources.update(id, body, { signal }),
        unnamed: { attribute: "name", listAlike: () => listAlikeSources(body, context) },
      },
      context,
    );
    const state = sending.toState(created);
    context.checkpoint(state);
    if (plan.check_connection) await checkConnection(created, sending.body, context);
    return state;
  },
  async read(context) {
    const { state, api, signal } = context;
    const found = await api.sources.find(state.id, { signal });
    return found && settings.read(found, state, context);
  },
  async update(context) {
    const { changes, plan, state, api, signal } = context;
    const sending = await settings.send(context);
    const body = toUpdateSource(changes, sending);
    const current = await api.sources.update(state.id, body, { signal });
    const reached = sending.toState(current);
    context.checkpoint(reached);
    if (plan.check_connection && sending.isSent) await checkConnection(current, sending.body, context);
    return reached;
  },
  delete: ({ state, api, signal }) => api.sources.delete(state.id, { signal }),
  listAttributes: {
    workspace_id: attr.string.required({ description: "ID of the workspace whose sources are listed." }),
  },
  async *list({ config, api, signal }) {
    const { workspace_id } = config;
    for await (const { id } of api.sources.list({ workspaceId: workspace_id }, { signal })) {
      const found = await api.sources.find(id, { signal });
      if (found) yield { displayName: found.name, state: settings.show(found, { ...IMPORTED, workspace_id }, api) };
    }
  },
  async import(context) {
    const placed = await findSource(context.id, context.api, context.signal);
    if (!placed) return null;
    return settings.import(placed.source, { ...IMPORTED, workspace_id: placed.workspaceId }, context);
  },
});
