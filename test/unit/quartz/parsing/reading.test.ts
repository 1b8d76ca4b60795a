import { parseQuartz, type Quartz } from "../../../../src/quartz";

test.each<[string, Partial<Quartz>]>([
  ["L 0 12 * * ?", { seconds: [], ignored: [] }],
  ["L-40 0 12 * * ?", { seconds: [], ignored: [] }],
  ["0 0 12 1 L ?", { months: [], ignored: [] }],
  ["0 0 12 ? * ,", { days: { kind: "weekdays", weekdays: [] } }],
])("%s selects nothing in a field", (text, quartz) => {
  expect(parseQuartz(text)).toMatchObject(quartz);
});

test.each<[string, Quartz["days"]]>([
  ["0 0 12 L * ?", { kind: "from-last", offset: 0, nearestWeekday: false }],
  ["0 0 12 LW * ?", { kind: "from-last", offset: 0, nearestWeekday: true }],
  ["0 0 12 L-30 * ?", { kind: "from-last", offset: 30, nearestWeekday: false }],
  ["0 0 12 L-3W * ?", { kind: "from-last", offset: 3, nearestWeekday: true }],
  ["0 0 12 31W * ?", { kind: "nearest-weekday", day: 31 }],
  ["0 0 12 ? * 1L", { kind: "last", weekday: 1 }],
  ["0 0 12 ? * 7L", { kind: "last", weekday: 7 }],
  ["0 0 12 ? * FRIL", { kind: "last", weekday: 6 }],
  ["0 0 12 ? * FRI#3", { kind: "nth", weekday: 6, nth: 3 }],
  ["0 0 12 ? * 0#1", { kind: "nth", weekday: 7, nth: 1 }],
  ["0 0 12 ? * 6#5", { kind: "nth", weekday: 6, nth: 5 }],
])("%s is read as days of a month", (text, days) => {
  expect(parseQuartz(text)).toMatchObject({ days, ignored: [] });
});

test.each<[string, readonly string[], Partial<Quartz>]>([
  ["0 0 12 ? * LW", ["W"], { days: { kind: "weekdays", weekdays: [7] } }],
  ["0 0 12 ? * 6#3,2", ["6"], { days: { kind: "nth", weekday: 2, nth: 3 } }],
  ["0 0 12 1 JAN#2 ?", ["#2"], { months: [1] }],
  ["0 0 12 1 JAN#1#2 ?", ["#1#2"], { months: [1] }],
  ["0 0 12 1 JANL ?", ["L"], { months: [1] }],
  ["0 0 1\n2 * * ?", ["\n2"], { hours: [1] }],
])("of %j Quartz ignores %j", (text, ignored, quartz) => {
  expect(parseQuartz(text)).toMatchObject({ ...quartz, ignored });
});

test("line breaks and spaces around the fields are left out", () => {
  expect(parseQuartz("\r\n0  0\t12 * * ?\r\n").text).toBe("0 0 12 * * ?");
});

test.each([
  ["1900-1971", [1970, 1971]],
  ["1900", []],
  ["2125-2147483647", [2125, 2126]],
])("of the years %s are left those in which Quartz runs", (years, left) => {
  expect(parseQuartz(`0 0 12 * * ? ${years}`)).toMatchObject({ years: left, everyYear: false });
});

// Quartz keeps a question mark as 98, and reads the number as one.
test.each<[string, string, Quartz["days"]]>([
  ["98", "2", { kind: "weekdays", weekdays: [2] }],
  ["98-99", "2", { kind: "weekdays", weekdays: [2] }],
  ["98-2147483647", "2", { kind: "weekdays", weekdays: [2] }],
  ["5", "98", { kind: "days", days: [5] }],
  ["98-70", "?", { kind: "days", days: [5, 6, 7, 8] }],
  ["?", "98-94", { kind: "weekdays", weekdays: [1, 2, 3, 7] }],
  ["?", "98/1", { kind: "weekdays", weekdays: [] }],
])("the days %s and weekdays %s are read with 98 as a question mark", (day, weekday, days) => {
  expect(parseQuartz(`0 0 12 ${day} * ${weekday}`).days).toEqual(days);
});

test("a range around the end of a field has each value once, in its order", () => {
  expect(parseQuartz("50-10/20 0 22-2 30-2 11-2 ?")).toMatchObject({
    seconds: [10, 50],
    hours: [0, 1, 2, 22, 23],
    days: { kind: "days", days: [1, 2, 30, 31] },
    months: [1, 2, 11, 12],
  });
});
