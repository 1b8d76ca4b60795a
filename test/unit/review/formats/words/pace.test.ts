import { toPaceText, toScheduleSentence } from "../../../../../src/review/formats/words/pace";
import { scheduleOf } from "../../../../support/review/sample";

test.each([
  [0, "never"],
  [1, "once a day"],
  [2, "twice a day"],
  [24, "24 times a day"],
  [2.5, "about 2.5 times a day"],
  [5 / 7, "5 times a week"],
  [52 / 365, "once a week"],
  [12 / 365, "once a month"],
  [1 / 365, "once a year"],
  [1 / 1461, "about 0.2 times a year"],
])("%p runs a day are said as %p", (runs, words) => {
  expect(toPaceText(runs)).toBe(words);
});

test.each([
  [1, 24, "Lake syncs 24 times a day instead of once."],
  [24, 1, "Lake syncs once a day instead of 24 times."],
  [24, 1 / 7, "Lake syncs once a week instead of 24 times a day."],
  [1, 1, "Lake still syncs once a day, at other times."],
  [0, 24, "Lake starts to sync 24 times a day."],
  [24, 0, "Lake no longer syncs on a schedule, 24 times a day until now."],
])("a schedule that goes from %p runs a day to %p", (runs_per_day_before, runs_per_day_after, sentence) => {
  expect(toScheduleSentence("Lake", scheduleOf({ runs_per_day_before, runs_per_day_after }))).toBe(sentence);
});

test.each([
  [1, 24, "Lake syncs once a day in production and 24 times a day in staging."],
  [1, 1, "Lake syncs once a day in both, at different times."],
  [0, 24, "Lake syncs on a schedule only in staging, 24 times a day."],
  [24, 0, "Lake syncs on a schedule only in production, 24 times a day."],
])("schedules of two sides with %p and %p runs a day", (runs_per_day_before, runs_per_day_after, sentence) => {
  const sides = { before: "production", after: "staging" };

  expect(toScheduleSentence("Lake", scheduleOf({ runs_per_day_before, runs_per_day_after }), sides)).toBe(sentence);
});
