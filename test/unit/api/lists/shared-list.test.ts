import { sharedList, type SharedList } from "../../../../src/api/lists/shared-list";
import { JumpingClock } from "../../../support/api/fake-network";

interface Item {
  readonly id: string;
  readonly list: number;
}

/** A list whose answers come from a table, the last one for ever. */
function listOf(...answers: readonly (readonly string[])[]): { shared: SharedList<Item>; taken: () => number } {
  let taken = 0;
  const load = (): Promise<Item[]> => {
    const ids = answers[Math.min(taken, answers.length - 1)] ?? [];
    taken += 1;
    const list = taken;
    return Promise.resolve(ids.map((id) => ({ id, list })));
  };
  return { shared: sharedList({ request: "GET /x", load, clock: new JumpingClock() }), taken: () => taken };
}

test("all who ask get one list", async () => {
  const { shared, taken } = listOf(["a"]);

  await Promise.all([shared.read(), shared.read()]);
  await shared.read();

  expect(taken()).toBe(1);
});

test("whoever asks after a write gets a new list, even while the old one is under way", async () => {
  const { shared } = listOf(["a"]);

  const before = shared.read();
  shared.forget();
  const after = shared.read();

  expect([(await before).get("a")?.list, (await after).get("a")?.list]).toEqual([1, 2]);
  expect((await shared.read()).get("a")?.list).toBe(2);
});

test("two lists that agree say what is missing, for everybody who asks", async () => {
  const { shared, taken } = listOf(["a"]);

  const [first, second] = await Promise.all([shared.readTwice(), shared.readTwice()]);
  await shared.readTwice();

  expect([first.has("b"), second.has("b"), taken()]).toEqual([false, false, 2]);
});

test("lists are taken until two in a row agree", async () => {
  const { shared, taken } = listOf(["a"], ["a", "b"], ["a", "b"]);

  expect([...(await shared.readTwice()).keys()]).toEqual(["a", "b"]);
  expect(taken()).toBe(3);
});

test("lists that never agree are an error", async () => {
  const { shared } = listOf(["a"], ["b"], ["a"], ["b"]);

  await expect(shared.readTwice()).rejects.toThrow(/GET \/x cannot be read: two reads of the list show different IDs/);
});

test("a list that failed is tried again by the next who asks", async () => {
  let tries = 0;
  const load = (): Promise<Item[]> => (++tries === 1 ? Promise.reject(new Error("no")) : Promise.resolve([]));
  const shared = sharedList({ request: "GET /x", load, clock: new JumpingClock() });

  await expect(shared.read()).rejects.toThrow("no");

  expect((await shared.read()).size).toBe(0);
});
