import type { SourceTemplate } from "../../api";
import { moves, type Context } from "../../framework";
import { orInTurn, orOfferImport } from "../creation/adoption";
import { sameConfig } from "../settings/values";
import { checkCustomization } from "../templates/customization";
import { toSecretRules } from "../connectors/connector-specs";
import { defineResource, type Embedded } from "../define";
import { findUnchanged } from "../templates/fast-refresh";
import { noticeHiddenChange } from "../settings/hidden-change";
import { identifyById } from "../identity";
import { importSettings, reportSecrets, toImportMemory, type ImportedSettings } from "../settings/imported-settings";
import { protect } from "../templates/protection";
import { createOrRecover } from "../creation/recovery";
import { checkSettings, planSecrets, toOutgoing } from "../settings/settings";
import { checkBySpec } from "../connectors/spec-check";
import { checkStreams } from "../connectors/stream-check";
import {
  attributes,
  isCopy,
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
} from "../templates/source-template";
import { planName } from "../names/claim";
import { SOURCE_TEMPLATE } from "../names/kinds";
import { keeper, keepWithTags, type Sent } from "../settings/keeping";
import { unmovedBy } from "../settings/no-change";
import { noteTagged, refuseUnservedTags, reportUnservedTags } from "../templates/tags";
import { settleTags } from "../templates/tag-renames";
import { findImportId, refuseGlobal } from "../templates/template-import";
import { reportSourceTemplate } from "../templates/template-impact";

export const sourceTemplate = defineResource({
  type: "source_template",
  description: "A source that customers may connect: a connector, with some of its settings filled in.",
  attributes,
  importId: "the template's ID, or its name if no other template has it",
  identity: identifyById,
  moves,

  validate({ config, report }) {
    const { actor_definition_id: connector, original_source_template_id: original } = config;
    if (connector === null && original === null)
      report.error(
        "No connector",
        "Give actor_definition_id, or original_source_template_id to copy a template.",
        "actor_definition_id",
      );
    if (typeof connector === "string" && typeof original === "string")
      report.error(
        "Two origins",
        "Give actor_definition_id or original_source_template_id, not both.",
        "original_source_template_id",
      );
    checkCustomization(config.customization, report);
    checkSettings(toSettings(config), NAMES, report);
  },
  async plan(context) {
    const { action, config, state, api, report, private: stored } = context;
    const name = state?.name ?? "";
    protect(name, context);
    await reportSourceTemplate(name, context);
    await planName(SOURCE_TEMPLATE, { ...context, name: config.name, before: state });
    if (action === "delete") return undefined;
    noteTagged(state?.id, config.tags, api);
    reportUnservedTags(context, api, report);
    checkBySpec(config.actor_definition_id, toSettings(config), RULES, context);
    await checkStreams(context);
    const { fingerprint } = await planSecrets(toSettings(config), {
      names: NAMES,
      stored,
      resends: state !== null && PATCHED.some((attribute) => context.changed.includes(attribute)),
      report,
    });
    return { secrets_fingerprint: fingerprint };
  },
  listUnmoved: unmovedBy(RULES),

  async create(context) {
    const { plan, api, signal, private: stored } = context;
    refuseUnservedTags(plan, api);
    await settleTags(plan.tags, "tags", context);
    const outgoing = await toOutgoing(toSettings(plan), stored);
    const { name, actor_definition_id: connector, original_source_template_id: original } = plan;
    const body = toCreateBody(plan, outgoing, api.settings.specs);
    const created = await createOrRecover(
      {
        what: `source template "${name ?? ""}"`,
        type: "source_template",
        key: [name, connector, original],
        create: () =>
          orOfferImport(() => api.sourceTemplates.create(body, { signal }), {
            kind: SOURCE_TEMPLATE,
            name: name ?? "",
            api,
            signal,
          }),
        find: (id) => api.sourceTemplates.find(id, { signal }),
        adapt: ({ id }) => api.sourceTemplates.update(id, toPatch(plan, plan, outgoing), { signal }),
      },
      context,
    );
    const keep = toKeeper(context, { outgoing, sends: true, fingerprintBefore: null });
    // A copy is given its settings by a call of its own: should that fail, the template is not lost.
    context.checkpoint(keep(created));
    const settled = isCopy(plan)
      ? await api.sourceTemplates.update(created.id, toPatch(plan, plan, outgoing), { signal })
      : created;
    return keepWithTags(settled, plan.tags, { ...context, collection: api.sourceTemplates, keep });
  },
  async read({ state, api, signal, private: stored, remember, report }) {
    const { id } = state;
    const item = api.settings.refresh === "fast" ? await findUnchanged(id, stored, api, signal) : null;
    if (item) return { ...state, name: item.name, tags: item.tags };
    const found = await api.sourceTemplates.find(id, { signal });
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
    await settleTags(plan.tags, "tags", context);
    const outgoing = await toOutgoing(toSettings(plan), stored);
    const body = toPatch(changes, plan, outgoing);
    const writes = outgoing.secretsChanged || PATCHED.some((name) => name in changes);
    const current = writes
      ? await orInTurn(() => api.sourceTemplates.update(state.id, body, { signal }), {
          ...context,
          kind: SOURCE_TEMPLATE,
          object: state,
          to: body.name,
          put: (name) => api.sourceTemplates.update(state.id, { ...body, name }, { signal }),
        })
      : await api.sourceTemplates.get(state.id, { signal });
    const keep = toKeeper(context, { outgoing, sends: writes, fingerprintBefore: state.secrets_fingerprint });
    return keepWithTags(current, changes.tags, { ...context, collection: api.sourceTemplates, keep });
  },
  delete: ({ state, api, signal }) => api.sourceTemplates.delete(state.id, { signal }),
  async *list({ api, signal, includeResource }) {
    for await (const { id, name, organization_id } of api.sourceTemplates.list({}, { signal })) {
      if (organization_id === null) continue; // one of Airbyte's own
      if (!includeResource) yield { displayName: name, state: { id } };
      else {
        const found = await api.sourceTemplates.find(id, { signal });
        if (found)
          yield {
            displayName: name,
            state: toImportedState(found, readImported(found, api), api.settings.specs),
          };
      }
    }
  },
  async import({ id, api, signal, report, remember }) {
    const { only, others } = await findImportId(id, api, signal);
    if (others > 0)
      report.error("Name is not unique", `${others + 1} source templates are called "${id}". Import by ID.`);
    if (only === null) return null;
    if (await refuseGlobal(only, { api, signal, report })) return null;
    const found = await api.sourceTemplates.find(only, { signal });
    if (!found) return null;
    const settings = readImported(found, api);
    reportSecrets(settings, found.name, NAMES, report);
    remember(toImportMemory(settings, found.updated_at));
    return toImportedState(found, settings, api.settings.specs);
  },
});

function readImported(found: SourceTemplate, { settings: { specs } }: Embedded): ImportedSettings {
  return importSettings(found.partial_default_config, toSecretRules("source", found.source_definition_id, specs));
}

function toKeeper({ plan, api, remember, report }: Applied, rest: Sent): (answer: SourceTemplate) => State {
  return keeper(
    {
      ...rest,
      attribute: NAMES.config,
      settingsOf: (answer) => answer.partial_default_config,
      toState: (answer, fingerprint) => toState(answer, plan, fingerprint, api.settings.specs),
    },
    { remember, report },
  );
}

type Applied = Pick<Context<Embedded>, "api" | "remember" | "report"> & { readonly plan: Plan };
