import { findProblem } from "../../../../src/quartz";

test.each([
  ["60 0 12 * * ?", '"60" in the seconds is not between 0 and 59.'],
  ["70-5 0 12 * * ?", '"70" in the seconds is not between 0 and 59.'],
  ["0 0 12 1 13 ?", '"13" in the month is not between 1 and 12.'],
  ["99999999999 0 12 * * ?", '"99999999999" is not a whole number.'],
  ["0 0 12 * * ? 2147483648", '"2147483648" is not a whole number.'],
  ["*/x5 0 12 * * ?", '"X5" is not a whole number.'],
  ["*/5x 0 12 * * ?", '"5X" is not a whole number.'],
  ["? 0 12 * * ?", 'The seconds cannot be "?".'],
  ["0 0 12 L-31 * ?", '"L-31" goes back more than 30 days from the last day of the month.'],
  ["0 0 12 ? * MON,6L", 'An "L" must stand alone in the weekday, not in a list.'],
  ["0 0 12 ? * 2#1,3#2", 'Only one "#" may stand in the weekday.'],
  ["0 0 12 ? * 6#0", 'A "#" takes a number from 1 to 5, not "0".'],
  ["0 0 12 ? * 6#6", 'A "#" takes a number from 1 to 5, not "6".'],
  ["0 0 12 ? * MON#12", 'A "#" takes a number from 1 to 5, not "12".'],
])("%s is refused with the reason: %s", (text, message) => {
  expect(findProblem(text)).toEqual({ kind: "value", message, suggestion: null });
});

test.each([
  ["MON 0 12 * * ?", "MON", "seconds"],
  ["0 MON 12 * * ?", "MON", "minutes"],
  ["0 0 MON * * ?", "MON", "hours"],
  ["0 0 12 MON * ?", "MON", "day of month"],
  ["0 0 12 * * ? MON", "MON", "year"],
  ["-5 0 12 * * ?", "-5", "seconds"],
  ["1-5/x 0 12 * * ?", "1-5/X", "seconds"],
  ["0 0 12 ? * M", "M", "weekday"],
  ["0 0 12 ? * LX", "LX", "weekday"],
  ["0 0 12 ? * 0L", "0L", "weekday"],
  ["0 0 12 ? * 8L", "8L", "weekday"],
  ["0 0 12 5L * ?", "5L", "day of month"],
  ["0 0 12 32W * ?", "32W", "day of month"],
  ["0 0 12 5#2 * ?", "5#2", "day of month"],
])("%s has %s, which is not understood in the %s", (text, part, field) => {
  expect(findProblem(text)!.message).toBe(`"${part}" is not understood in the ${field}.`);
});

const TWO_SCHEDULES =
  'Quartz cannot choose days both by their number and by their weekday: put "?" in one of the day fields.';
const ONE_MARK = 'Exactly one of the two day fields, day of month and weekday, must be "?".';

test.each([
  ["0", "field-count", "1 field found; Quartz needs 6 or 7 (seconds first)."],
  ["0 0 12 *", "field-count", "4 fields found; Quartz needs 6 or 7 (seconds first)."],
  ["0 9 1 * 1", "field-count", `5 fields found; Quartz needs 6 or 7 (seconds first). ${TWO_SCHEDULES}`],
  ["@reboot", "macro", "Quartz has no @reboot: write out the fields."],
  ["0 0 12 1 * MON", "day-fields", TWO_SCHEDULES],
  ["0 0 12 , * ?", "day-fields", 'Exactly one of day of month and weekday must be "?".'],
  ["0 0 12 98/1 * ?", "day-fields", 'Exactly one of day of month and weekday must be "?".'],
  ["0 0 25 1 * MON", "value", '"25" in the hours is not between 0 and 23.'],
  ["0 0 25 * * *", "day-fields", `${ONE_MARK} "25" in the hours is not between 0 and 23.`],
])("%s is told to be wrong, without a guess: %s", (text, kind, message) => {
  expect(findProblem(text)).toEqual({ kind, message, suggestion: null });
});

test.each([
  ["0 12 * * ? 2030", "year-last", "The seconds are missing: the sixth field here is the year."],
  ["0 0 12 ? * 2,0", "weekday-zero", "Quartz numbers the weekdays from 1 (Sunday) to 7 (Saturday), so there is no 0."],
  ["0 0 12 * * *", "day-fields", ONE_MARK],
])("%s is told to be wrong, with a guess: %s", (text, kind, message) => {
  const problem = findProblem(text);

  expect(problem).toMatchObject({ kind, message: `${message} Did you mean \`${problem!.suggestion}\`?` });
});

test.each([
  ["0 12 * * ? 2030", "0 0 12 * * ? 2030"],
  ["0 0 12 ? * 2,0", "0 0 12 ? * 3,1"],
  [" @daily", "0 0 0 * * ?"],
  [" cron (0 0 12 * * ?)\n", "0 0 12 * * ?"],
  ["0 9 1 * ?", "0 0 9 1 * ?"],
  ["0 9 * * 1-5/10", "0 0 9 ? * 2-6/10"],
])("%j is guessed to mean %s", (text, suggestion) => {
  expect(findProblem(text)).toMatchObject({ suggestion });
});

test.each([
  ["a weekday of two digits that Unix has not", "0 9 * * 12", "field-count"],
  ["a macro behind other letters", "x@daily", "field-count"],
  ["a wrapper behind other letters", "xcron(0 0 12 * * ?)", "day-fields"],
  ["seven fields of which the sixth is no year", "0 12 * * ? 2030 x", "day-fields"],
  ["a weekday that only ends in 0", "0 0 12 ? * 10", "value"],
])("%s is no mistake that we know: %s", (_, text, kind) => {
  expect(findProblem(text)).toMatchObject({ kind, suggestion: null });
});

test("a mistake whose correction changes nothing is told once", () => {
  const { message } = findProblem("0 * 0 * 0 -0 *")!;

  expect(message.match(/there is no 0/g)).toHaveLength(1);
});
