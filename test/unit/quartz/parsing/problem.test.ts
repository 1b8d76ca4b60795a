import { findProblem, parseQuartz, QuartzError } from "../../../../src/quartz";

test.each([
  ["cron(0 4 * * * ?)", "0 4 * * * ?"],
  ["CRON( 0 0 4 * * ? )", "0 0 4 * * ?"],
  ["cron(0 9 * * 1-5)", "0 0 9 ? * 2-6"],
  ["cron(0 12 * * ? *)", "0 0 12 * * ? *"],
])("%s is shown without its wrapper", (text, suggestion) => {
  const problem = findProblem(text);

  expect(problem).toMatchObject({ kind: "wrapper", suggestion });
  expect(problem!.message).toMatch(/^Drop cron\( \)/);
});

test("five fields are counted, and shown with the seconds", () => {
  expect(findProblem("0 0 * * *")!.message).toBe(
    "5 fields found; Quartz needs 6 or 7 (seconds first). Did you mean `0 0 0 * * ?`?",
  );
});

test.each([
  ["*/5 * * * *", "0 */5 * * * ?"],
  ["0 12 1 * *", "0 0 12 1 * ?"],
  ["0 9 * * 0", "0 0 9 ? * 1"],
  ["0 9 * * 7", "0 0 9 ? * 1"],
  ["0 9 * * 6,0", "0 0 9 ? * 7,1"],
  ["0 9 * * 1-5", "0 0 9 ? * 2-6"],
  ["0 9 * * 5-7", "0 0 9 ? * 6-1"],
  ["0 9 * * 0-7", "0 0 9 ? * 1-7"],
  ["0 9 * * 1-5/2", "0 0 9 ? * 2-6/2"],
  ["0 9 * * */2", "0 0 9 ? * */2"],
  ["0 9 * * mon-fri", "0 0 9 ? * mon-fri"],
  ["0 9 ? * 2", "0 0 9 ? * 2"],
])("the Unix schedule %s is shown on the same days in Quartz's numbers", (text, suggestion) => {
  expect(findProblem(text)).toMatchObject({ kind: "field-count", suggestion });
});

test.each(["", "0 0", "0 0 12 *", "0 9 1 * 1", "*/90 * * * *"])("%j is refused without a guess", (text) => {
  expect(findProblem(text)).toMatchObject({ kind: "field-count", suggestion: null });
});

test.each([
  ["@yearly", "0 0 0 1 1 ?"],
  ["@annually", "0 0 0 1 1 ?"],
  ["@monthly", "0 0 0 1 * ?"],
  ["@weekly", "0 0 0 ? * 1"],
  ["@Daily", "0 0 0 * * ?"],
  ["@midnight", "0 0 0 * * ?"],
  ["@hourly", "0 0 * * * ?"],
  ["@reboot", null],
])("%s is shown in Quartz's fields, where it has any", (text, suggestion) => {
  expect(findProblem(text)).toMatchObject({ kind: "macro", suggestion });
});

test.each([
  ["0 0 12 * * *", "0 0 12 * * ?"],
  ["0 0 12 ? * ?", "0 0 12 * * ?"],
  ["0 0 12 * * MON", "0 0 12 ? * MON"],
  ["0 0 12 1 * *", "0 0 12 1 * ?"],
  ["0 0 12 1 * MON", null],
])("%s is shown with one question mark in the day fields", (text, suggestion) => {
  expect(findProblem(text)).toMatchObject({ kind: "day-fields", suggestion });
});

test.each([
  ["0 0 12 ? * 0", "0 0 12 ? * 1"],
  ["0 0 12 ? * 0,6", "0 0 12 ? * 1,7"],
  ["0 0 12 * * 0-4", "0 0 12 ? * 1-5"],
])("%s is shown with weekdays from 1", (text, suggestion) => {
  expect(findProblem(text)).toMatchObject({ kind: "weekday-zero", suggestion });
});

test.each([
  ["0 0 24 * * ?", '"24" in the hours is not between 0 and 23.'],
  ["0 0 0 32 * ?", '"32" in the day of month is not between 1 and 31.'],
  ["0 5-60 0 * * ?", '"60" in the minutes is not between 0 and 59.'],
  ["0 0 */25 * * ?", "The step 25 in the hours is greater than 23."],
  ["0 0 12 ? * MON,XXX", '"XXX" is not a weekday: write SUN, MON, TUE, WED, THU, FRI, SAT.'],
  ["0 0 0 L,15 * ?", 'An "L" must stand alone in the day of month, not in a list.'],
  ["0 0 0 1 * ? 2030-2026", "The years 2030-2026 run backwards."],
])("%s is refused in the field that is wrong", (text, message) => {
  expect(findProblem(text)).toEqual({ kind: "value", message, suggestion: null });
});

test("an eighth field is a problem, though Quartz passes over it", () => {
  expect(findProblem("0 0 12 * * ? * *")).toMatchObject({ kind: "field-count", suggestion: "0 0 12 * * ? *" });
  expect(parseQuartz("0 0 12 * * ? * *").text).toBe("0 0 12 * * ? *");
});

test.each([
  "0 0 12 * * ?",
  "0 0 12 ? * mon-fri",
  "0 15 10 L-3W * ?",
  "0 0 0 ? * 6#3 2030",
  "  0\t0 12 * * ? ",
  "0 0 12 * * ?\n",
])("%j has no problem", (text) => {
  expect(findProblem(text)).toBeNull();
});

test("parsing throws the message and the corrected text", () => {
  const parse = (): unknown => parseQuartz("0 0 * * *");

  expect(parse).toThrow(QuartzError);
  expect(parse).toThrow(expect.objectContaining({ name: "QuartzError", kind: "field-count", hint: "0 0 0 * * ?" }));
});

test("a correction that changes nothing is not tried for ever", () => {
  expect(findProblem("0 * 0 * 0 -0 * *")).toMatchObject({ kind: "field-count", suggestion: null });
});
