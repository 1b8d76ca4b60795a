import fc from "../properties";
import { attr, type Attribute, type Attributes, type Resource } from "../../../src/framework";
import { terraform, type Given, type ManagedResource } from "../core";
import { providing, type Shelf, type Thing } from "./example-resource";

export type Made = Record<string, unknown>;

/** A resource's attributes, and two configurations of it. */
interface Scenario {
  readonly attributes: Attributes;
  readonly first: Given;
  readonly second: Given;
}

/** An attribute with the values that a user may give it; undefined is not giving it. */
interface Choice {
  readonly attribute: Attribute;
  readonly values: fc.Arbitrary<unknown>;
}

const kinds = {
  string: { build: attr.string, values: fc.string({ unit: "grapheme" }) },
  number: { build: attr.number, values: fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })) },
  bool: { build: attr.bool, values: fc.boolean() },
  stringSet: { build: attr.stringSet, values: fc.array(fc.constantFrom("a", "b", "c", "d")) },
  stringList: { build: attr.stringList, values: fc.array(fc.string(), { maxLength: 3 }) },
  stringMap: { build: attr.stringMap, values: fc.dictionary(fc.constantFrom("k", "l", "m"), fc.string()) },
  config: {
    build: attr.config,
    values: fc.dictionary(fc.constantFrom("k", "l", "m"), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 3 }),
  },
};

type Kind = keyof typeof kinds;
const kind = fc.constantFrom(...(Object.keys(kinds) as Kind[]));
const options = { description: "One of many." };

const choice: fc.Arbitrary<Choice> = fc
  .tuple(kind, fc.constantFrom("required", "optional", "optionalComputed", "defaulted", "replaces"), fc.nat())
  .map(([name, mode, seed]) => {
    // One builder's type stands for all. The table above pairs each builder with its values.
    const { build, values } = kinds[name] as { build: typeof attr.string; values: fc.Arbitrary<unknown> };
    const absent = fc.option(values, { nil: undefined });
    switch (mode) {
      case "required":
        return { attribute: build.required(options), values };
      case "optional":
        return { attribute: build.optional(options), values: absent };
      case "replaces":
        return { attribute: build.optional({ ...options, replaces: true }), values: absent };
      case "optionalComputed":
        return { attribute: build.optionalComputed({ ...options, nullable: true }), values: absent };
      default: {
        const [standard] = fc.sample(values, { seed, numRuns: 1 });
        return { attribute: build.defaulted(standard as string, options), values: absent };
      }
    }
  });

/** Two or three attributes, an object of others, and a map of such objects. */
const shape = fc.record({
  plain: fc.array(choice, { minLength: 2, maxLength: 4 }),
  nested: fc.array(choice, { maxLength: 3 }),
});

/** A resource of random attributes, and two configurations of it. */
export const scenario: fc.Arbitrary<Scenario> = shape.chain(({ plain, nested }) => {
  const inner = Object.fromEntries(nested.filter(isNestable).map((one, index) => [`n${index}`, one]));
  const outer = Object.fromEntries(plain.map((one, index) => [`p${index}`, one]));
  const object = configOf(inner);
  const attributes: Attributes = {
    id: attr.string.computed({ description: "ID.", movedBy: [] }),
    revision: attr.number.computed({ description: "Counts changes." }),
    ...attributesOf(outer),
    object: attr.object(attributesOf(inner) as Parameters<typeof attr.object>[0]).optional(options),
    map: attr.objectMap(attributesOf(inner) as Parameters<typeof attr.objectMap>[0]).optional(options),
  };
  const config = fc
    .record({
      outer: configOf(outer),
      object: fc.option(object, { nil: undefined }),
      map: fc.option(fc.dictionary(fc.constantFrom("x", "y"), object), { nil: undefined }),
    })
    .map(({ outer: given, ...rest }): Given => ({ ...given, ...rest }));
  return fc.record({ attributes: fc.constant(attributes), first: config, second: config });
});

interface Benches {
  readonly core: ManagedResource;
  /** The same resource, in another state. */
  readonly other: ManagedResource;
  readonly things: Map<string, Made>;
}

/** A server of one such resource, and Terraform in front of it. */
export function benchOf(attributes: Attributes): Benches {
  const things = new Map<string, Made>();
  let revision = 0;
  const save = (id: string, plan: Made): Made => {
    const made = { ...answer(attributes, plan), id, revision: ++revision };
    things.set(id, made);
    return made;
  };
  const resource = {
    type: "thing",
    description: "A thing.",
    attributes,
    importId: "its ID",
    create: ({ plan }: { plan: Made }) => Promise.resolve(save(`id${revision}`, plan)),
    read: ({ state }: { state: Made }) => Promise.resolve(things.get(state.id as string) ?? null),
    update: ({ plan, state }: { plan: Made; state: Made }) => Promise.resolve(save(state.id as string, plan)),
    delete: ({ state }: { state: Made }) => Promise.resolve(void things.delete(state.id as string)),
    import: ({ id }: { id: string }) => Promise.resolve(things.get(id) ?? null),
  };
  // Its attributes are known at run time only.
  const typed = resource as unknown as Resource<Attributes, Shelf> as unknown as Thing;
  const core = terraform(providing({} as Shelf, [typed]));
  return { core: core.resource("test_thing"), other: core.resource("test_thing"), things };
}

/** A server that has nothing to add: what was left to it is null. */
function answer(attributes: Attributes, plan: Made): Made {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, { shape: inner }]) => {
      const value = plan[name] ?? null;
      if ("type" in inner || value === null) return [name, value];
      if (inner.nesting === "single") return [name, answer(inner.attributes, value as Made)];
      const elements = Object.entries(value).map(([key, element]) => [key, answer(inner.attributes, element as Made)]);
      return [name, Object.fromEntries(elements)];
    }),
  );
}

/** Inside a map of objects, Terraform wants one type for all elements: nothing dynamic. */
function isNestable({ attribute: { shape: inner } }: Choice): boolean {
  return "type" in inner && inner.type !== "dynamic";
}

function attributesOf(choices: Record<string, Choice>): Record<string, Attribute> {
  return Object.fromEntries(Object.entries(choices).map(([name, { attribute }]) => [name, attribute]));
}

function configOf(choices: Record<string, Choice>): fc.Arbitrary<Given> {
  return fc.record(Object.fromEntries(Object.entries(choices).map(([name, { values }]) => [name, values])));
}
