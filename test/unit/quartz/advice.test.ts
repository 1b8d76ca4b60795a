import { adviseQuartz, type Advice } from "../../../src/quartz";

const now = new Date("2026-01-15T10:20:30Z");

function advise(text: string, minimumGapSeconds?: number): Advice[] {
  return adviseQuartz(text, { now, minimumGapSeconds });
}

test("every 4 minutes is told with the next three runs and what was likely meant", () => {
  expect(advise("0 */4 * * * ?")).toEqual([
    {
      kind: "frequent",
      message:
        "`0 */4 * * * ?` runs every 4 minutes (next: 2026-01-15T10:24:00Z, 2026-01-15T10:28:00Z, " +
        "2026-01-15T10:32:00Z); the shortest interval is 1 hour. Did you mean `0 0 */4 * * ?`?",
      suggestion: "0 0 */4 * * ?",
    },
  ]);
});

test("the ten minutes between two hours are found, at whatever hour one asks", () => {
  const atNight = adviseQuartz("0 0,50 1,2 * * ?", { now: new Date("2026-01-15T02:30:00Z"), minimumGapSeconds: 900 });
  const byDay = advise("0 0,50 1,2 * * ?", 900);

  expect([...atNight, ...byDay].map(({ message }) => message)).toEqual([
    expect.stringContaining("only 10 minutes apart (next: 2026-01-15T02:50:00Z"),
    expect.stringContaining("only 10 minutes apart (next: 2026-01-16T01:00:00Z"),
  ]);
  expect(byDay[0]!.message).toContain("its answer depends on the hour of the day");
});

test.each([
  ["* * * * * ?", "every second", "0 0 * * * ?"],
  ["0 */15 * * * ?", "every 15 minutes", "0 0 * * * ?"],
  ["0 */59 * * * ?", "at times only 1 minute apart", "0 0 * * * ?"],
  ["0 30 0,23 * * ?", null, null],
  ["0 0/30 9-17 ? * MON-FRI", "at times only 30 minutes apart", "0 0 9-17 ? * MON-FRI"],
  ["5,35 10 3 * * ?", "at times only 30 seconds apart", "0 10 3 * * ?"],
  ["0 0 * * * ?", null, null],
  ["0 */24 * * * ?", "at times only 12 minutes apart", "0 0 * * * ?"],
  ["0 */12 * * * ?", "every 12 minutes", "0 0 */12 * * ?"],
  ["30 */4 * * * ?", "every 4 minutes", "0 0 */4 * * ?"],
  ["0 /4 * * * ?", "every 4 minutes", "0 0 */4 * * ?"],
  ["0 */1 * * * ?", "every minute", "0 0 * * * ?"],
  ["0 0,30 0 */2 * ?", "at times only 30 minutes apart", "0 0 0 */2 * ?"],
  ["5 10-20 3 * * ?", "at times only 1 minute apart", "5 10 3 * * ?"],
])("%s is told to run %s", (text, often, suggestion) => {
  const advice = advise(text);

  expect(advice.map((each) => each.suggestion)).toEqual(suggestion === null ? [] : [suggestion]);
  expect(advice.every(({ message }) => message.includes(`runs ${often}`))).toBe(true);
});

test("a minimum of one's own decides what is too often, and what is suggested", () => {
  expect(advise("0 0 * * * ?", 7200)).toMatchObject([{ kind: "frequent", suggestion: null }]);
  expect(advise("0 */30 * * * ?", 1800)).toMatchObject([{ kind: "not-plain", suggestion: null }]);
});

test("without a suggestion, advice ends with the minimum", () => {
  expect(advise("0 0 12 * * ?", 2 * 86_400).map(({ message }) => message)).toEqual([
    expect.stringMatching(/^`0 0 12 \* \* \?` runs every day \(next: .*\); the shortest interval is 2 days\.$/),
  ]);
});

test.each([
  ["0 0,50 * * * ?", 900, false],
  ["0 0 12 ? * MON,WED,FRI,SAT", 2 * 86_400, true],
])("whether some three runs of %s are %s seconds apart is told: %s", (text, minimum, told) => {
  const [advice] = advise(text, minimum);

  expect(advice!.message.includes("its answer depends on the hour of the day")).toBe(told);
});

test.each([
  ["0 0 12 31 2 ?", "never", "no date fits it"],
  ["L 0 12 * * ?", "never", "no date fits it"],
  ["0 0 12 * * ? 2020-2025", "past", "its dates are in the past"],
  ["0 0 12 29 2 ? 2024", "past", "its dates are in the past"],
  ["0 0 0 1 1 ? 1970", "past", "its dates are in the past"],
  ["0 0 12 1 1 ? 2030", "ends", "runs in 2030 only: nothing is synced after 2030"],
  ["0 0 12 ? * MON/2,TUE/3", "ignored", 'Quartz ignores "/2" and "/3" in'],
  ["0 0-0 12 * * ?", "not-plain", "requires plain numbers for seconds and minutes, which `0 0-0 12 * * ?` has not."],
  ["0 0 12 * * ? 2026-2027", "ends", "runs in 2026 and 2027 only: nothing is synced after 2027"],
  ["0 0 12 * * ? 2026-2040/2", "ends", "every 2 years from 2026 through 2040 only"],
  ["0 0-0 12 * * ?", "not-plain", "Did you mean `0 0 12 * * ?`?"],
  ["0 0 12 ? * MON/2", "ignored", '"/2"'],
  ["0 0 12 15W,20 * ?", "ignored", '"20"'],
])("%s is worth a warning: %s", (text, kind, words) => {
  expect(advise(text)).toMatchObject([{ kind, message: expect.stringContaining(words) }]);
});

test.each([
  "0 0 12 * * ?",
  "30 15 12 * * ?",
  "0 30 */6 * * ? *",
  "0 0 12 ? * FRI#2",
  "0 0 0 1 1 ? 2026-2099",
  "0 0 0 29 2 ?",
])("%s is worth none", (text) => {
  expect(advise(text)).toEqual([]);
});

test("what is no schedule is left to the problem that it has", () => {
  expect(advise("0 0 * * *")).toEqual([]);
});
