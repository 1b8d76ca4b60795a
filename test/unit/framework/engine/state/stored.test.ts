import { attr, type Identity } from "../../../../../src/framework";
import { engineOf, linesOf, STATE, whole } from "../../../../support/framework/engine-bench";
import type { Thing } from "../../../../support/framework/example-resource";
import { findMoved } from "../../../../../src/framework/engine/state/move";

const EDITED =
  "This provider does not write such values, so the state was probably edited. " +
  "Restore a backup of it, or remove the object from the state and import it again.";

const identity: Identity<Thing["attributes"]> = {
  attributes: { id: attr.string.required({ description: "ID." }) },
  of: ({ id }) => ({ id }),
};

function move(source: object) {
  const own = { type: "test_thing", provider: "test", state: '{"id":"id1"}', version: 0, private: { salt: "s" } };
  return { type: "test_thing", source: { ...own, identity: null, ...source } };
}

const OTHER = { type: "other", provider: "a/b/other", private: {} };
const MOVES = [{ from: { provider: "other", type: "other" }, places: ["key", "path"], to: () => null }];

describe("a stored state", () => {
  test.each([
    ["of another type", '{"id":"id1","tags":5}', /^Cannot read the state of thing: .*tags.*\. This provider/],
    ["that is no JSON", '{"id":', /^Cannot read the state of thing: .*\. This provider/],
  ])("%s was edited, and says what to do", async (_what, text, message) => {
    const { engine, bugs } = await engineOf();

    const answer = await engine.upgradeState("test_thing", 0, text);

    expect(linesOf(answer)).toEqual([expect.stringMatching(message)]);
    expect(linesOf(answer)[0]).toContain(EDITED);
    expect([answer.state, bugs]).toEqual([null, []]);
  });

  test("of today is read as it is", async () => {
    const { engine } = await engineOf({ version: 2, upgrades: {} });

    expect(await engine.upgradeState("test_thing", 2, '{"id":"id1","gone":1}')).toStrictEqual({
      state: whole({ id: "id1" }),
      diagnostics: [],
    });
  });

  test("of a newer provider says which versions there are", async () => {
    const { engine } = await engineOf({ version: 2 });

    expect(linesOf(await engine.upgradeState("test_thing", 3, "{}"))).toEqual([
      "Cannot read the state of thing: It was written by a newer version of this provider (schema version 3; this one reads up to 2). Upgrade the provider.",
    ]);
  });
});

describe("an object of the same type", () => {
  test("is kept with what was remembered of it", async () => {
    const { engine } = await engineOf({ identity });

    expect(await engine.move(move({ identity: { text: '{"id":"id1"}', version: 0 } }))).toEqual({
      state: whole({ id: "id1" }),
      private: { salt: "s" },
      identity: { id: "id1" },
      diagnostics: [],
    });
  });

  test.each([
    ["which the resource no longer has", {}, { identity: { text: '{"id":"id1"}', version: 0 } }],
    ["which it did not have yet", { identity }, {}],
  ])("is kept without an identity %s", async (_what, different, source) => {
    const { engine } = await engineOf(different);

    expect(await engine.move(move(source))).toMatchObject({ state: { id: "id1" }, identity: null, diagnostics: [] });
  });

  test("is kept when its identity cannot be read, with the error", async () => {
    const { engine } = await engineOf({ identity });

    const answer = await engine.move(move({ identity: { text: "{}", version: 7 } }));

    expect(linesOf(answer)).toEqual([expect.stringMatching(/^Cannot read the identity of thing: /)]);
    expect(answer).toMatchObject({ state: { id: "id1" }, identity: null });
  });

  test("whose state cannot be read is not there, and nothing of it is", async () => {
    const { engine } = await engineOf({ identity });

    const answer = await engine.move(move({ version: 7, identity: { text: '{"id":"id1"}', version: 0 } }));

    expect(answer).toMatchObject({ state: null, private: {}, identity: null });
    expect(linesOf(answer)).toHaveLength(1);
  });
});

describe("an object of another type", () => {
  test.each<[what: string, source: object, different: Partial<Thing>, line: string]>([
    [
      "without an ID",
      { ...OTHER, state: "{}" },
      { moves: MOVES },
      "Cannot move to thing: The state of the other has no ID. Looked at: key, path. Use an import block instead, and a removed block for the old resource.",
    ],
    [
      "that is not known",
      { ...OTHER, provider: "a/b/strange" },
      { moves: MOVES },
      "Cannot move to thing: A other of a/b/strange cannot become a thing. Moves are possible from other. Use an import block instead, and a removed block for the old resource.",
    ],
    [
      "where no move is possible",
      OTHER,
      {},
      "Cannot move to thing: A other of a/b/other cannot become a thing. Moves are possible from no other resource type. Use an import block instead, and a removed block for the old resource.",
    ],
  ])("%s is refused once", async (_what, source, different, line) => {
    const { engine } = await engineOf(different);

    const answer = await engine.move(move(source));

    expect(linesOf(answer)).toEqual([line]);
    expect(answer).toMatchObject({ state: null, private: {}, identity: null });
  });

  test("is known by its ID alone", async () => {
    const { engine } = await engineOf({ moves: [{ ...MOVES[0]!, to: ({ key }) => String(key) }] });

    expect(await engine.move(move({ ...OTHER, state: '{"key":"id7"}' }))).toEqual({
      state: whole({ id: "id7" }),
      private: { "framework.moved": "id7" },
      identity: null,
      diagnostics: [],
    });
  });

  test("whose move fails is not there", async () => {
    const to = (): never => {
      throw new TypeError("oops");
    };
    const { engine } = await engineOf({ moves: [{ ...MOVES[0]!, to }] });

    expect(await engine.move(move(OTHER))).toMatchObject({ state: null, private: {} });
  });
});

test.each<[values: object, id: string | null]>([
  [{ "framework.moved": "id7" }, "id7"],
  [{ "framework.moved": 7 }, null],
  [{}, null],
])("%j remembers the move of %s", (values, id) => {
  expect(findMoved({ ...values })).toBe(id);
});

describe("a generated configuration", () => {
  test.each<[what: string, said: object, config: object]>([
    ["has what the resource adds", { size: 2 }, { size: 2, name: "a" }],
    ["keeps what the resource says nothing about", { name: undefined, maker: "x" }, { name: "a", maker: "x" }],
    [
      "has null for parts that it leaves out",
      { details: { note: "n" } },
      { details: { level: null, note: "n", tone: null, grain: null, shape: null } },
    ],
  ])("%s", async (_what, said, config) => {
    const { engine } = await engineOf({ toConfig: () => said });

    const answer = await engine.generateConfig("test_thing", STATE);

    expect(linesOf(answer)).toEqual([]);
    expect(answer.config).toMatchObject(config);
    expect(Object.values(answer.config ?? {})).not.toContain(undefined);
  });

  test("has no defaults, nothing that is decided elsewhere, and elements as they are", async () => {
    const { engine } = await engineOf();
    const rows = [{ cell: "1", align: "right" }, null];

    expect(await engine.generateConfig("test_thing", { ...STATE, rows })).toEqual({
      config: whole({ name: "a", label: "made up", rows }),
      diagnostics: [],
    });
  });

  test("that the resource refuses is none", async () => {
    const { engine } = await engineOf({
      toConfig: ({ report }) => {
        report.error("No", "Not this one.");
        return {};
      },
    });

    expect(await engine.generateConfig("test_thing", STATE)).toMatchObject({
      config: null,
      diagnostics: [{ summary: "No" }],
    });
  });
});
