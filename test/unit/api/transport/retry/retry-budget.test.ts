import { retryBudget } from "../../../../../src/api/transport/retry/retry-budget";
import { JumpingClock } from "../../../../support/api/fake-network";

test("a hundred repetitions without a success are all there is", () => {
  const budget = retryBudget(new JumpingClock());

  const allowed = Array.from({ length: 105 }, () => budget.take(0));

  expect(allowed.filter(Boolean)).toHaveLength(100);
});

test("a success earns some back, and never more than there was", () => {
  const budget = retryBudget(new JumpingClock());
  budget.restore();
  for (let spent = 0; spent < 100; spent += 1) budget.take(0);

  budget.restore();

  expect(Array.from({ length: 7 }, () => budget.take(0)).filter(Boolean)).toHaveLength(5);
});

test("an outage is waited for ten minutes, counted anew after each success", () => {
  const clock = new JumpingClock();
  const budget = retryBudget(clock);
  const first = budget.take(60_000);
  clock.pass(550_000);

  const late = budget.take(60_000);
  budget.restore();
  const anew = budget.take(60_000);

  expect([first, late, anew]).toEqual([true, false, true]);
});

test.each([
  [600_000, true],
  [600_001, false],
])("a first wait of %d ms is paid for: %s", (wait, taken) => {
  expect(retryBudget(new JumpingClock()).take(wait)).toBe(taken);
});
