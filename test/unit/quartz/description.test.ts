import { describeQuartz } from "../../../src/quartz";

test.each([
  ["0 0 12 * * ?", "At 12:00 UTC every day"],
  ["0 15 10 ? * *", "At 10:15 UTC every day"],
  ["30 5 0,12 * * ?", "At 00:05:30 and 12:05:30 UTC every day"],
  ["0 0 * * * ?", "Every hour"],
  ["0 5 * * * ?", "At minute 5 of every hour"],
  ["0 0 */4 * * ?", "Every 4 hours from 00:00 UTC every day"],
  ["0 0 9-17 ? * MON-FRI", "Every hour from 09:00 through 17:00 UTC on Monday through Friday"],
  ["0 0 22-1,5 * * ?", "At 00:00, 01:00, 05:00, 22:00 and 23:00 UTC every day"],
  ["0 5 1-6 * * ?", "At minute 5 of every hour between 01:00 and 06:59 UTC every day"],
  ["0 */4 * * * ?", "Every 4 minutes"],
  ["0 */7 * * * ?", "At minutes 0, 7, 14, 21, 28, 35, 42, 49 and 56 of every hour"],
  ["0 * 14 * * ?", "Every minute between 14:00 and 14:59 UTC every day"],
  ["0 0/5 9,12,15 * * ?", "Every 5 minutes in the hours 9, 12 and 15 UTC every day"],
  ["* * * * * ?", "Every second"],
  ["*/10 1,2 * * * ?", "Every 10 seconds of minutes 1 and 2 of every hour"],
  ["7 * * * * ?", "At second 7 of every minute"],
  ["0 5,10 1,2 * * ?", "At 01:05, 01:10, 02:05 and 02:10 UTC every day"],
  ["0 1-3,7,9 14 * * ?", "At minutes 1 through 3, 7 and 9 between 14:00 and 14:59 UTC every day"],
  ["3,9 1,2,7 * * * ?", "At seconds 3 and 9 of minutes 1, 2 and 7 of every hour"],
  ["0 0 0,1,2,9,12,20 * * ?", "At 00:00, 01:00, 02:00, 09:00, 12:00 and 20:00 UTC every day"],
])("%s is told by its times: %s", (text, words) => {
  expect(describeQuartz(text)).toBe(words);
});

test.each([
  ["0 0 0 1,15 * ?", "At 00:00 UTC on days 1 and 15 of the month"],
  ["0 0 0 28-3 * ?", "At 00:00 UTC on days 1 through 3 and 28 through 31 of the month"],
  ["0 0 0 L * ?", "At 00:00 UTC on the last day of the month"],
  ["0 0 0 L-3 * ?", "At 00:00 UTC on the day that is 3 days before the last day of the month"],
  ["0 0 0 LW * ?", "At 00:00 UTC on the last weekday (Monday through Friday) of the month"],
  ["0 0 0 15W * ?", "At 00:00 UTC on the weekday (Monday through Friday) nearest to day 15 of the month"],
  ["0 0 0 ? * 2", "At 00:00 UTC on Monday"],
  ["0 0 0 ? * 1,7", "At 00:00 UTC on Sunday and Saturday"],
  ["0 0 0 ? * L", "At 00:00 UTC on Saturday"],
  ["0 15 10 ? * 6L", "At 10:15 UTC on the last Friday of the month"],
  ["0 15 10 ? * 6#3", "At 10:15 UTC on the third Friday of the month"],
  ["0 0 0 ? * 2#1", "At 00:00 UTC on the first Monday of the month"],
  ["0 0 0 ? * 2#2", "At 00:00 UTC on the second Monday of the month"],
  ["0 0 0 ? * 2#4", "At 00:00 UTC on the fourth Monday of the month"],
  ["0 0 0 ? * 2#5", "At 00:00 UTC on the fifth Monday of the month"],
  ["0 0 0 ? * 9#3", "At 00:00 UTC on the third weekday 9 of the month (a date that never comes)"],
  ["0 0 0 ? * 1,3,5", "At 00:00 UTC on Sunday, Tuesday and Thursday"],
  ["0 0 0 ? * 2,4,6", "At 00:00 UTC on Monday, Wednesday and Friday"],
  [
    "0 0 0 L-3W * ?",
    "At 00:00 UTC on the weekday (Monday through Friday) nearest to the day that is 3 days before the last day of the month",
  ],
])("%s is told by its days: %s", (text, words) => {
  expect(describeQuartz(text)).toBe(words);
});

test.each([
  ["0 0 12 * 6 ?", "At 12:00 UTC every day, in June"],
  ["0 0 12 1 JAN,JUN-AUG ?", "At 12:00 UTC on day 1 of the month, in January and June through August"],
  ["0 0 * * * ? 2027", "Every hour, in 2027"],
  ["0 0 12 1 1 ? 2026/2", "At 12:00 UTC on day 1 of the month, in January, every 2 years from 2026 through 2126"],
  ["0 0 12 31 2 ?", "At 12:00 UTC on day 31 of the month, in February (a date that never comes)"],
  [
    "0 0 0 1 1,3,5,7,9,11 ?",
    "At 00:00 UTC on day 1 of the month, in January, March, May, July, September and November",
  ],
  [
    "0 0 0 1 2,4,6,8,10,12 ?",
    "At 00:00 UTC on day 1 of the month, in February, April, June, August, October and December",
  ],
  ["0 0 * * * ? 2026,2028,2030,2032", "Every hour, every 2 years from 2026 through 2032"],
  ["0 0 * * * ? 2026,2028,2030", "Every hour, in 2026, 2028 and 2030"],
  ["0 0 * * * ? 2026-2029", "Every hour, in 2026 through 2029"],
  ["0 0 * * * ? 2026,2028,2030,2033", "Every hour, in 2026, 2028, 2030 and 2033"],
  ["L 0 12 * * ?", "Never"],
  ["0 0 12 1 L ?", "Never"],
  ["0 0 12 1 1 ? 1900", "Never"],
  ["0 0 12 ? * ,", "Never"],
])("%s is told by its months and years: %s", (text, words) => {
  expect(describeQuartz(text)).toBe(words);
});

test("what is no schedule is refused with its correction", () => {
  expect(() => describeQuartz("@daily")).toThrow("Did you mean `0 0 0 * * ?`?");
});
