import { randomInt } from "node:crypto";
import { attr, type Provider, type Resource } from "../../../src/framework";

const attributes = {
  id: attr.string.computed({ description: "A number by chance.", movedBy: [] }),
  triggers: attr.stringMap.optional({ description: "Values whose change makes a new one of it.", replaces: true }),
};

const resource: Resource<typeof attributes> = {
  type: "resource",
  description: "Nothing, that comes into being and goes.",
  attributes,
  label: "id",
  importId: "any number",
  create: ({ plan }) => Promise.resolve({ ...plan, id: String(randomInt(2 ** 47)) }),
  read: ({ state }) => Promise.resolve(state),
  delete: () => Promise.resolve(),
  import: ({ id }) => Promise.resolve({ id, triggers: null }),
};

/** A replacement of `hashicorp/null` for tests that may not download it. */
export const nullProvider: Provider = {
  name: "null",
  description: "Manages nothing.",
  attributes: {},
  // The engine calls it with values of its own attributes only.
  resources: [resource as unknown as Resource],
  dataSources: [],
  ephemeralResources: [],
  actions: [],
  functions: [],
  configure: () => Promise.resolve({}),
  explain: () => null,
};
