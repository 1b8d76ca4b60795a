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
  id: attr.string.computed({ description: "ID of the workspace: it stays when the name changes.", movedBy: [] }),
  name: attr.string.required({
    description:
      "Name of the workspace. Applications mint tokens by this name, and minting one for a name that is not there makes a new workspace: rename with care.",
    check: workspaceName,
  }),
  region: attr.string.optional({
    description:
      "Where the customer's data is processed: `us`, `eu` or the ID of a region; `us` when not set. It is used at creation and never shown again: another region is another workspace, and an adopted or imported workspace keeps the one it has.",
    check: region,
    equal: sameRegion,
    replaces: "between-values",
  }),
  status: attr.openOneOf(workspaceStatus).optionalComputed({
    description: "Either `active` or `inactive`. An inactive workspace has all of its connections switched off.",
  }),
  cache_enabled: attr.bool.optionalComputed({
    description: "Whether the cache is on. The organization's own setting when not set.",
    nullable: true,
  }),
  adopt_existing: attr.bool.defaulted(false, {
    description: "Whether a workspace that has the name already is taken over at creation, instead of an error.",
  }),
  deletion_protection: attr.bool.defaulted(true, {
    description:
      "Whether Terraform refuses to destroy or replace the workspace. Deleting one deletes the customer's sources, destinations and connections, so it is protected unless you say otherwise.",
  }),
  ...workspaceFacts,
};

type State = StateOf<typeof attributes>;
/** Values that only the state knows, and not the API. */
type Remembered = Pick<State, "region" | "adopt_existing" | "deletion_protection">;

export const workspace = defineResource({
  type: "workspace",
  description:
    "The place of one customer. Your application makes one for each customer when it mints a token; declare those that are yours: tests, demos, first-party tenants.",
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
        `The ${what} (${existing.id}) was there before${plan.region === null ? "" : ". It keeps the region that it was created in, which Airbyte does not tell"}.`,
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
        `Another "${state.name}" has taken its place`,
        `The workspace ${state.id} is gone, and a new one has its name (${successor.id}): somebody minted a token by that name. Set adopt_existing = true to take it over, or import it.`,
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
