import type { Context, Updating } from "../../framework";
import { orInTurn } from "../creation";
import type { Embedded } from "../embedded";
import { SOURCE_TEMPLATE } from "../names/kinds";
import { settings, toCreateSourceTemplate, toPatch, type attributes, type State } from "./attributes/source-template";
import { swap } from "./swap/swap";
import { noteTagged } from "./tags/tags";
import { writeTags } from "./tags/tag-writes";

type Update = Context<Embedded> & Updating<typeof attributes>;

/** Changes a source template where it is. Its retired templates stay as they are. */
export async function updateInPlace(context: Update): Promise<State> {
  const { changes, plan, state, api, signal } = context;
  const { sourceTemplates } = api;
  const sending = await settings.send({ ...context, plan: { ...plan, retired: state.retired } });
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
}

/** Puts a new source template in the place of the old one, which is retired, and still has its tags. */
export async function swapTemplate({ plan, state, api, signal, privateState, report }: Update): Promise<State> {
  // As at a creation: nothing of what the old one holds is left out.
  const sending = await settings.send({ plan, api, privateState, report });
  const { current, retired } = await swap({
    ...plan,
    // Rules require it.
    name: plan.name ?? state.name,
    tags: plan.tags,
    body: toCreateSourceTemplate(plan, sending, api.settings.specs),
    patch: toPatch(plan, plan, sending),
    state,
    retired: state.retired ?? [],
    api,
    signal,
    report,
  });
  // The plan says the tags that it takes over, too, and those may be a binding's.
  if (api.run.tagged.has(state.id)) noteTagged(current.id, plan.tags, api);
  return { ...sending.toState(current), retired };
}
