import { nextRuns, parseQuartz, QuartzError } from "../../../src/quartz";
import oddities from "./oddities.json";
import vectors from "./vectors.json";

/** Recorded from org.quartz 2.3.2; `next` ends in null where no run follows. */
interface Verdict {
  readonly expr: string;
  readonly after: string;
  readonly valid: boolean;
  readonly next?: readonly (string | null)[];
}

const verdicts: readonly Verdict[] = [
  ...vectors.cases.map((verdict) => ({ ...verdict, after: vectors.after })),
  ...oddities.cases,
];

test.each(verdicts.filter(({ valid }) => valid))(
  "$expr after $after runs when Quartz runs it",
  ({ expr, after, next }) => {
    const runs = nextRuns(parseQuartz(expr), new Date(after), 3).map(toText);

    expect(runs).toEqual(next!.filter((run) => run !== null));
  },
);

test.each(verdicts.filter(({ valid }) => !valid))("$expr is refused as Quartz refuses it", ({ expr }) => {
  expect(() => parseQuartz(expr)).toThrow(QuartzError);
});

// Quartz accepts these and then throws, or searches for ever.
test.each(["L 0 0 * * ?", "0 0 LW 5 * ?", "0 0 12 1 L ?", "0 , 12 ? * 2", "0 0 12 ? * ,"])(
  "%s is accepted and never runs",
  (expression) => {
    expect(nextRuns(parseQuartz(expression), new Date(0), 1)).toEqual([]);
  },
);

test("a day that comes once is found without a search through the seconds before it", () => {
  const runs = nextRuns(parseQuartz("0 0 12 29 2 ? 2096"), new Date("1970-01-01T00:00:00Z"), 2).map(toText);

  expect(runs).toEqual(["2096-02-29T12:00:00Z"]);
});

test("a moment between two seconds does not hold back the next one", () => {
  const [run] = nextRuns(parseQuartz("* * * * * ?"), new Date("2026-01-15T10:20:30.500Z"), 1);

  expect(toText(run!)).toBe("2026-01-15T10:20:31Z");
});

test("a year beyond all calendars costs no more than another", () => {
  const quartz = parseQuartz("0 0 12 1 1 ? 2125-2147483647");

  expect(nextRuns(quartz, new Date(0), 5).map(toText)).toEqual(["2125-01-01T12:00:00Z", "2126-01-01T12:00:00Z"]);
});

test("none is given when none is asked for", () => {
  expect(nextRuns(parseQuartz("0 0 12 * * ?"), new Date(0), 0)).toEqual([]);
});

function toText(run: Date): string {
  return run.toISOString().replace(".000Z", "Z");
}
