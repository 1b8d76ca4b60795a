import { UNKNOWN } from "../../../../src/cty";
import { attr, createEngine, type Engine, type Identity } from "../../../../src/framework";
import { BrokenRule, terraform, type ManagedResource } from "../../../support/core";
import {
  managedExample,
  providing,
  Shelf,
  thing,
  type Thing,
  type ThingState,
} from "../../../support/framework/example-resource";

const identity: Identity<Thing["attributes"]> = {
  attributes: {
    id: attr.string.required({ description: "ID." }),
    owner: attr.string.optional({ description: "Who owns it." }),
  },
  of: ({ id, region }) => ({ id, owner: region }),
};

const OWN = { id: "id1", owner: "north" };

/** The identity as a state file holds it. */
const STORED = { id: "id1", name: "a", region: "north", updated_at: "t1" };

test("what is created gets an identity, which an update and a refresh keep", async () => {
  const { resource } = managedExample({ identity });

  await resource.apply({ name: "a", region: "north" });
  const created = resource.identity();
  await resource.apply({ name: "b", region: "north" });
  await resource.refresh();

  expect(created).toEqual(OWN);
  expect(resource.identity()).toEqual(OWN);
});

test("a replacement gets an identity of its own", async () => {
  const { resource } = managedExample({ identity });
  await resource.apply({ name: "a", region: "north" });

  await resource.apply({ name: "a", region: "south" });

  expect(resource.identity()).toMatchObject({ owner: "south" });
});

test("state of a Terraform that kept no identities gets one with the next refresh", async () => {
  const { resource, shelf } = managedExample({ identity });
  shelf.put(await state());
  resource.restore(STORED, 0);

  await resource.refresh();

  expect(resource.identity()).toEqual(OWN);
});

test("a part that was null when it was stored stays null, and is no change", async () => {
  const { resource, shelf } = managedExample({ identity });
  shelf.put(await state());
  resource.restore(STORED, 0, { value: { id: "id1", owner: null }, version: 0 });

  await resource.refresh();

  expect(resource.identity()).toEqual({ id: "id1", owner: null });
});

test("an object whose identity changes is another one: it is refused, and the state stays", async () => {
  const { resource, shelf } = managedExample({ identity });
  await resource.apply({ name: "a", region: "north" });
  shelf.things.set("id1", { ...(await state()), region: "south" });

  await expect(resource.refresh()).rejects.toThrow("Cannot identify thing\nThe answer describes a different object");

  expect(resource.state()).toMatchObject({ region: "north" });
});

test("a failure to tell an identity loses nothing of what was made", async () => {
  const fails = (): never => {
    throw new TypeError("no id");
  };
  const { resource } = managedExample({ identity: { ...identity, of: fails } });

  await expect(resource.apply({ name: "a" })).rejects.toThrow("Cannot identify thing");

  expect(resource.state()).toMatchObject({ id: "id1", name: "a" });
});

test("a stored identity passes through each version in turn", async () => {
  const upgrades = { 0: ({ name, ...rest }: Record<string, unknown>) => ({ ...rest, id: name }) };
  const { resource, shelf } = managedExample({ identity: { ...identity, version: 1, upgrades } });
  shelf.put(await state());
  resource.restore(STORED, 0, { value: { name: "id1", owner: "north" }, version: 0 });

  await resource.refresh();

  expect(resource.identity()).toEqual(OWN);
});

test("an identity of a newer provider says to upgrade", async () => {
  const { resource } = managedExample({ identity });
  resource.restore(STORED, 0, { value: OWN, version: 2 });

  await expect(resource.refresh()).rejects.toThrow(
    "Cannot read the identity of thing\nIt was written by a newer version",
  );
});

describe("an import by identity", () => {
  async function found(given: Record<string, string | null>, different: Partial<Thing> = {}): Promise<ManagedResource> {
    const { resource, shelf } = managedExample({ identity, ...different });
    shelf.put(await state());
    await resource.import({ identity: given });
    return resource;
  }

  test("asks the resource's own import for the id", async () => {
    const resource = await found(OWN);

    expect(resource.state()).toMatchObject({ id: "id1", name: "a" });
    expect(resource.identity()).toEqual(OWN);
  });

  test("need not give what is optional", async () => {
    expect((await found({ id: "id1", owner: null })).identity()).toEqual(OWN);
  });

  test("may ask for something else than the id", async () => {
    const toId = ({ owner, id }: Record<string, string | null>) => `${String(owner)}/${String(id)}`;
    const asked: string[] = [];

    await found(OWN, {
      identity: { ...identity, toId },
      import: ({ id, api }) => {
        asked.push(id);
        return Promise.resolve(api.things.get("id1")!);
      },
    });

    expect(asked).toEqual(["north/id1"]);
  });

  test.each([
    ["does not exist", { id: "id2", owner: null }, 'There is no thing with id "id2" that'],
    ["belongs to somebody else", { id: "id1", owner: "south" }, 'There is no thing with id "id1", owner "south" that'],
  ])("of an object that %s is refused in words", async (_name, given, message) => {
    await expect(found(given)).rejects.toThrow(message);
  });
});

test("an import by id brings the identity along", async () => {
  const { resource, shelf } = managedExample({ identity });
  shelf.put(await state());

  await resource.import("id1");

  expect(resource.identity()).toEqual(OWN);
});

describe("core refuses", () => {
  function broken(breaking: (engine: Engine) => Partial<Engine>): ManagedResource {
    const shelf = new Shelf();
    const start = () => {
      const engine = createEngine(providing(shelf, [thing({ identity })]), () => undefined);
      return { ...engine, ...breaking(engine) };
    };
    return terraform(start).resource("test_thing");
  }

  test("an object without its identity", async () => {
    const resource = broken((engine) => ({
      apply: async (request) => ({ ...(await engine.apply(request)), identity: null }),
    }));

    await expect(resource.apply({ name: "a" })).rejects.toThrow("Missing Resource Identity");
  });

  test("an identity that is not known after the apply", async () => {
    const resource = broken((engine) => ({
      apply: async (request) => ({ ...(await engine.apply(request)), identity: UNKNOWN }),
    }));

    await expect(resource.apply({ name: "a" })).rejects.toThrow("Provider produced invalid identity");
  });

  test("a plan that makes an identity unknown again", async () => {
    const resource = broken((engine) => ({
      plan: async (request) => ({
        ...(await engine.plan(request)),
        identity: request.prior === null ? null : UNKNOWN,
      }),
    }));

    // Its own plan afterwards is the first one of an object that is there.
    await expect(resource.apply({ name: "a" })).rejects.toThrow("Provider produced invalid identity");
  });

  test("a plan of a new object with an unknown identity, which Terraform could not show", async () => {
    const resource = broken((engine) => ({
      plan: async (request) => ({ ...(await engine.plan(request)), identity: { id: UNKNOWN, owner: null } }),
    }));

    await expect(resource.plan({ name: "a" })).rejects.toThrow("terraform show -json fails");
  });

  test("an identity that changes", async () => {
    const resource = broken((engine) => ({
      read: async (request) => ({ ...(await engine.read(request)), identity: { id: "other", owner: null } }),
    }));

    await expect(resource.apply({ name: "a" })).rejects.toThrow(BrokenRule);
    await expect(resource.refresh()).rejects.toThrow("Provider produced different identity");
  });
});

test("the schema of an identity says what an import has to give", () => {
  const engine = createEngine(providing(new Shelf(), [thing({ identity })]), () => undefined);

  expect(engine.schema().identities).toEqual({
    test_thing: {
      version: 0,
      attributes: {
        id: { description: "ID.", required: true },
        owner: { description: "Who owns it.", required: false },
      },
    },
  });
});

/** A thing as a shelf holds it. */
async function state(): Promise<ThingState> {
  const { resource, shelf } = managedExample();
  await resource.apply({ name: "a", region: "north" });
  return shelf.things.get("id1")!;
}
