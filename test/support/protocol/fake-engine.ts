import type { Engine, FunctionSchema, IdentitySchema, Schema } from "../../../src/framework";

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

const identity: IdentitySchema = {
  version: 2,
  attributes: { name: { description: "Its name.", required: true }, owner: { description: "Whose.", required: false } },
};

const asked: Schema = { version: 0, description: "Things.", attributes: { size: { ...name, type: "number" } } };

const lease: Schema = {
  version: 0,
  description: "A lease.",
  attributes: {
    name: { ...name, type: "string" },
    token: { ...name, required: false, computed: true, sensitive: true, type: "string" },
  },
};

const joining: FunctionSchema = {
  summary: "Things in one",
  description: "Joins things.",
  parameters: [
    { name: "separator", type: "string", description: "What stands between them." },
    { name: "names", type: ["set", "string"], description: "Their names." },
  ],
  variadic: { name: "sizes", type: "number", description: "Their sizes." },
  returns: ["list", "string"],
};

const counting: FunctionSchema = {
  summary: "How many things",
  description: "Counts things.",
  parameters: [],
  returns: "number",
};

const settings: Schema = { version: 0, description: "Settings.", attributes: { url: { ...name, type: "string" } } };

/** An engine that agrees to everything and changes nothing. Give what a test needs to be otherwise. */
export function fakeEngine(different: Partial<Engine> = {}): Engine {
  const fine = Promise.resolve({ diagnostics: [] });
  return {
    schema: () => ({
      provider: settings,
      resources: { fake_thing: thing },
      identities: { fake_thing: identity },
      dataSources: { fake_things: thing },
      ephemeralResources: { fake_lease: lease },
      actions: { fake_sorting: asked },
      lists: { fake_thing: asked },
      functions: { join_things: joining, count_things: counting },
    }),
    validateProvider: () => fine,
    validateResource: () => fine,
    validateDataSource: () => fine,
    validateEphemeral: () => fine,
    validateAction: () => fine,
    validateList: () => fine,
    configure: () => fine,
    release: () => undefined,
    upgradeState: (_type, _version, state) => {
      // The tests of this folder give states of exactly this shape.
      const { name } = JSON.parse(state) as { name: string };
      return Promise.resolve({ state: { name, size: 1, parts: null }, diagnostics: [] });
    },
    upgradeIdentity: (_type, _version, identity) => {
      const { name } = JSON.parse(identity) as { name: string };
      return Promise.resolve({ identity: { name, owner: null }, diagnostics: [] });
    },
    read: ({ state, private: memory, identity }) =>
      Promise.resolve({ state, private: memory, identity, diagnostics: [] }),
    plan: ({ proposed, private: memory, identity }) =>
      Promise.resolve({ planned: proposed, private: memory, identity, replace: [], diagnostics: [] }),
    apply: ({ planned, private: memory, identity }) =>
      Promise.resolve({ state: planned, private: memory, identity, diagnostics: [] }),
    import: ({ id, identity }) =>
      Promise.resolve({ state: { name: id, size: 1, parts: null }, private: {}, identity, diagnostics: [] }),
    move: ({ source }) => {
      const { name } = JSON.parse(source.state) as { name: string };
      const state = { name, size: null, parts: null };
      return Promise.resolve({ state, private: {}, identity: null, diagnostics: [] });
    },
    generateConfig: (_type, state) => Promise.resolve({ config: state, diagnostics: [] }),
    async *list() {
      // A provider of nothing.
    },
    readDataSource: ({ config }) => Promise.resolve({ state: config, diagnostics: [] }),
    open: ({ config }) => Promise.resolve({ result: config, renewAt: null, private: {}, diagnostics: [] }),
    renew: ({ private: memory }) => Promise.resolve({ renewAt: null, private: memory, diagnostics: [] }),
    close: () => fine,
    planAction: () => fine,
    async *invokeAction() {
      yield await fine;
    },
    callFunction: ({ args }) => Promise.resolve({ result: args.map(String) }),
    ...different,
  };
}
