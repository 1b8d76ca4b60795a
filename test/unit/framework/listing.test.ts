import { getEventListeners } from "node:events";
import { z } from "zod";
import { attr, createEngine, type Identity, type ListEvent, type Listing, type Resource } from "../../../src/framework";
import { BrokenRule, terraform, type Core } from "../../support/core";
import { later } from "../../support/timing/delayed-items";
import { managedExample, providing, Shelf, thing, type Thing } from "../../support/framework/example-resource";

const identity: Identity<Thing["attributes"]> = {
  attributes: { id: attr.string.required({ description: "ID." }) },
  of: ({ id }) => ({ id }),
};

const listAttributes = {
  tag: attr.string.optional({
    description: "Only things with this tag.",
    check: z.string().regex(/^[a-z]+$/, "Small."),
  }),
  order: attr.string.defaulted("up", { description: "Up or down." }),
};

const FOUND = { displayName: "a", state: { id: "id1" } };

type Asked = Listing<typeof listAttributes, Shelf>;
type List = Resource<Thing["attributes"], Shelf, typeof listAttributes>["list"];

const all: List = ({ api, config: { tag }, includeResource }) =>
  later(
    [...api.things.values()]
      .filter(({ tags }) => tag === null || tags.includes(tag))
      .map((state) => ({ displayName: state.name, state: includeResource ? state : { id: state.id } })),
  );

/** Three objects, and a core that lists them in the way given. */
async function shelf(list: List = all): Promise<{ core: Core; made: Shelf }> {
  const { core, shelf: made } = managedExample();
  for (const name of ["a", "b", "c"])
    await core.resource("test_thing").apply({ name, tags: name === "b" ? ["x"] : [] });
  return { core: terraform(providing(made, [listable(list)])), made };
}

function listable(list: List): Thing {
  return thing({ identity, listAttributes, list });
}

test("every object is found by what a person calls it and by its identity", async () => {
  const { core } = await shelf();

  const { found, diagnostics } = await core.list("test_thing");

  expect(found).toEqual([
    { displayName: "a", identity: { id: "id1" }, state: null },
    { displayName: "b", identity: { id: "id2" }, state: null },
    { displayName: "c", identity: { id: "id3" }, state: null },
  ]);
  expect(diagnostics).toEqual([]);
});

test("whole objects come only when they are asked for", async () => {
  const { core } = await shelf();

  const { found } = await core.list("test_thing", { tag: "x" }, { includeResource: true });

  expect(found).toMatchObject([{ displayName: "b", state: { id: "id2", name: "b", mode: "basic", secret_wo: null } }]);
});

test("a listing is told what is wanted, defaults filled in", async () => {
  const seen: Partial<Asked>[] = [];
  const { core } = await shelf(({ config, includeResource, limit }) => {
    seen.push({ config, includeResource, limit });
    return later([]);
  });

  await core.list("test_thing", { tag: "x" }, { limit: 5 });

  expect(seen).toEqual([{ config: { tag: "x", order: "up" }, includeResource: false, limit: 5 }]);
});

test("nothing beyond the limit is asked for", async () => {
  const yielded: string[] = [];
  const list: List = async function* ({ api }) {
    for await (const { id, name } of later(api.things.values())) {
      yielded.push(name);
      yield { displayName: name, state: { id } };
    }
  };
  const { made } = await shelf();
  const engine = createEngine(providing(made, [listable(list)]), () => undefined);
  await engine.configure({}, { terraformVersion: "1.14.0", writeOnlyAllowed: true });

  const names = [];
  for await (const { displayName } of engine.list({ ...request(), limit: 2 })) names.push(displayName);

  expect(names).toEqual(["a", "b"]);
  expect(yielded).toEqual(["a", "b"]);
});

test("what is asked for is checked before anything is sent", async () => {
  const { core } = await shelf();

  await expect(core.list("test_thing", { tag: "X" })).rejects.toThrow("Invalid tag\nSmall.");
});

test("a listing that fails in the middle has found what it has found", async () => {
  const { made } = await shelf();
  const engine = createEngine(
    providing(made, [
      listable(async function* () {
        yield* later([FOUND]);
        throw new TypeError("no more");
      }),
    ]),
    () => undefined,
  );
  await engine.configure({}, { terraformVersion: "1.14.0", writeOnlyAllowed: true });

  const events = [];
  for await (const event of engine.list(request())) events.push(event);

  expect(events).toMatchObject([
    { displayName: "a", diagnostics: [] },
    { identity: null, diagnostics: [{ severity: "error", summary: "Cannot list things" }] },
  ]);
});

test("a warning comes with the object after it, and the last one by itself", async () => {
  const { core } = await shelf(async function* ({ report }) {
    report.warning("Odd", "Look at it.");
    yield* later([FOUND]);
    report.warning("That was not all", "Some are hidden.");
  });

  const { found, diagnostics } = await core.list("test_thing");

  expect(found).toHaveLength(1);
  expect(diagnostics.map(({ summary }) => summary)).toEqual(["Odd", "That was not all"]);
});

/** Events of a listing that is asked for directly, and what it was when nobody asked any more. */
async function eventsOf(list: List, asked: object = {}): Promise<ListEvent[]> {
  const { made } = await shelf();
  const engine = createEngine(providing(made, [listable(list)]), () => undefined);
  await engine.configure({}, { terraformVersion: "1.14.0", writeOnlyAllowed: true });
  const events = [];
  for await (const event of engine.list({ ...request(), ...asked })) events.push(event);
  return events;
}

test("an error that a listing reports ends it, with what was found before", async () => {
  const events = await eventsOf(async function* ({ report }) {
    yield* later([FOUND]);
    report.error("Too many", "Ask for fewer.");
    yield* later([
      { ...FOUND, displayName: "b" },
      { ...FOUND, displayName: "c" },
    ]);
  });

  expect(events).toMatchObject([
    { displayName: "a", identity: { id: "id1" }, state: null, diagnostics: [] },
    { displayName: "", identity: null, state: null, diagnostics: [{ summary: "Too many" }] },
  ]);
  expect(events).toHaveLength(2);
});

test("a listing is closed when nobody asks any more, whatever comes of that", async () => {
  let closed = 0;
  const list: List = () => ({
    [Symbol.asyncIterator]: () => ({
      next: () => Promise.resolve({ done: false, value: FOUND }),
      return: () => {
        closed += 1;
        return Promise.reject(new Error("It is closed already."));
      },
    }),
  });

  const events = await eventsOf(list, { limit: 2 });

  expect([events.length, closed]).toEqual([2, 1]);
});

test("a listing that cannot be closed need not be", async () => {
  const list: List = () => ({
    [Symbol.asyncIterator]: () => ({ next: () => Promise.resolve({ done: true, value: undefined }) }),
  });

  expect(await eventsOf(list)).toEqual([]);
});

test("a listing that was stopped before it began finds nothing", async () => {
  const events = await eventsOf(all, { signal: AbortSignal.abort() });

  expect(events).toMatchObject([
    { identity: null, diagnostics: [{ severity: "error", summary: "Cannot list things" }] },
  ]);
});

test("a listing that waits for an answer ends when it is stopped", async () => {
  const stop = new AbortController();
  const list: List = () => ({
    [Symbol.asyncIterator]: () => ({
      next: () => {
        setImmediate(() => stop.abort());
        return new Promise<never>(() => undefined);
      },
    }),
  });

  expect(await eventsOf(list, { signal: stop.signal })).toMatchObject([
    { identity: null, diagnostics: [{ severity: "error", summary: "Cannot list things" }] },
  ]);
});

test("a listing leaves no listeners behind at the signal", async () => {
  const { signal } = new AbortController();

  await eventsOf(all, { signal });

  expect(getEventListeners(signal, "abort")).toEqual([]);
});

test("stopping ends a listing at once, even one that does not listen", async () => {
  const { made } = await shelf();
  const stop = new AbortController();
  const engine = createEngine(
    providing(made, [
      listable(async function* () {
        yield* later([FOUND]);
        await new Promise(() => undefined);
      }),
    ]),
    () => undefined,
  );
  await engine.configure({}, { terraformVersion: "1.14.0", writeOnlyAllowed: true });

  const events = [];
  for await (const event of engine.list({ ...request(), signal: stop.signal })) {
    events.push(event);
    stop.abort();
  }

  expect(events[1]!.diagnostics[0]!.detail).toContain("Terraform was interrupted before this was done");
});

test("an object without an identity, or a whole one that is not whole, is a bug of ours", async () => {
  const nameless = await shelf(async function* () {
    yield* later([{ displayName: "a", state: { name: "a" } }]);
  });
  const partial = await shelf(async function* () {
    yield* later([FOUND]);
  });

  await expect(nameless.core.list("test_thing")).rejects.toThrow("Cannot list things");
  await expect(partial.core.list("test_thing", {}, { includeResource: true })).rejects.toThrow("Cannot list things");
});

test("only what has an identity can be listed", () => {
  const engine = createEngine(providing(new Shelf(), [thing({ list: () => later([]) })]), () => undefined);

  expect(() => engine.schema()).toThrow("needs an identity");
});

test("core refuses an object that was not asked for", async () => {
  const { made } = await shelf();
  const start = () => {
    const engine = createEngine(providing(made, [listable(all)]), () => undefined);
    return {
      ...engine,
      list: (asked: Parameters<typeof engine.list>[0]) => engine.list({ ...asked, includeResource: true }),
    };
  };

  await expect(terraform(start).list("test_thing")).rejects.toThrow(BrokenRule);
});

test("the schema has what may be asked", () => {
  const engine = createEngine(providing(new Shelf(), [listable(all)]), () => undefined);

  expect(Object.keys(engine.schema().lists.test_thing!.attributes)).toEqual(["tag", "order"]);
});

function request() {
  const { signal } = new AbortController();
  return { type: "test_thing", config: { tag: null, order: null }, includeResource: false, limit: 0, signal };
}
