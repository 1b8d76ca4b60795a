import type { Workspace } from "../../api";
import { attr, moves, type StateOf } from "../../framework";
import { alreadyThere, isGivenUp, orInTurn } from "../creation/adoption";
import { findRegionId, region, sameRegion, uuid, workspaceName, workspaceStatus } from "../../rules";
import { defineResource } from "../define";
import type { Embedded } from "../embedded";
import { identifyInOrganization } from "../identity";
import { planName } from "../names/claim";
import { WORKSPACE } from "../names/kinds";
import { protect } from "../templates/protection";
import { createOrRecover } from "../creation/recovery";
import { toFacts, workspaceFacts } from "../workspaces/workspace-attributes";
import { reportWorkspace } from "../workspaces/workspace-impact";

const attributes = {
  id: attr.string.computed({
    description: "ID of the workspace. It stays the same when the workspace is renamed.",
    movedBy: [],
  }),
  name: attr.string.required({
    description:
      "Name of the workspace. Rename with care: applications mint tokens by this name, and minting one for a name that does not exist creates a new workspace.",
    check: workspaceName,
  }),
  region: attr.string.optional({
    description:
      "Region that the customer's data is processed in: `us`, `eu` or the ID of a region. Defaults to `us`. Changing it replaces the workspace. Airbyte uses it at creation and never reports it, so an adopted or imported workspace keeps the region it has.",
    check: region,
    equal: sameRegion,
    replaces: "between-values",
  }),
  status: attr.openOneOf(workspaceStatus).optionalComputed({
    description: "`active` or `inactive`. All connections of an inactive workspace are switched off.",
  }),
  cache_enabled: attr.bool.optionalComputed({
    description: "Whether the cache is enabled. Defaults to the organization's setting.",
    nullable: true,
  }),
  adopt_existing: attr.bool.defaulted(false, {
    description: "Whether to take over an existing workspace of this name at creation, instead of failing.",
  }),
  deletion_protection: attr.bool.defaulted(true, {
    description:
      "Whether Terraform refuses to destroy or replace the workspace. Defaults to `true`, because deleting a workspace deletes the customer's sources, destinations and connections.",
  }),
  ...workspaceFacts,
};

type State = StateOf<typeof attributes>;
/** Values that only the state knows, and not the API. */
type Remembered = Pick<State, "region" | "adopt_existing" | "deletion_protection">;

export const workspace = defineResource({
  type: "workspace",
  description:
    "A workspace holds the sources of one customer. Your application creates one for each customer when it mints a token; declare only your own, such as those for tests, demos and first-party tenants.",
  attributes,
  importId: "the workspace's ID or its exact name",
  identity: identifyInOrganization,
  moves,

  async plan(context) {
    protect(context.state?.name ?? "", context);
    await reportWorkspace(context);
    const { config, state } = context;
    if (state || config.adopt_existing !== true)
      await planName(WORKSPACE, { ...context, name: config.name, before: state });
    return undefined;
  },
  async create({ plan, api, signal, report, checkpoint }) {
    const { name, status, cache_enabled } = plan;
    const found = await api.workspaces.findByName(name, { signal });
    const what = `workspace "${name}"`;
    const region_id = plan.region === null ? null : findRegionId(plan.region);
    async function create(): Promise<Workspace> {
      const existing = found && !plan.adopt_existing ? await unlessGivenUp(found, { api, signal }) : found;
      if (!existing) return api.workspaces.create({ name, ...(region_id && { region_id }) }, { signal });
      report.warning(
        "Took over a workspace",
        `The ${what} (${existing.id}) existed already${plan.region === null ? "" : ". It keeps the region that it was created in, which Airbyte does not report"}.`,
      );
      return existing;
    }
    const find = (id: string): Promise<Workspace | null> => Promise.resolve(found?.id === id ? found : null);
    const recovery = { what, type: "workspace", key: [name, region_id], create, find };
    const made = await createOrRecover(recovery, { api, report });
    checkpoint(toState(made, plan));
    const changes = {
      ...(status !== undefined && status !== made.status && { status }),
      ...(cache_enabled !== undefined && cache_enabled !== made.cache_enabled && { cache_enabled }),
    };
    if (Object.keys(changes).length === 0) return toState(made, plan);
    return toState(await api.workspaces.update(made.id, changes, { signal }), plan);
  },
  async read({ state, api, signal, report }) {
    const found = await api.workspaces.read(state.id, { signal });
    if (found) return toState(found, state);
    const successor = await api.workspaces.findByName(state.name, { signal });
    if (successor)
      report.warning(
        `Another workspace is now named "${state.name}"`,
        `The workspace ${state.id} is gone, and a new one (${successor.id}) has its name, because somebody minted a token for that name. Set adopt_existing = true to take it over, or import it.`,
        "name",
      );
    return null;
  },
  async update({ changes, plan, state, api, signal, report }) {
    const { name, status, cache_enabled } = changes;
    const sent = { name, status, cache_enabled };
    const isSent = Object.values(sent).some((value) => value !== undefined);
    const current = isSent
      ? await orInTurn(() => api.workspaces.update(state.id, sent, { signal }), {
          ...{ api, signal, report, kind: WORKSPACE, object: state, to: name },
          put: (other) => api.workspaces.update(state.id, { ...sent, name: other }, { signal }),
        })
      : await api.workspaces.get(state.id, { signal });
    return toState(current, plan);
  },
  delete: ({ state, api, signal }) => api.workspaces.delete(state.id, { signal }),
  async *list({ api, signal }) {
    for await (const found of api.workspaces.list({}, { signal }))
      yield { displayName: found.name, state: toState(found, NOTHING_REMEMBERED) };
  },
  async import({ id, api, signal }) {
    const isId = uuid.safeParse(id).success;
    const found = isId ? await api.workspaces.find(id, { signal }) : await api.workspaces.findByName(id, { signal });
    return found && toState(found, NOTHING_REMEMBERED);
  },
});

/** A workspace that has the name is in the way, unless this run deletes or renames it. */
async function unlessGivenUp(found: Workspace, surroundings: { api: Embedded; signal: AbortSignal }): Promise<null> {
  if (await isGivenUp(WORKSPACE, found, surroundings)) return null;
  throw alreadyThere(WORKSPACE, found, found.name);
}

const NOTHING_REMEMBERED: Remembered = { region: null, adopt_existing: false, deletion_protection: true };

function toState(found: Workspace, { region: where, adopt_existing, deletion_protection }: Remembered): State {
  const { id, name, status } = found;
  const cache_enabled = found.cache_enabled ?? null;
  return { id, name, region: where, status, cache_enabled, adopt_existing, deletion_protection, ...toFacts(found) };
}
