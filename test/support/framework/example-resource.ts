import { z } from "zod";
import { attr, type Attributes, type Provider, type Resource, type StateOf } from "../../../src/framework";
import { terraform, type Core, type ManagedResource } from "../core";

export const attributes = {
  id: attr.string.computed({ description: "ID.", movedBy: [] }),
  name: attr.string.required({ description: "Name.", check: z.string().min(1, "It must not be empty.") }),
  size: attr.number.optional({ description: "Size." }),
  label: attr.string.optionalComputed({ description: "Label." }),
  mode: attr.string.defaulted("basic", { description: "Mode." }),
  tags: attr.stringSet.defaulted([], { description: "Tags.", each: z.string().regex(/^[a-z]+$/, "It must be small.") }),
  steps: attr.stringList.optional({ description: "Steps." }),
  region: attr.string.optional({ description: "Region.", replaces: true }),
  maker: attr.string.optional({ description: "Maker.", replaces: "between-values" }),
  cron: attr.string.optional({ description: "Cron.", equal: (a, b) => trim(a) === trim(b) }),
  settings: attr.config.defaulted({}, { description: "Settings." }),
  hint: attr.config.optional({ description: "Hint." }),
  secret_wo: attr.string.writeOnly({ description: "Secret.", sensitive: true }),
  details: attr
    .object({
      level: attr.string.defaulted("info", { description: "Level." }),
      note: attr.string.optional({ description: "Note.", check: z.string().max(3, "It must be short.") }),
      tone: attr.string.optionalComputed({ description: "Tone." }),
      grain: attr.string.optionalComputed({ description: "Grain.", nullable: true }),
      shape: attr.string.optional({ description: "Shape.", replaces: true }),
    })
    .optional({ description: "Details." }),
  frame: attr
    .object({ wood: attr.string.optional({ description: "Wood." }) })
    .optionalComputed({ description: "Frame.", nullable: true }),
  parts: attr
    .objectMap({
      color: attr.string.required({ description: "Color." }),
      finish: attr.string.defaulted("matt", { description: "Finish." }),
    })
    .defaulted({}, { description: "Parts." }),
  rows: attr
    .objectList({
      cell: attr.string.required({ description: "Cell." }),
      align: attr.string.defaulted("left", { description: "Alignment." }),
    })
    .optional({ description: "Rows." }),
  icon: attr.string.computed({ description: "Icon.", movedBy: [], nullable: true }),
  updated_at: attr.string.computed({ description: "When it was changed." }),
};

export type ThingState = StateOf<typeof attributes>;
export type Thing = Resource<typeof attributes, Shelf>;

/** A server in memory. */
export class Shelf {
  public readonly things = new Map<string, ThingState>();
  public readonly secrets: (string | null)[] = [];
  public readonly calls: string[] = [];
  private clock = 0;

  public tick(): string {
    return `t${++this.clock}`;
  }

  public put(thing: ThingState): ThingState {
    this.things.set(thing.id, thing);
    return thing;
  }

  /** Changes an object outside of Terraform. */
  public drift(changes: Partial<ThingState>): void {
    for (const thing of this.things.values()) this.put({ ...thing, ...changes });
  }
}

/** A well-behaved resource on a shelf. Give what a test needs to be otherwise. */
export function thing(different: Partial<Thing> = {}): Thing {
  return {
    type: "thing",
    description: "A thing.",
    attributes,
    importId: "the thing's ID",
    create({ plan: { secret_wo, ...plan }, api }) {
      api.calls.push("create");
      api.secrets.push(secret_wo);
      const id = `id${api.things.size + 1}`;
      const details = plan.details && withTone(plan.details);
      const { label = "made up", frame = null } = plan;
      return Promise.resolve(api.put({ ...plan, details, label, frame, id, icon: null, updated_at: api.tick() }));
    },
    read: ({ state, api }) => Promise.resolve(api.things.get(state.id) ?? null),
    update({ plan: { secret_wo, ...plan }, state, api, changes }) {
      api.calls.push(`update ${Object.keys(changes).join()}`);
      api.secrets.push(secret_wo);
      const details = plan.details && withTone(plan.details);
      const { label = "made up" } = plan;
      return Promise.resolve(api.put({ ...state, ...plan, details, label, updated_at: api.tick() }));
    },
    delete({ state, api }) {
      api.calls.push("delete");
      api.things.delete(state.id);
      return Promise.resolve();
    },
    import: ({ id, api }) => Promise.resolve(api.things.get(id) ?? null),
    ...different,
  };
}

/** A shelf, and Terraform in front of it with one such resource. */
export interface ManagedExample {
  readonly shelf: Shelf;
  readonly core: Core;
  readonly resource: ManagedResource;
}

export function managedExample(different: Partial<Thing> = {}): ManagedExample {
  const shelf = new Shelf();
  const core = terraform(providing(shelf, [thing(different)]));
  return { shelf, core, resource: core.resource("test_thing") };
}

/** An error that users can solve, in the provider's words. */
export class Refusal extends Error {}

/** A provider of these resources, all on one shelf. */
export function providing(shelf: Shelf, resources: readonly Thing[], different: object = {}): Provider {
  const provider: Provider<Attributes, Shelf> = {
    name: "test",
    description: "A provider for tests.",
    attributes: {},
    // The engine calls each resource with values of its own attributes only.
    resources: resources as unknown as readonly Resource<Attributes, Shelf>[],
    dataSources: [],
    ephemeralResources: [],
    actions: [],
    functions: [],
    configure: () => Promise.resolve(shelf),
    explain: (error) => (error instanceof Refusal ? { detail: error.message } : null),
    ...different,
  };
  return provider;
}

function trim(cron: string): string {
  return cron.replace(/ UTC$/, "");
}

function withTone(details: NonNullable<ThingState["details"]>): NonNullable<ThingState["details"]> {
  // Attributes that the API decides are absent here, although the type has them.
  return Object.assign({ tone: "warm", grain: "fine" }, details);
}
