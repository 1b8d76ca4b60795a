import { Diagnostics } from "../../../../src/framework/report";
import { Book } from "../../../../src/provider/names/book";
import { Renaming } from "../../../../src/provider/names/renaming";
import { Walk } from "../../../../src/provider/names/walk";
import { hurriedClock } from "../../../support/api/hurried-clock";

const { signal } = new AbortController();

/** Tags by id, on a server that refuses a name that is taken, and keeps every name that a tag had. */
function organization(names: Readonly<Record<string, string>>, { mayStepAside = true } = {}) {
  const walk = new Walk(hurriedClock());
  const book = new Book(walk);
  const renaming = new Renaming({ words: "template tag", mayStepAside }, book, walk);
  const report = new Diagnostics();
  const tags = new Map(Object.entries(names));
  const history: string[] = [];
  const findHolder = (name: string) => [...tags].find(([, other]) => other === name)?.[0] ?? null;
  const server: { refuse: (from: string, to: string) => boolean } = { refuse: () => false };
  return {
    tags,
    history,
    report,
    server,
    renaming,
    rename: (id: string, to: string, mayWait = true) =>
      walk.during("apply", () =>
        renaming.rename(
          {
            id,
            from: names[id] ?? "",
            to,
            async put(from, other) {
              await Promise.resolve();
              const own = findHolder(from);
              if (own === null) throw new Error(`There is no tag "${from}".`);
              if (findHolder(other) !== null) throw new Error(`There is a tag "${other}".`);
              if (server.refuse(from, other)) throw new Error("refused");
              tags.set(own, other);
              history.push(`${from} > ${other}`);
            },
            findHolder: (name) => Promise.resolve(findHolder(name)),
          },
          { mayWait, report, signal },
        ),
      ),
    remove: (id: string) =>
      walk.during("apply", async () => {
        tags.delete(id);
        await renaming.handOn(names[id] ?? "", report, signal);
      }),
  };
}

test.each([[["a", "b", "c"]], [["c", "b", "a"]], [["b", "a", "c"]]])(
  "a chain that comes in the order %p is done",
  async (order) => {
    const { rename, tags } = organization({ a: "1", b: "2", c: "3" });
    const wanted: Record<string, string> = { a: "2", b: "3", c: "4" };

    const done = await Promise.all(order.map((id) => rename(id, wanted[id]!)));

    expect(done).toEqual([true, true, true]);
    expect(Object.fromEntries(tags)).toEqual(wanted);
  },
);

test("in a ring one steps aside under a name that says so", async () => {
  const { rename, tags, history } = organization({ a: "1", b: "2", c: "3" });

  await Promise.all([rename("a", "2"), rename("b", "3"), rename("c", "1")]);

  expect(Object.fromEntries(tags)).toEqual({ a: "2", b: "3", c: "1" });
  expect(history).toEqual(["1 > 2 (renaming a)", "3 > 1", "2 > 3", "2 (renaming a) > 2"]);
});

test("a ring that fails is taken back, and all who are in it are told", async () => {
  const { rename, tags, server } = organization({ a: "1", b: "2" });
  server.refuse = (from, to) => from.includes("renaming") && to === "2";

  const outcomes = await Promise.allSettled([rename("a", "2"), rename("b", "1")]);

  expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(Object.fromEntries(tags)).toEqual({ a: "1", b: "2" });
});

test("a ring that can neither go on nor back says that a name is left for the next apply", async () => {
  const { rename, tags, server } = organization({ a: "1", b: "2" });
  server.refuse = (_from, to) => !to.includes("renaming");

  const outcome = Promise.all([rename("a", "2"), rename("b", "1")]);

  await expect(outcome).rejects.toThrow(/refused\.? Undoing the renames failed too/);
  expect(tags.get("a")).toBe("2 (renaming a)");
});

test("a rename that came before its turn, one call at a time, is carried out by the one it waits for", async () => {
  const { rename, tags, renaming } = organization({ a: "1", b: "2" });

  const first = await rename("a", "2");
  const isOwed = renaming.isOwed("a");
  const second = await rename("b", "3");

  expect([first, isOwed, second, renaming.isOwed("a")]).toEqual([false, true, true, false]);
  expect(Object.fromEntries(tags)).toEqual({ a: "2", b: "3" });
});

test("who is owed a name gets it from a deletion too", async () => {
  const { rename, remove, tags } = organization({ a: "1", b: "2" });
  await rename("a", "2");

  await remove("b");

  expect(Object.fromEntries(tags)).toEqual({ a: "2" });
});

test("an owed rename that fails is told by the call that was to carry it out", async () => {
  const { rename, server, report } = organization({ a: "1", b: "2" });
  await rename("a", "2");
  server.refuse = (from) => from === "1";

  await rename("b", "3");

  expect(report.diagnostics).toMatchObject([
    { severity: "error", summary: 'Cannot rename template tag "1"', detail: expect.stringContaining("refused") },
  ]);
});

test("templates are not given a name that still belongs to another tag", async () => {
  const { rename, renaming } = organization({ a: "1", b: "2" });
  await rename("a", "2");

  const early = await renaming.areInPlace(["2"], signal);
  await rename("b", "3");

  expect([early, await renaming.areInPlace(["2"], signal)]).toEqual([false, true]);
});

test("what may not wait beyond its call keeps its name", async () => {
  const { rename, tags } = organization({ a: "1", b: "2" });

  const isDone = await rename("a", "2", false);
  await rename("b", "3");

  expect(isDone).toBe(false);
  expect(Object.fromEntries(tags)).toEqual({ a: "1", b: "3" });
});
