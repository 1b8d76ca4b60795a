import type { Attributes, Resource } from "../../framework";
import type { Embedded } from "../embedded";

type Observed = Resource<Attributes, Embedded>;
type Model = Readonly<Record<string, unknown>>;

/** A resource whose calls the run takes note of: what is there, which walk it is, and which names are given up. */
export function observed(resource: Observed): Observed {
  const update = resource.update?.bind(resource);
  return {
    ...resource,
    ...(resource.plan && {
      plan(context) {
        const { api, action, state } = context;
        if (!api) return resource.plan?.(context);
        const id = idOf(state);
        if (id !== null) api.run.journal.forget(id);
        // A deletion may be planned before the object is refreshed.
        if (id !== null && action !== "delete") api.run.names.walk.notePlanned(id);
        return api.run.names.walk.during(action === "delete" ? "plan" : null, () => resource.plan?.(context));
      },
    }),
    read: (context) =>
      context.api.run.names.walk.during("plan", () => {
        meet(resource, context.api, context.state);
        return resource.read(context);
      }),
    import: (context) =>
      context.api.run.names.walk.during("plan", async () => {
        const found = await resource.import(context);
        meet(resource, context.api, found);
        return found;
      }),
    create: (context) => context.api.run.names.walk.during("apply", () => resource.create(context)),
    ...(update && {
      update: (context) =>
        context.api.run.names.walk.during("apply", async () => {
          const reached = await update(context);
          if (nameOf(resource, context.state) !== nameOf(resource, reached)) await release(resource, context);
          return reached;
        }),
    }),
    delete: (context) =>
      context.api.run.names.walk.during("apply", async () => {
        await resource.delete(context);
        await release(resource, context);
      }),
  };
}

function meet({ type }: Observed, { run }: Embedded, state: Model | null): void {
  const id = idOf(state);
  if (id === null) return;
  run.names.walk.noteRead(id);
  run.journal.forget(id);
  run.names.find(type)?.book.meet(id);
}

/** An object has given up its name. */
async function release(
  resource: Observed,
  { state, api, report, signal }: Parameters<Observed["delete"]>[0],
): Promise<void> {
  const [id, name] = [idOf(state), nameOf(resource, state)];
  const names = api.run.names.find(resource.type);
  if (!names || id === null || name === null || names.renaming.isOwed(id)) return;
  names.book.leave(id, name);
  await names.renaming.handOn(name, report, signal);
}

function idOf(state: Model | null): string | null {
  return typeof state?.id === "string" ? state.id : null;
}

function nameOf({ label = "name" }: Observed, state: Model): string | null {
  const name = state[label];
  return typeof name === "string" ? name : null;
}
