import type { ConnectionTemplate, CreateConnectionTemplate } from "../../api";
import { moves, type Context } from "../../framework";
import { sameConfig } from "../settings/values";
import {
  attributes,
  isHosted,
  NAMES,
  RULES,
  PATCHED,
  refresh,
  toCreateBody,
  toImportedState,
  toPatch,
  toSettings,
  toState,
  type Plan,
  type State,
} from "../templates/connection-template";
import { toSecretRules } from "../connectors/connector-specs";
import { defineResource, type Embedded } from "../define";
import { refuseSecondOfName, reportTwins } from "../templates/destination-names";
import { noticeHiddenChange } from "../settings/hidden-change";
import { checkHostedName, checkHosting } from "../templates/hosting";
import { identifyInOrganization } from "../identity";
import { importSettings, reportSecrets, toImportMemory, type ImportedSettings } from "../settings/imported-settings";
import { protect } from "../templates/protection";
import { adviseSchedule } from "../templates/schedule";
import { checkSettings, planSecrets, toOutgoing } from "../settings/settings";
import { checkBySpec } from "../connectors/spec-check";
import { planName } from "../names/claim";
import { CONNECTION_TEMPLATE } from "../names/kinds";
import { keeper, keepWithTags, type Sent } from "../settings/keeping";
import { createOrRecover } from "../creation/recovery";
import { unmovedBy } from "../settings/no-change";
import { noteTagged, refuseUnservedTags, reportUnservedTags } from "../templates/tags";
import { settleTags } from "../templates/tag-renames";
import { reportConnectionTemplate } from "../templates/template-impact";

export const connectionTemplate = defineResource({
  type: "connection_template",
  description:
    "Where a customer's data lands, and how often: applied to the sources that customers connect from then on.",
  attributes,
  label: "destination_name",
  importId: "the template's ID",
  identity: identifyInOrganization,
  moves,

  validate({ config, report }) {
    checkHosting(config, report);
    checkSettings(toSettings(config), NAMES, report);
  },
  async plan(context) {
    const { action, config, state, api, report, private: stored } = context;
    const name = state?.destination_name ?? "";
    protect(name, context);
    reportConnectionTemplate(name, context);
    const before = state && { id: state.id, name };
    await planName(CONNECTION_TEMPLATE, { ...context, name: config.destination_name, before });
    if (action === "delete") return undefined;
    checkHostedName(config, name, report);
    if (context.changed.includes("cron_expression")) adviseSchedule(config.cron_expression, report, new Date());
    noteTagged(state?.id, config.tags, api);
    reportUnservedTags(context, api, report);
    checkBySpec(config.destination_definition_id, toSettings(config), RULES, context);
    const resends = state !== null && context.changed.includes("destination_config");
    const { fingerprint } = await planSecrets(toSettings(config), { names: NAMES, stored, resends, report });
    return { secrets_fingerprint: fingerprint };
  },
  listUnmoved: unmovedBy(RULES),

  async create(context) {
    const { plan, api, signal, private: stored } = context;
    refuseUnservedTags(plan, api);
    const { data_hosting_type: hosting, destination_name: name, cron_expression: schedule, tags } = plan;
    await settleTags(tags, "tags", context);
    const outgoing = await toOutgoing(toSettings(plan), stored);
    const body = toCreateBody(plan, outgoing, api.settings.specs);
    const created = await createOrRecover(
      {
        what: `connection template "${name ?? hosting}"`,
        type: "connection_template",
        // Airbyte names those that it hosts itself.
        key: isHosted(plan) ? [hosting, schedule, tags] : [hosting, name],
        async create() {
          await refuseSecondOfName(name, context);
          return api.connectionTemplates.create(body, { signal });
        },
        async find(id) {
          const found = await api.connectionTemplates.find(id, { signal });
          return found && isMadeFrom(found, body) ? found : null;
        },
        adapt: ({ id }) => api.connectionTemplates.update(id, toPatch(plan, plan, outgoing), { signal }),
      },
      context,
    );
    const keep = toKeeper(context, { outgoing, sends: true, fingerprintBefore: null });
    const state = await keepWithTags(created, tags, { ...context, collection: api.connectionTemplates, keep });
    await reportTwins(created, context);
    return state;
  },
  async read({ state, api, signal, private: stored, remember, report }) {
    const found = await api.connectionTemplates.read(state.id, { signal });
    if (!found) return null;
    const fresh = refresh(found, state, { stored, remember, specs: api.settings.specs });
    noticeHiddenChange(
      { updatedAt: found.updated_at ?? null, differs: !sameConfig(fresh, state), name: found.destination_name ?? "" },
      { stored, remember, report },
    );
    return fresh;
  },
  async update(context) {
    const { changes, plan, state, api, signal, report, private: stored } = context;
    await settleTags(plan.tags, "tags", context);
    const outgoing = await toOutgoing(toSettings(plan), stored);
    const body = toPatch(changes, plan, outgoing);
    const current = PATCHED.some((name) => name in body)
      ? await api.connectionTemplates.update(state.id, body, { signal })
      : await api.connectionTemplates.get(state.id, { signal });
    if (body.cron_expression === null && current.cron_expression !== null)
      report.error(
        "Airbyte kept the schedule",
        `It was asked to remove it, and still has "${current.cron_expression}". Give another schedule, or remove this one in the web app.`,
        "cron_expression",
      );
    const keep = toKeeper(context, {
      outgoing,
      sends: "destination_config" in body,
      fingerprintBefore: state.secrets_fingerprint,
    });
    return keepWithTags(current, changes.tags, { ...context, collection: api.connectionTemplates, keep });
  },
  delete: ({ state, api, signal }) => api.connectionTemplates.delete(state.id, { signal }),
  async *list({ api, signal }) {
    for await (const found of api.connectionTemplates.list({}, { signal }))
      yield {
        displayName: found.destination_name ?? found.id,
        state: toImportedState(found, readImported(found, api), api.settings.specs),
      };
  },
  toConfig: ({ state }) => (isHosted(state) ? { destination_name: null } : {}),
  async import({ id, api, signal, report, remember }) {
    const found = await api.connectionTemplates.find(id, { signal });
    if (!found) return null;
    const settings = readImported(found, api);
    reportSecrets(settings, found.destination_name ?? "", NAMES, report);
    remember(toImportMemory(settings, found.updated_at));
    return toImportedState(found, settings, api.settings.specs);
  },
});

/** Whether a template can become what is planned: all but this can be changed. */
function isMadeFrom(found: ConnectionTemplate, body: CreateConnectionTemplate): boolean {
  if (body.data_hosting_type === "airbyte_hosted") return isHosted(found);
  return (
    !isHosted(found) && found.destination_definition_id?.toLowerCase() === body.destination_definition_id.toLowerCase()
  );
}

function readImported(found: ConnectionTemplate, { settings: { specs } }: Embedded): ImportedSettings {
  const rules = toSecretRules("destination", found.destination_definition_id, specs);
  return importSettings(found.destination_config, rules);
}

function toKeeper({ plan, api, remember, report }: Applied, rest: Sent): (answer: ConnectionTemplate) => State {
  return keeper(
    {
      ...rest,
      attribute: NAMES.config,
      settingsOf: (answer) => answer.destination_config,
      toState: (answer, fingerprint) => toState(answer, plan, fingerprint, api.settings.specs),
    },
    { remember, report },
  );
}

type Applied = Pick<Context<Embedded>, "api" | "remember" | "report"> & { readonly plan: Plan };
