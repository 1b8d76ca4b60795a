import type { Emulator } from "../../../src/emulator";
import { BrokenRule, type Given, type ManagedResource } from "../core";
import type { Place, PlaceOptions } from "./place";

/** One command in the life of a thing. */
export interface LifeCycle extends PlaceOptions {
  /** Such as "source_template: create". */
  readonly name: string;
  /** Brings about what the command begins with. */
  readonly begin: (place: Place) => Promise<Command>;
}

/**
 * A command that may be run again until it succeeds. With `settles`, the plan after it must be empty. Answers with what it
 * has shown, so that two runs can be compared; null where they may differ.
 */
export type Command = (options: { readonly settles: boolean }) => Promise<unknown>;

/** A resource with everything set. */
export interface Subject {
  readonly type: string;
  /** Adds what it needs to Airbyte, and gives the configuration. */
  readonly given: (airbyte: Emulator) => Given;
  readonly options?: PlaceOptions;
}

/** An apply, and with `settles` a plan that must be empty. */
async function apply(resource: ManagedResource, config: Given, { settles }: Parameters<Command>[0]): Promise<Plan> {
  const plan = await resource.apply(config, { settles: false });
  if (!settles || isEmpty(plan)) return plan;
  const next = await resource.plan(config);
  if (!isEmpty(next))
    throw new BrokenRule("After the apply, the plan was not empty", [next.action, ...next.changed, ...next.drift]);
  return plan;
}

/** True if there is nothing to do, and nothing has changed. */
function isEmpty({ action, drift }: Plan): boolean {
  return action === "no-op" && drift.length === 0;
}

type Plan = Awaited<ReturnType<ManagedResource["plan"]>>;
type Id = (resource: ManagedResource) => string;

/** What comes before a fault is tested elsewhere. */
const UNCHECKED = { settles: false };

const toType = (type: string): string => `airbyteembedded_${type}`;

export function creation({ type, given, options }: Subject, what = "create"): LifeCycle {
  return {
    ...options,
    name: `${type}: ${what}`,
    begin: ({ resource: add, airbyte }) => {
      const [resource, config] = [add(toType(type)), given(airbyte)];
      return Promise.resolve((run) => apply(resource, config, run));
    },
  };
}

/** A later apply: with the same configuration, or with changes of it, and perhaps after somebody has changed something in the web app. */
export function update(
  { type, given, options }: Subject,
  what: string,
  changes: Given | ((airbyte: Emulator) => Given) = {},
  outside: (airbyte: Emulator) => void = () => undefined,
): LifeCycle {
  return {
    ...options,
    name: `${type}: ${what}`,
    begin: async ({ resource: add, airbyte }) => {
      const [resource, config] = [add(toType(type)), given(airbyte)];
      await resource.apply(config, UNCHECKED);
      const wanted = { ...config, ...(typeof changes === "function" ? changes(airbyte) : changes) };
      outside(airbyte);
      return (run) => apply(resource, wanted, run);
    },
  };
}

export function deletion({ type, given, options }: Subject, what = "delete", prepare: Given = {}): LifeCycle {
  return {
    ...options,
    name: `${type}: ${what}`,
    begin: async ({ resource: add, airbyte }) => {
      const [resource, config] = [add(toType(type)), given(airbyte)];
      await resource.apply(config, UNCHECKED);
      if (Object.keys(prepare).length > 0) await resource.apply({ ...config, ...prepare }, UNCHECKED);
      return async () => {
        await resource.refresh();
        if (resource.state() !== null) await resource.destroy();
        return null;
      };
    },
  };
}

/** The import of what another state has made, and the apply after it. */
export function importing({ type, given, options }: Subject, what: string, toId: Id): LifeCycle {
  return {
    ...options,
    name: `${type}: ${what}`,
    begin: async ({ core, airbyte }) => {
      const config = given(airbyte);
      const made = core.resource(toType(type));
      await made.apply(config, UNCHECKED);
      const id = toId(made);
      return async (run) => {
        // An import that fails leaves nothing in the state.
        const resource = core.resource(toType(type));
        await resource.import(id);
        await apply(resource, config, run);
        return null;
      };
    },
  };
}

/** The text of an attribute in the state. */
export const attributeOf =
  (name: string): Id =>
  (resource) => {
    const value = resource.state()?.[name];
    if (typeof value !== "string") throw new Error(`There is no ${name} in the state.`);
    return value;
  };
