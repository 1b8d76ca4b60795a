import { findZonedTime } from "../../../src/review";
import { parseQuartz, runsPerDay } from "../../../src/quartz";
import { reportOn } from "../../support/review/plans";

const LAKE = "airbyteembedded_connection_template.lake";

function schedulesOf(before: string | null, after: string | null, timezone = "UTC", now = "2026-11-28T12:00:00Z") {
  const toValues = (cron_expression: string | null) => ({ destination_name: "Lake", cron_expression });
  const object = {
    address: LAKE,
    before: toValues(before),
    after: toValues(after),
    expressions: { cron_expression: {} },
  };
  const toText = findZonedTime(timezone) ?? String;
  return reportOn([object], { now: new Date(now), toText }).schedules;
}

test("a schedule that changes is said before and after, with its next runs", () => {
  expect(schedulesOf("0 0 8 * * ?", "0 0 * * * ?", "Europe/Berlin")).toEqual([
    {
      address: LAKE,
      stack: null,
      construct: null,
      name: "Lake",
      before: "0 0 8 * * ?",
      after: "0 0 * * * ?",
      words_before: "At 08:00 UTC every day",
      words_after: expect.stringMatching(/^Every hour/),
      runs_per_day_before: 1,
      runs_per_day_after: 24,
      next_runs: ["2026-11-28T14:00:00+01:00", "2026-11-28T15:00:00+01:00", "2026-11-28T16:00:00+01:00"],
    },
  ]);
});

test("a schedule that comes or goes has none on the other side", () => {
  expect(schedulesOf(null, "0 0 8 * * ?")).toMatchObject([
    { before: null, words_before: null, runs_per_day_before: 0 },
  ]);
  expect(schedulesOf("0 0 8 * * ?", "")).toMatchObject([
    { after: null, words_after: null, runs_per_day_after: 0, next_runs: [] },
  ]);
});

test("a schedule that stays is not shown, in whatever spelling", () => {
  expect(schedulesOf("0 0 8 * * ? UTC", "0  0 8 * * ?")).toEqual([]);
});

test("a text that is no schedule is shown as such", () => {
  expect(schedulesOf("every day", "0 0 8 * * ?")).toMatchObject([{ words_before: expect.stringMatching(/^Not a/) }]);
});

test.each([
  ["0 0 8 * * ?", 1],
  ["0 0/15 * * * ?", 96],
  ["0 0 8 ? * MON", 1 / 7],
  ["0 0 8 29 2 ?", 1 / 1461],
])("%s runs %d times a day", (expression, runs) => {
  expect(runsPerDay(parseQuartz(expression), new Date("2026-11-28T00:00:00Z"))).toBeCloseTo(runs, 3);
});

test.each([
  ["Europe/Berlin", "2026-10-25T00:30:00Z", "2026-10-25T02:30:00+02:00"],
  ["Europe/Berlin", "2026-10-25T01:30:00Z", "2026-10-25T02:30:00+01:00"],
  ["America/New_York", "2026-03-08T07:00:00Z", "2026-03-08T03:00:00-04:00"],
  ["Asia/Kathmandu", "2026-01-01T00:00:00Z", "2026-01-01T05:45:00+05:45"],
  ["UTC", "2026-01-01T00:00:00Z", "2026-01-01T00:00:00+00:00"],
])("in %s, %s is %s", (timezone, moment, text) => {
  expect(findZonedTime(timezone)?.(new Date(moment))).toBe(text);
});

test("a timezone that does not exist is none", () => {
  expect(findZonedTime("Mars/Olympus")).toBeNull();
});
