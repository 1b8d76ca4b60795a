import { z } from "zod";
import { attr, createEngine, type Action, type ActionAttributes, type ActionEvent } from "../../../src/framework";
import { terraform, UNKNOWN, type Core } from "../../support/core";
import { providing, Refusal, Shelf } from "../../support/framework/example-resource";

const attributes = {
  tag: attr.string.required({ description: "Tag.", check: z.string().regex(/^[a-z]+$/, "It must be small.") }),
  limit: attr.number.optional({ description: "Limit." }),
};

type Sort = Action<typeof attributes, Shelf>;

const invoke: Sort["invoke"] = async ({ config: { tag, limit }, api, progress }) => {
  progress(`sorting ${tag}`);
  await Promise.resolve();
  api.calls.push(`sort ${tag} ${String(limit)}`);
  progress("half of it");
  progress("sorted");
};

function provider(different: Partial<Sort>, shelf: Shelf, rest: object = {}) {
  const sort: Sort = { type: "sort_things", description: "Sorts things.", attributes, invoke, ...different };
  // The engine calls it with values of its own attributes only.
  return providing(shelf, [], { actions: [sort as Action<ActionAttributes, Shelf>], ...rest });
}

/** A core with a sort action, and the calls of that action. */
function sorting(different: Partial<Sort> = {}, rest: object = {}): { core: Core; shelf: Shelf } {
  const shelf = new Shelf();
  return { core: terraform(provider(different, shelf, rest)), shelf };
}

const run = (core: Core, given: object = {}, options = {}) =>
  core.invoke("test_sort_things", { tag: "a", ...given }, options);

test("an action is done, and tells what it does in the order it does it", async () => {
  const { core, shelf } = sorting();

  const { progress, diagnostics } = await run(core, { limit: 3 });

  expect(progress).toEqual(["sorting a", "half of it", "sorted"]);
  expect(diagnostics).toEqual([]);
  expect(shelf.calls).toEqual(["sort a 3"]);
});

test("progress is told at once, and not when the action is over", async () => {
  let finish: () => void = () => undefined;
  const shelf = new Shelf();
  const waiting: Sort["invoke"] = async ({ progress }) => {
    progress("first");
    await new Promise<void>((resolve) => (finish = resolve));
    progress("second");
  };
  const engine = createEngine(provider({ invoke: waiting }, shelf), () => undefined);
  await engine.configure({}, { terraformVersion: "1.14.0", writeOnlyAllowed: true });
  const signal = new AbortController().signal;

  const events: ActionEvent[] = [];
  const request = { type: "test_sort_things", config: { tag: "a", limit: null }, signal };
  for await (const event of engine.invokeAction(request)) {
    events.push(event);
    finish();
  }

  expect(events).toEqual([{ progress: "first" }, { progress: "second" }, { diagnostics: [] }]);
});

test("what it warns of comes with its end", async () => {
  const { core } = sorting({
    invoke({ report }) {
      report.warning("One is missing", "It was not sorted.");
      return Promise.resolve();
    },
  });

  expect((await run(core)).diagnostics).toMatchObject([{ severity: "warning", summary: "One is missing" }]);
});

test.each([
  ["a user can solve", new Refusal("Locked."), "Cannot run sort things\nLocked."],
  ["only we can solve", new TypeError("x"), "Cannot run sort things\nThis is a bug in the provider"],
])("a failure that %s says so, after the progress there was", async (_name, error, message) => {
  const { core } = sorting({ invoke: () => Promise.reject(error) });

  await expect(run(core)).rejects.toThrow(message);
});

test("a plan may warn and refuse, with the client where there is one", async () => {
  const seen: unknown[] = [];
  const plan: Sort["plan"] = ({ config, api, report }) => {
    seen.push(config, api instanceof Shelf);
    report.error("Nothing to sort", "Make things first.", "tag");
  };
  const { core, shelf } = sorting({ plan });

  await expect(run(core, {}, { planned: { tag: "a", limit: UNKNOWN } })).rejects.toThrow("Nothing to sort");

  expect(seen).toEqual([{ tag: "a" }, true]);
  expect(shelf.calls).toEqual([]);
});

test("a plan works without a client, and running says what it waits for", async () => {
  const seen: unknown[] = [];
  const plan: Sort["plan"] = ({ api }) => void seen.push(api);
  const { core } = sorting({ plan }, { configure: () => Promise.resolve(null) });

  await expect(run(core)).rejects.toThrow(/^Cannot run sort things\n.*known only after apply/);

  expect(seen).toEqual([null]);
});

test("rules are asked before anything is planned", async () => {
  const planned = jest.fn();
  const { core } = sorting({ validate: ({ report }) => report.error("Not today", "Wait.", "tag"), plan: planned });

  await expect(core.validate("test_sort_things", { tag: "A" })).rejects.toThrow(
    "Invalid tag\nIt must be small.\n\nNot today\nWait.",
  );
  await expect(run(core)).rejects.toThrow("Not today");
  expect(planned).not.toHaveBeenCalled();
});

test("a plan of what fails its check does not reach the action", async () => {
  const plan = jest.fn();
  const engine = createEngine(provider({ plan }, new Shelf()), () => undefined);
  const { signal } = new AbortController();

  const { diagnostics } = await engine.planAction({
    type: "test_sort_things",
    config: { tag: "A", limit: null },
    signal,
  });

  expect(diagnostics).toMatchObject([{ summary: "Invalid tag" }]);
  expect(plan).not.toHaveBeenCalled();
});

test("a value that only the apply knows is checked before anything is done", async () => {
  const { core, shelf } = sorting();

  await expect(run(core, { tag: "A" }, { planned: { tag: UNKNOWN } })).rejects.toThrow(
    "Invalid tag\nIt must be small.",
  );

  expect(shelf.calls).toEqual([]);
});

test("being stopped is told as such", async () => {
  const { core } = sorting({
    invoke: ({ signal }) => {
      core.stop();
      return Promise.reject(signal.reason as Error);
    },
  });

  await expect(run(core)).rejects.toThrow("Cannot run sort things\nTerraform was interrupted before this was done");
});
