import type { Engine, Schema } from "../../src/framework";

const name = {
  description: "Its name.",
  required: true,
  optional: false,
  computed: false,
  sensitive: false,
  writeOnly: false,
};

const thing: Schema = {
  version: 3,
  description: "A thing.",
  attributes: {
    name: { ...name, type: "string" },
    size: { ...name, type: "number", description: "Its size.", deprecated: "Use `name`.", sensitive: true },
    parts: {
      ...name,
      description: "Its parts.",
      required: false,
      optional: true,
      nested: { nesting: "map", attributes: { name: { ...name, type: "string", writeOnly: true } } },
    },
  },
};

const settings: Schema = { version: 0, description: "Settings.", attributes: { url: { ...name, type: "string" } } };

/** An engine that agrees to everything and changes nothing. Give what a test needs to be otherwise. */
export function fakeEngine(different: Partial<Engine> = {}): Engine {
  const fine = Promise.resolve({ diagnostics: [] });
  return {
    schema: () => ({ provider: settings, resources: { fake_thing: thing }, dataSources: { fake_things: thing } }),
    validateProvider: () => fine,
    validateResource: () => fine,
    validateDataSource: () => fine,
    configure: () => fine,
    upgradeState: (_type, _version, state) => {
      // The tests of this folder give states of exactly this shape.
      const { name } = JSON.parse(state) as { name: string };
      return Promise.resolve({ state: { name, size: 1, parts: null }, diagnostics: [] });
    },
    read: ({ state, private: memory }) => Promise.resolve({ state, private: memory, diagnostics: [] }),
    plan: ({ proposed, private: memory }) =>
      Promise.resolve({ planned: proposed, private: memory, replace: [], diagnostics: [] }),
    apply: ({ planned, private: memory }) => Promise.resolve({ state: planned, private: memory, diagnostics: [] }),
    import: ({ id }) => Promise.resolve({ state: { name: id, size: 1, parts: null }, private: {}, diagnostics: [] }),
    readDataSource: ({ config }) => Promise.resolve({ state: config, diagnostics: [] }),
    ...different,
  };
}
