import { attr, type Attributes, type DataSource } from "../../../src/framework";
import { terraform, type Core } from "../../support/core";
import { providing, Refusal, Shelf } from "../../support/framework/example-resource";

const attributes = {
  kind: attr.string.required({ description: "Kind." }),
  region: attr.string.optional({ description: "Region." }),
  limit: attr.number.defaulted(10, { description: "Limit." }),
  found: attr
    .objectList({
      id: attr.string.computed({ description: "ID." }),
      note: attr.string.computed({ description: "Note.", nullable: true }),
    })
    .computed({ description: "What was found." }),
};

type Things = DataSource<typeof attributes, Shelf>;

function looking(different: Partial<Things> = {}, provider: object = {}): Core {
  const things: Things = {
    type: "things",
    description: "Things.",
    attributes,
    read: ({ config }) => {
      const found = [{ id: `${config.kind}${config.limit}`, note: config.region }];
      return Promise.resolve({ kind: config.kind.toUpperCase(), region: config.region, limit: config.limit, found });
    },
    ...different,
  };
  // The engine calls it with values of its own attributes only.
  const dataSources = [things as unknown as DataSource<Attributes, Shelf>];
  return terraform(providing(new Shelf(), [], { dataSources, ...provider }));
}

test("what the config gives comes back as given, and defaults as they were asked with", async () => {
  const { state } = await looking().read("test_things", { kind: "a" });

  expect(state).toEqual({ kind: "a", region: null, limit: 10, found: [{ id: "a10", note: null }] });
});

test("a lookup that fails says why", async () => {
  const core = looking({ read: () => Promise.reject(new Refusal("There are two.")) });

  await expect(core.read("test_things", { kind: "a" })).rejects.toThrow("Cannot read things\nThere are two.");
});

test("a lookup needs a provider that is configured", async () => {
  const core = looking({}, { configure: () => Promise.resolve(null) });

  await expect(core.read("test_things", { kind: "a" })).rejects.toThrow("known only after apply");
});

test("rules across attributes are asked before the lookup", async () => {
  const core = looking({ validate: ({ report }) => report.error("Too much", "Give less.", "kind") });

  await expect(core.read("test_things", { kind: "a" })).rejects.toThrow("Too much\nGive less.");
});
