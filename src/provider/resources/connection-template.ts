import { moves } from "../../framework";
import { createOrRecover } from "../creation";
import { defineResource } from "../define";
import { identifyInOrganization } from "../identity";
import { CONNECTION_TEMPLATE } from "../names/kinds";
import {
  adviseSchedule,
  checkHostedName,
  hostingRules,
  followsRenames,
  planTemplate,
  refuseSecondOfName,
  refuseUnservedTags,
  reportConnectionTemplate,
  reportTwins,
  awaitTagNames,
  writeTags,
} from "../templates";
import {
  attributes,
  IMPORTED,
  isHosted,
  isMadeFrom,
  reportKeptSchedule,
  settings,
  toCreateConnectionTemplate,
  toPatch,
} from "../templates/attributes/connection-template";

export const connectionTemplate = defineResource({
  type: "connection_template",
  description:
    "Decides where the data of customers' sources lands and how often it is synced. It applies to sources that are connected after its creation.",
  attributes,
  label: "destination_name",
  importId: "the template's ID",
  importedBy: { "its ID": "9418d510-6a41-4329-b68d-3e133b8265b8" },
  identity: identifyInOrganization,
  moves,

  rules: hostingRules,
  validate: (context) => settings.check(context),
  async plan(context) {
    const { action, config, state, changed, report } = context;
    const { destination_name: wanted, cron_expression: schedule } = config;
    const before = state?.destination_name;
    const reportImpact = (name: string) => reportConnectionTemplate(name, context);
    await planTemplate(context, { kind: CONNECTION_TEMPLATE, before, wanted, reportImpact });
    if (action === "delete") return undefined;
    checkHostedName(config, before ?? "", report);
    if (changed.includes("cron_expression")) adviseSchedule(schedule, report, new Date());
    return settings.plan(context);
  },
  listUnmoved: (comparison) => settings.listUnmoved(comparison, followsRenames(comparison)),

  async create(context) {
    const { plan, api, signal } = context;
    const { connectionTemplates } = api;
    const { data_hosting_type: hosting, destination_name: name, cron_expression: schedule, tags } = plan;
    refuseUnservedTags(plan, api);
    await awaitTagNames(tags, "tags", context);
    const sending = await settings.send(context);
    const body = toCreateConnectionTemplate(plan, sending, api.settings.specs);
    const created = await createOrRecover(
      {
        what: `connection template "${name ?? hosting}"`,
        type: "connection_template",
        // Airbyte names those that it hosts itself.
        key: isHosted(plan) ? [hosting, schedule, tags] : [hosting, name],
        async create() {
          await refuseSecondOfName(name, context);
          return connectionTemplates.create(body, { signal });
        },
        async find(id) {
          const found = await connectionTemplates.find(id, { signal });
          return found && isMadeFrom(found, body) ? found : null;
        },
        adapt: ({ id }) => connectionTemplates.update(id, toPatch(plan, plan, sending), { signal }),
        ...(isHosted(plan) && {
          unnamed: {
            attribute: "data_hosting_type",
            async listAlike() {
              const ids: string[] = [];
              for await (const item of connectionTemplates.list({}, { signal }))
                if (isMadeFrom(item, body) && item.cron_expression === (schedule ?? null)) ids.push(item.id);
              return ids;
            },
          },
        }),
      },
      context,
    );
    const state = await writeTags(created, tags, { ...context, collection: connectionTemplates, sending });
    await reportTwins(created, context);
    return state;
  },
  async read(context) {
    const { state, api, signal } = context;
    const found = await api.connectionTemplates.read(state.id, { signal });
    return found && settings.read(found, state, context);
  },
  async update(context) {
    const { changes, plan, state, api, signal, report } = context;
    const { connectionTemplates } = api;
    await awaitTagNames(plan.tags, "tags", context);
    const sending = await settings.send(context);
    const body = toPatch(changes, plan, sending);
    const current = await connectionTemplates.update(state.id, body, { signal });
    reportKeptSchedule(body, current, report);
    return writeTags(current, changes.tags, { ...context, collection: connectionTemplates, sending });
  },
  delete: ({ state, api, signal }) => api.connectionTemplates.delete(state.id, { signal }),
  async *list({ api, signal }) {
    for await (const found of api.connectionTemplates.list({}, { signal }))
      yield { displayName: found.destination_name ?? found.id, state: settings.show(found, IMPORTED, api) };
  },
  toConfig: ({ state }) => (isHosted(state) ? { destination_name: null } : {}),
  async import(context) {
    const { id, api, signal } = context;
    const found = await api.connectionTemplates.find(id, { signal });
    return found && settings.import(found, IMPORTED, context);
  },
});
