import { Walk } from "../../../../src/provider/names/walk";
import { hurriedClock } from "../../../support/api/hurried-clock";

const { signal } = new AbortController();

test("who waits is told as soon as another call brings it about", async () => {
  const walk = new Walk(hurriedClock());
  let isThere = false;
  const waiting = walk.during(null, () => walk.until(() => isThere, signal));

  await walk.during(null, () => void (isThere = true));

  expect(await waiting).toBe(true);
});

test("who waits is told when all calls wait and nothing moves", async () => {
  const walk = new Walk(hurriedClock());
  const never = () => walk.during(null, () => walk.until(() => false, signal));

  expect(await Promise.all([never(), never()])).toEqual([false, false]);
});

test("who waits is told in time although the time of day is set back", async () => {
  const clock = hurriedClock();
  const walk = new Walk({ ...clock, now: () => -clock.elapsed() * 1000 });

  expect(await walk.during(null, () => walk.until(() => false, signal))).toBe(false);
});

test("nobody is told off while another call is at work", async () => {
  const walk = new Walk(hurriedClock());
  let finish: () => void = () => undefined;
  let isThere = false;
  const atWork = walk.during(null, () => new Promise<void>((resolve) => (finish = resolve)));
  const waiting = walk.during(null, () => walk.until(() => isThere, signal));
  await turns(50);
  isThere = true;

  finish();

  await atWork;
  expect(await waiting).toBe(true);
});

test("the patient are told after the others, whose end may be what they wait for", async () => {
  const walk = new Walk(hurriedClock());
  let isThere = false;
  const patient = walk.during(null, () => walk.until(() => isThere, signal, { isPatient: true }));
  const hasty = walk.during(null, async () => {
    const found = await walk.until(() => false, signal);
    isThere = true;
    return found;
  });

  expect(await Promise.all([hasty, patient])).toEqual([false, true]);
});

test("who waits leaves when Terraform is stopped", async () => {
  const walk = new Walk(hurriedClock());
  const stop = new AbortController();
  const waiting = walk.during(null, () => walk.until(() => false, stop.signal));

  stop.abort(new Error("stopped"));

  await expect(waiting).rejects.toThrow("stopped");
  expect(walk.waiting).toBe(0);
});

test.each([
  ["a refresh shows that it is a plan", "plan", "plan"],
  ["a create shows that it is an apply", "apply", "apply"],
  ["the planning of an object shows neither", null, null],
] as const)("%s", async (_what, call, phase) => {
  const walk = new Walk(hurriedClock());

  await walk.during(call, () => undefined);

  expect(walk.phase).toBe(phase);
});

test("an object that is planned without having been read shows an apply", () => {
  const walk = new Walk(hurriedClock());
  walk.noteRead("read");

  walk.notePlanned("read");
  const afterRead = walk.phase;
  walk.notePlanned("unread");

  expect([afterRead, walk.phase]).toEqual([null, "apply"]);
});

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise(setImmediate);
}
