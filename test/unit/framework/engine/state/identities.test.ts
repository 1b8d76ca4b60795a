import { UNKNOWN, type Value } from "../../../../../src/cty";
import { attr, type Identity } from "../../../../../src/framework";
import { agrees, findIdentity, toIdentityText } from "../../../../../src/framework/engine/state/identity";
import { ASKED, engineOf, linesOf, STATE, whole } from "../../../../support/framework/engine-bench";
import { providing, Shelf, thing, type Thing, type ThingState } from "../../../../support/framework/example-resource";

const OWN = { id: "id1", owner: "north" };
const PRIOR = { ...STATE, region: "north" };
const identity: Identity<Thing["attributes"]> = {
  attributes: {
    id: attr.string.required({ description: "ID." }),
    owner: attr.string.optional({ description: "Owner." }),
  },
  of: ({ id, region }) => ({ id, owner: region }),
};
const [resource] = providing(new Shelf(), [thing({ identity })]).resources;
const [nameless] = providing(new Shelf(), [thing()]).resources;
const CONFIG = whole({ name: "a", region: "north" });

test.each<[what: string, state: Value, found: Value]>([
  ["of its own", PRIOR, OWN],
  ["with a part that it does not have", STATE, { id: "id1", owner: null }],
  ["that is missing a part it must have", { ...PRIOR, id: null }, null],
  ["of nothing", null, null],
])("an object with an identity %s", (_what, state, found) => {
  expect(findIdentity(resource!, state)).toEqual(found);
});

test("a resource without identities has none", () => {
  expect(findIdentity(nameless!, STATE)).toBeNull();
});

test.each<[found: Value, given: Value, agree: boolean]>([
  [OWN, OWN, true],
  [OWN, { id: "id1", owner: null }, true],
  [{ id: "id1", owner: null }, OWN, true],
  [{ id: "id1" }, OWN, true],
  [OWN, null, true],
  [OWN, { id: "id2", owner: "north" }, false],
  [OWN, { id: "id1", owner: "south" }, false],
])("%j and %j are of one object: %s", (found, given, agree) => {
  expect(agrees(found, given)).toBe(agree);
});

test("an identity is told by its parts", () => {
  expect(toIdentityText({ id: 'a"b', owner: null, region: "eu" })).toBe('id "a\\"b", region "eu"');
});

describe("a plan", () => {
  const plan = { ...ASKED, config: CONFIG, prior: PRIOR, proposed: PRIOR };

  test.each<[what: string, request: object, found: Value]>([
    ["keeps the identity that is stored", { identity: { id: "id1", owner: null } }, { id: "id1", owner: null }],
    ["finds the one that is not", { identity: null }, OWN],
    ["finds the one of which nothing is stored", { identity: { id: null, owner: null } }, OWN],
    ["finds the one that is not known", { identity: UNKNOWN }, OWN],
    ["finds the one that is not known in part", { identity: { id: "id1", owner: UNKNOWN } }, OWN],
    ["of a deletion has none", { identity: OWN, config: null, proposed: null }, null],
    ["of a creation has none", { identity: OWN, prior: null, proposed: CONFIG }, null],
  ])("%s", async (_what, request, found) => {
    const { engine } = await engineOf({ identity });

    const answer = await engine.plan({ ...plan, ...request });

    expect(linesOf(answer)).toEqual([]);
    expect(answer.identity).toEqual(found);
  });
});

describe("a read", () => {
  /** A server that has the object of the state, and what a test wants to be otherwise. */
  async function reading(other: Partial<ThingState>) {
    const bench = await engineOf({ identity, read: ({ api }) => Promise.resolve(api.things.get("id1") ?? null) });
    const planned = { ...PRIOR, id: UNKNOWN, label: UNKNOWN, updated_at: UNKNOWN };
    await bench.engine.apply({ ...ASKED, config: CONFIG, prior: null, planned });
    bench.shelf.things.set("id1", { ...bench.shelf.things.get("id1")!, ...other });
    return bench;
  }

  test.each<[what: string, stored: Value, kept: Value]>([
    ["the identity that is stored", { id: "id1", owner: null }, { id: "id1", owner: null }],
    ["the one of the object where nothing is stored", { id: null, owner: null }, OWN],
    ["a part that came to be known", null, OWN],
  ])("keeps %s", async (_what, stored, kept) => {
    const { engine } = await reading({});

    expect(await engine.read({ ...ASKED, state: PRIOR, identity: stored })).toMatchObject({
      identity: kept,
      diagnostics: [],
    });
  });

  test("of an object that is gone finds no identity", async () => {
    const { engine } = await engineOf({ identity });

    expect(await engine.read({ ...ASKED, state: PRIOR, identity: OWN })).toMatchObject({ state: null, identity: null });
  });

  test.each<[what: string, stored: Value]>([
    ["stored", OWN],
    ["of the state, where none is stored", null],
  ])("of another object than that %s is refused, with what may have happened", async (_what, stored) => {
    const { engine } = await reading({ id: "id2" });

    const answer = await engine.read({ ...ASKED, state: PRIOR, identity: stored });

    expect(linesOf(answer)).toEqual([
      expect.stringMatching(
        /^Cannot identify thing: The answer describes a different object than the one in the state\. If the state was edited by hand, restore a backup of it\. If it was not: This is a bug in the provider/,
      ),
    ]);
    expect(answer.identity).toEqual(OWN);
  });
});

test("an import by an identity without an ID finds nothing", async () => {
  const asked: string[] = [];
  const { engine } = await engineOf({
    identity,
    import: ({ id }) => {
      asked.push(id);
      return Promise.resolve(null);
    },
  });

  const answer = await engine.import({ ...ASKED, id: "", identity: { id: null, owner: "north" } });

  expect(linesOf(answer)).toEqual([expect.stringContaining('There is no thing with owner "north" that')]);
  expect(asked).toEqual([]);
});

test("the schema has identities of those resources alone that have one", async () => {
  expect((await engineOf()).engine.schema()).toMatchObject({ identities: {}, lists: {} });
  expect((await engineOf()).engine.schema().identities).toStrictEqual({});
});
