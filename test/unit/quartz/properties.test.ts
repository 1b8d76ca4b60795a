import fc from "../../support/properties";
import {
  adviseQuartz,
  describeQuartz,
  findProblem,
  nextRuns,
  parseQuartz,
  smallestGapSeconds,
} from "../../../src/quartz";
import { expressions, sparseExpressions } from "../../support/quartz/cron-expressions";

const SECOND = 1000;
const HOUR = 3600 * SECOND;

const moments = fc.date({
  min: new Date("2025-01-01T00:00:00Z"),
  max: new Date("2034-01-01T00:00:00Z"),
  noInvalidDate: true,
});

test("a run is later than the moment it is asked for, fits every field, and the runs ascend", () => {
  fc.assert(
    fc.property(expressions, moments, ({ text, takes }, after) => {
      const runs = nextRuns(parseQuartz(text), after, 20);

      expect(runs.filter((run, index) => run <= (runs[index - 1] ?? after))).toEqual([]);
      expect(runs.filter((run) => !takes(run) || run.getTime() % SECOND !== 0)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test("no second that fits every field is passed over", () => {
  fc.assert(
    fc.property(expressions, moments, ({ text, takes }, after) => {
      const [run] = nextRuns(parseQuartz(text), after, 1);
      const first = (Math.floor(after.getTime() / SECOND) + 1) * SECOND;
      const end = Math.min(run?.getTime() ?? Infinity, first + HOUR);

      for (let time = first; time < end; time += SECOND) {
        if (takes(new Date(time))) throw new Error(`${text} passed over ${new Date(time).toISOString()}`);
      }
    }),
    { numRuns: 200 },
  );
});

test("asking again at a run gives the rest of the runs", () => {
  fc.assert(
    fc.property(expressions, moments, ({ text }, after) => {
      const quartz = parseQuartz(text);
      const [first, ...rest] = nextRuns(quartz, after, 6);

      expect(first === undefined ? [] : nextRuns(quartz, first, 5)).toEqual(rest);
    }),
  );
});

test("no two runs are closer together than the smallest gap", () => {
  fc.assert(
    fc.property(expressions, moments, ({ text }, after) => {
      const quartz = parseQuartz(text);
      const gaps = toGaps(nextRuns(quartz, after, 200));

      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(smallestGapSeconds(quartz) ?? Infinity);
    }),
  );
});

test("the smallest gap is one that two runs have", () => {
  fc.assert(
    fc.property(sparseExpressions, ({ text }) => {
      const quartz = parseQuartz(text);
      const gaps = toGaps(nextRuns(quartz, new Date(0), Infinity));

      expect(smallestGapSeconds(quartz)).toBe(gaps.length === 0 ? null : gaps.reduce((a, b) => Math.min(a, b)));
    }),
  );
});

test("every valid expression has words, and no problem", () => {
  fc.assert(
    fc.property(expressions, ({ text }) => {
      expect(describeQuartz(text)).toMatch(/^(At|Every) [^.]+$/);
      expect(findProblem(text)).toBeNull();
    }),
    { numRuns: 500 },
  );
});

test("what is suggested instead has no problem and keeps the minimum gap", () => {
  fc.assert(
    fc.property(expressions, moments, ({ text }, now) => {
      for (const { suggestion } of adviseQuartz(text, { now })) {
        if (suggestion === null) continue;
        expect(findProblem(suggestion)).toBeNull();
        expect(smallestGapSeconds(parseQuartz(suggestion)) ?? Infinity).toBeGreaterThanOrEqual(3600);
      }
    }),
  );
});

test("whatever the text, a suggestion is valid and nothing but a problem is thrown", () => {
  const marks = fc.constantFrom(
    "0",
    "1",
    "5",
    "9",
    "*",
    "?",
    "/",
    "#",
    "L",
    "W",
    "C",
    "-",
    ",",
    " ",
    "cron(",
    ")",
    "MON",
    "JAN",
    " UTC",
    " US/Pacific",
    "@daily",
  );
  const texts = fc.oneof(
    fc.string(),
    fc.array(marks, { maxLength: 20 }).map((each) => each.join("")),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const suggestion = findProblem(text)?.suggestion ?? null;

      expect(suggestion === null ? null : findProblem(suggestion)).toBeNull();
    }),
    { numRuns: 2000 },
  );
});

function toGaps(runs: readonly Date[]): number[] {
  return runs.slice(1).map((run, index) => (run.getTime() - runs[index]!.getTime()) / SECOND);
}
