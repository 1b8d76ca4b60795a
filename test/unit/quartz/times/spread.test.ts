import fc from "../../../support/properties";
import { anyText } from "../../../support/any-text";
import {
  adviseQuartz,
  findProblem,
  nextRuns,
  parseQuartz,
  runsPerDay,
  smallestGapSeconds,
  SPREAD_INTERVALS,
  spreadQuartz,
  type SpreadInterval,
} from "../../../../src/quartz";

const NOW = new Date("2026-11-28T00:00:00Z");
const HOUR = 3600;

const RUNS_PER_DAY: Readonly<Record<SpreadInterval, number>> = {
  hourly: 24,
  "every-2-hours": 12,
  "every-3-hours": 8,
  "every-4-hours": 6,
  "every-6-hours": 4,
  "every-8-hours": 3,
  "every-12-hours": 2,
  daily: 1,
  weekly: 1 / 7,
  monthly: 12 / 365.25,
};

const intervals = fc.constantFrom(...SPREAD_INTERVALS);
const keys = anyText({ minLength: 1 });
const windows = fc
  .tuple(fc.integer({ min: 0, max: 24 }), fc.integer({ min: 0, max: 24 }))
  .filter(([from, until]) => from !== until);

test("a spread schedule is valid, keeps its interval, and is the same for the same key", () => {
  fc.assert(
    fc.property(intervals, keys, (interval, key) => {
      const text = spreadQuartz(interval, { key });
      const quartz = parseQuartz(text);

      expect(findProblem(text)).toBeNull();
      expect(adviseQuartz(text, { now: NOW })).toEqual([]);
      expect(smallestGapSeconds(quartz)).toBeGreaterThanOrEqual(HOUR);
      expect(runsPerDay(quartz, NOW)).toBeCloseTo(RUNS_PER_DAY[interval], 2);
      expect(spreadQuartz(interval, { key })).toBe(text);
    }),
  );
});

test("a schedule between two hours never runs outside of them", () => {
  fc.assert(
    fc.property(fc.constantFrom("daily", "weekly", "monthly"), keys, windows, (interval, key, [from, until]) => {
      const [run] = nextRuns(parseQuartz(spreadQuartz(interval, { key, between: [from, until] })), NOW, 1);
      const hour = run!.getUTCHours();

      expect(from < until ? hour >= from && hour < until : hour >= from || hour < until).toBe(true);
    }),
  );
});

test.each([
  ["hourly", 60],
  ["every-6-hours", 360],
  ["daily", 1440],
  ["weekly", 10_080],
  ["monthly", 40_320],
] as const)("ten %s schedules for each of %s minutes are spread evenly over the hour", (interval, slots) => {
  const schedules = Array.from({ length: Math.min(slots * 10, 20_000) }, (_, index) =>
    spreadQuartz(interval, { key: `tenant-${index}` }),
  );
  const minutes = countEach(schedules.map((text) => text.split(" ")[1]!));

  expect(minutes.size).toBe(60);
  expect(Math.max(...minutes.values())).toBeLessThan((schedules.length / 60) * 2.5);
});

test("600 hourly schedules of any keys have no minute with more than three times the mean", () => {
  const manyKeys = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 40 }), { minLength: 600, maxLength: 600 });
  fc.assert(
    fc.property(manyKeys, (all) => {
      const minutes = countEach(all.map((key) => spreadQuartz("hourly", { key })));

      expect(Math.max(...minutes.values())).toBeLessThanOrEqual(30);
    }),
    { numRuns: 20 },
  );
});

test("daily schedules are spread over the hours, weekly ones over the weekdays, monthly ones over 28 days", () => {
  const fieldsOf = (interval: SpreadInterval, field: number) =>
    countEach(Array.from({ length: 1000 }, (_, key) => spreadQuartz(interval, { key: `k${key}` }).split(" ")[field]!));

  expect(fieldsOf("daily", 2).size).toBe(24);
  expect(fieldsOf("weekly", 5).size).toBe(7);
  expect(fieldsOf("monthly", 3).size).toBe(28);
});

test("a key keeps its minute when its interval changes", () => {
  const minutes = SPREAD_INTERVALS.map((interval) => spreadQuartz(interval, { key: "acme" }).split(" ")[1]);

  expect(new Set(minutes).size).toBe(1);
});

// A schedule that moves with an upgrade is a diff in every template.
test.each([
  ["hourly", "0 5 * * * ?"],
  ["every-6-hours", "0 5 5/6 * * ?"],
  ["daily", "0 5 17 * * ?"],
  ["weekly", "0 5 17 ? * TUE"],
  ["monthly", "0 5 17 23 * ?"],
] as const)("the %s schedule of a key stays what it is in later versions", (interval, text) => {
  expect(spreadQuartz(interval, { key: "acme" })).toBe(text);
});

test.each([
  ["hourly", [1, 5], "`between` is for schedules that run at most daily, not hourly."],
  ["daily", [5, 5], "`between` takes two different hours from 0 to 24, not [5, 5]."],
  ["daily", [1.5, 5], "`between` takes two different hours from 0 to 24, not [1.5, 5]."],
  ["daily", [-1, 5], "`between` takes two different hours from 0 to 24, not [-1, 5]."],
  ["daily", [5, 25], "`between` takes two different hours from 0 to 24, not [5, 25]."],
] as const)("a window that makes no %s schedule is refused: %j", (interval, between, message) => {
  expect(() => spreadQuartz(interval, { key: "acme", between })).toThrow(message);
});

test("an unknown interval is refused with the ones that there are", () => {
  expect(() => spreadQuartz("minutely" as SpreadInterval, { key: "acme" })).toThrow(
    '"minutely" is no interval: choose one of hourly, every-2-hours,',
  );
});

function countEach(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
