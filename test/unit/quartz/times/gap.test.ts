import { mostRunsPerDay, parseQuartz, runsPerDay, smallestGapSeconds } from "../../../../src/quartz";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

test.each([
  ["* * * * * ?", 1],
  ["0 */4 * * * ?", 4 * MINUTE],
  ["0 */7 * * * ?", 4 * MINUTE],
  ["0 0,50 1,2 * * ?", 10 * MINUTE],
  ["0 0,50 1,3 * * ?", 50 * MINUTE],
  ["0 0 12 * * ?", DAY],
  ["0 30 0,23 * * ?", HOUR],
  ["0 30 0,23 ? * MON,THU", 23 * HOUR],
  ["0 0 0,18 ? * MON,TUE", 6 * HOUR],
  ["50 59 23,0 * * ?", HOUR],
  ["0 0 12 ? * 2", 7 * DAY],
  ["0 0 12 31 * ?", 31 * DAY],
])("%s runs at least %s seconds apart", (text, gap) => {
  expect(smallestGapSeconds(parseQuartz(text))).toBe(gap);
});

test.each([
  ["the last day and the first", "0 0 12 28-1 * ?", DAY],
  ["two months of 28 and 31 days", "0 0 12 1 * ?", 28 * DAY],
  ["leap days", "0 0 12 29 2 ?", 4 * 365 * DAY + DAY],
  ["years apart", "0 0 12 1 1 ? 2026,2029,2034", 3 * 365 * DAY + DAY],
  ["New Year's Eve and New Year", "0 0 12 1,31 1,12 ?", DAY],
])("the smallest gap is found across %s", (_what, text, gap) => {
  expect(smallestGapSeconds(parseQuartz(text))).toBe(gap);
});

test.each(["0 0 12 1 1 ? 2030", "0 0 12 31 2 ?", "L 0 12 * * ?"])("%s has no gap, as it runs once at most", (text) => {
  expect(smallestGapSeconds(parseQuartz(text))).toBeNull();
});

test("the most runs on one day are counted, not the average", () => {
  expect(mostRunsPerDay(parseQuartz("0 0/30 * ? * MON"))).toBe(48);
});

test("the average of runs a day counts each second, minute and hour of each day", () => {
  const after = new Date("2026-11-28T10:30:00Z");

  expect(runsPerDay(parseQuartz("0,30 0/15 1-3 * * ?"), after)).toBe(24);
  expect(runsPerDay(parseQuartz("0 0 12 29 2 ?"), after)).toBe(1 / 1461);
});
