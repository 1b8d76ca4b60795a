import { readCounter } from "../../../../src/api/lists/read-counter";
import { JumpingClock } from "../../../support/api/fake-network";

const IDS = Array.from({ length: 10 }, (_, index) => `id-${index}`);

test("the tenth id makes many, and the same one again does not", () => {
  const { isMany } = readCounter(new JumpingClock());

  const few = [...IDS.slice(0, 9), ...IDS.slice(0, 9)].map(isMany);

  expect(few).toEqual(Array(18).fill(false));
  expect(isMany("id-9")).toBe(true);
  expect(isMany("id-0")).toBe(true);
});

test("who asked a minute ago is forgotten", () => {
  const clock = new JumpingClock();
  const { isMany } = readCounter(clock);
  IDS.slice(0, 9).forEach(isMany);

  clock.pass(60_000);

  expect(isMany("id-9")).toBe(false);
});

test("counting starts anew when it is told to", () => {
  const { isMany, reset } = readCounter(new JumpingClock());
  IDS.forEach(isMany);

  reset();

  expect(isMany("id-0")).toBe(false);
});
