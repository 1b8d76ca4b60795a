import { attr, moves, type Context } from "../../framework";
import { sameConfig } from "../settings/values";
import { toSecretRules } from "../connectors/connector-specs";
import { defineResource, type Embedded } from "../define";
import { noticeHiddenChange } from "../settings/hidden-change";
import { identifyById } from "../identity";
import { importSettings, reportSecrets, toImportMemory, type ImportedSettings } from "../settings/imported-settings";
import { keeper, type Sent } from "../settings/keeping";
import { isImportedPart } from "../settings/no-change";
import { createOrRecover } from "../creation/recovery";
import { checkSettings, planSecrets, toOutgoing } from "../settings/settings";
import { checkConnection, checkSourceSettings } from "../workspaces/source-check";
import {
  attributes,
  NAMES,
  refresh,
  toCreateBody,
  toSettings,
  toState,
  toUpdateBody,
  type Plan,
  type State,
} from "../workspaces/source";
import { findSource, type PlacedSource } from "../workspaces/find-source";

export const source = defineResource({
  type: "source",
  description:
    "A connected source in a workspace, for first-party tenants and seed data. Your customers' own sources belong to your application, which makes them with their tokens: Terraform would need their credentials.",
  attributes,
  importId: "WORKSPACE_ID/SOURCE_ID, or the source's ID alone, which is then looked for in every workspace",
  identity: identifyById,
  moves,

  validate({ config, report }) {
    checkSettings(toSettings(config), NAMES, report);
  },
  async plan(context) {
    const { action, config, state, changed, replaces, report, private: stored } = context;
    if (action === "delete" || replaces)
      report.warning(
        "A source goes away",
        `Deleting the source "${state?.name ?? ""}" ends its syncs. Data that has arrived stays in its destination.`,
      );
    if (action === "delete") return undefined;
    const isSent = ["source_template_id", NAMES.config].some((name) => changed.some((other) => other === name));
    if (action === "create" || isSent)
      await checkSourceSettings(config.source_template_id, toSettings(config), context);
    const resends = state !== null && changed.includes("source_config");
    const { fingerprint } = await planSecrets(toSettings(config), { names: NAMES, stored, resends, report });
    return { secrets_fingerprint: fingerprint };
  },
  listUnmoved: ({ changed, plan, state, private: stored }) =>
    changed.join() === NAMES.config && isImportedPart(plan.source_config, state.source_config, stored) ? changed : [],

  async create(context) {
    const { plan, api, signal, private: stored } = context;
    const outgoing = await toOutgoing(toSettings(plan), stored);
    const { name: workspace } = await api.workspaces.get(plan.workspace_id, { signal });
    const { name, source_config, ...body } = toCreateBody(plan, outgoing, workspace);
    const created = await createOrRecover(
      {
        what: `source "${name ?? ""}"`,
        type: "source",
        key: [body, name],
        create: () => api.sources.create({ ...body, name, source_config }, { signal }),
        find: (id) => api.sources.find(id, { signal }),
        adapt: ({ id }) => api.sources.update(id, { name, source_config }, { signal }),
      },
      context,
    );
    const state = toKeeper(context, { outgoing, sends: true, fingerprintBefore: null })(created);
    context.checkpoint(state);
    if (plan.check_connection) await checkConnection(created, outgoing.body, context);
    return state;
  },
  async read({ state, api, signal, private: stored, remember, report }) {
    const found = await api.sources.find(state.id, { signal });
    if (!found) return null;
    const fresh = refresh(found, state, { stored, remember, specs: api.settings.specs });
    noticeHiddenChange(
      { updatedAt: found.updated_at ?? null, differs: !sameConfig(fresh, state), name: found.name },
      { stored, remember, report },
    );
    return fresh;
  },
  async update(context) {
    const { changes, plan, state, api, signal, private: stored } = context;
    const outgoing = await toOutgoing(toSettings(plan), stored);
    const body = toUpdateBody(changes, outgoing);
    const sends = body.source_config !== undefined;
    const current =
      Object.keys(body).length > 0
        ? await api.sources.update(state.id, body, { signal })
        : await api.sources.get(state.id, { signal });
    const reached = toKeeper(context, { outgoing, sends, fingerprintBefore: state.secrets_fingerprint })(current);
    context.checkpoint(reached);
    if (plan.check_connection && sends) await checkConnection(current, outgoing.body, context);
    return reached;
  },
  delete: ({ state, api, signal }) => api.sources.delete(state.id, { signal }),
  listAttributes: {
    workspace_id: attr.string.required({ description: "ID of the workspace whose sources are listed." }),
  },
  async *list({ config, api, signal }) {
    const workspaceId = config.workspace_id;
    for await (const { id } of api.sources.list({ workspaceId }, { signal })) {
      const found = await api.sources.find(id, { signal });
      if (!found) continue;
      const placed = { workspaceId, source: found };
      yield { displayName: found.name, state: toImportedState(placed, readImported(placed, api)) };
    }
  },
  async import({ id, api, signal, report, remember }) {
    const placed = await findSource(id, api, signal);
    if (!placed) return null;
    const settings = readImported(placed, api);
    reportSecrets(settings, placed.source.name, NAMES, report);
    remember(toImportMemory(settings, placed.source.updated_at));
    return toImportedState(placed, settings);
  },
});

function readImported({ source: found }: PlacedSource, { settings: { specs } }: Embedded): ImportedSettings {
  return importSettings(
    found.source_config,
    toSecretRules("source", found.source_template.source_definition_id, specs),
  );
}

function toImportedState({ workspaceId, source: found }: PlacedSource, { config }: ImportedSettings): State {
  const said = {
    workspace_id: workspaceId,
    source_config: config,
    source_secrets_wo_version: null,
    selected_connection_template_tags: null,
    selected_connection_template_tags_mode: null,
    check_connection: false,
  };
  return toState(found, said, null);
}

function toKeeper({ plan, remember, report }: Applied, sent: Sent) {
  return keeper(
    {
      ...sent,
      attribute: NAMES.config,
      settingsOf: (answer: Source) => answer.source_config,
      toState: (answer, fingerprint) => toState(answer, plan, fingerprint),
    },
    { remember, report },
  );
}

type Source = PlacedSource["source"];
type Applied = Pick<Context<Embedded>, "remember" | "report"> & { readonly plan: Plan };
