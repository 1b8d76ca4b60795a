import { moves } from "../../framework";
import { uuid } from "../../rules";
import { orInTurn } from "../creation";
import { defineResource } from "../define";
import { identifyInOrganization } from "../identity";
import { WORKSPACE } from "../names/kinds";
import { createOrAdopt, planWorkspace, reportSuccessor } from "../workspaces";
import { attributes, IMPORTED, toState, toUnmet } from "../workspaces/workspace";

export const workspace = defineResource({
  type: "workspace",
  description:
    "A workspace holds the sources of one customer. Your application creates one for each customer when it mints a token; declare only your own, such as those for tests, demos and first-party tenants.",
  attributes,
  importId: "the workspace's ID or its exact name",
  importedBy: { "its ID": "9418d510-6a41-4329-b68d-3e133b8265b8", "its exact name": "acme" },
  identity: identifyInOrganization,
  moves,

  async plan(context) {
    await planWorkspace(context);
    return undefined;
  },
  async create(context) {
    const { plan, api, signal } = context;
    const made = await createOrAdopt(plan, context);
    context.checkpoint(toState(made, plan));
    const unmet = toUnmet(plan, made);
    if (Object.keys(unmet).length === 0) return toState(made, plan);
    return toState(await api.workspaces.update(made.id, unmet, { signal }), plan);
  },
  async read({ state, api, signal, report }) {
    const found = await api.workspaces.read(state.id, { signal });
    if (found) return toState(found, state);
    await reportSuccessor(state, { api, signal, report });
    return null;
  },
  async update({ changes, plan, state, api, signal, report }) {
    const { workspaces } = api;
    const changed = await orInTurn(() => workspaces.update(state.id, changes, { signal }), {
      ...{ api, signal, report, kind: WORKSPACE, object: state, to: changes.name },
      put: (name) => workspaces.update(state.id, { ...changes, name }, { signal }),
    });
    return toState(changed, plan);
  },
  delete: ({ state, api, signal }) => api.workspaces.delete(state.id, { signal }),
  async *list({ api, signal }) {
    for await (const found of api.workspaces.list({}, { signal }))
      yield { displayName: found.name, state: toState(found, IMPORTED) };
  },
  async import({ id, api, signal }) {
    const isId = uuid.safeParse(id).success;
    const found = isId ? await api.workspaces.find(id, { signal }) : await api.workspaces.findByName(id, { signal });
    return found && toState(found, IMPORTED);
  },
});
