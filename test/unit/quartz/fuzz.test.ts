import fc from "../../support/properties";
import { anyText } from "../../support/any-text";
import {
  adviseQuartz,
  describeQuartz,
  findProblem,
  mostRunsPerDay,
  nextRuns,
  parseQuartz,
  QuartzError,
  runsPerDay,
  smallestGapSeconds,
} from "../../../src/quartz";
import { ODD_TEXTS } from "../../support/fuzz/odd-json";

const RUNS = Number(process.env.FUZZ_RUNS ?? 10_000);

jest.setTimeout(60_000 + RUNS * 60);

const NOW = new Date("2025-01-01T00:00:00Z");

const part = fc.oneof(
  fc.constantFrom(
    "*",
    "?",
    "0",
    "L",
    "LW",
    "L-30",
    "W",
    "15W",
    "#",
    "6#5",
    "6L",
    "MON-FRI",
    "*/0",
    "0/99999",
    "1-0",
    "1,,2",
    ",",
    "-",
    "/",
    "9".repeat(400),
    "1970-2099",
    "2099",
    "FEB",
    "31",
    "29",
  ),
  fc.string({ unit: fc.constantFrom(...Array.from("0123456789*?/,-#LWMONADECJ ")), maxLength: 12 }),
);
const text = fc.oneof(
  { weight: 8, arbitrary: fc.array(part, { minLength: 5, maxLength: 8 }).map((parts) => parts.join(" ")) },
  { weight: 1, arbitrary: anyText() },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...ODD_TEXTS,
      "0 ".repeat(5000),
      `0 0 ${"1,".repeat(5000)}1 * * ?`,
      "@daily",
      "0 0 0 29 2 ? 1999",
      "0 0 0 30 2 ?",
    ),
  },
);

test("whatever a schedule says, it is read, or refused in words of ours, and soon", () => {
  fc.assert(
    fc.property(text, (expression) => {
      const before = process.cpuUsage();
      const problem = findProblem(expression);
      if (problem === null) {
        const quartz = parseQuartz(expression);
        expect(describeQuartz(expression)).not.toBe("");
        nextRuns(quartz, NOW, 5);
        adviseQuartz(expression, { now: NOW });
        runsPerDay(quartz, NOW);
        mostRunsPerDay(quartz);
        smallestGapSeconds(quartz);
      } else {
        // It takes an eighth field, as Quartz does.
        if (expression.trim().split(/\s+/).length < 8) expect(() => parseQuartz(expression)).toThrow(QuartzError);
        if (problem.suggestion !== null) expect(findProblem(problem.suggestion)).toBeNull();
      }
      expect(process.cpuUsage(before).user).toBeLessThan(1_000_000);
    }),
    { numRuns: Math.ceil(RUNS * 0.1) },
  );
});
