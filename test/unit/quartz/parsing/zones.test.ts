import { findProblem } from "../../../../src/quartz";

test.each([
  ["0 27 * * * ? * US/Pacific", "0 27 * * * ? *"],
  ["0 27 * * * ? America/Argentina/Buenos_Aires", "0 27 * * * ?"],
  ["0 0 12 * * ? Etc/UTC", "0 0 12 * * ?"],
  ["0 0 12 * * ? UTC", "0 0 12 * * ?"],
  ["0 0 12 * * ? 2030 UTC", "0 0 12 * * ? 2030"],
  ["0 0 12 ? * FRI PST", "0 0 12 ? * FRI"],
  ["0 0 12 * * ? +02:00", "0 0 12 * * ?"],
  ["0 0 * * * UTC", "0 0 0 * * ?"],
  ["CRON_TZ=US/Pacific 0 0 12 * * ?", "0 0 12 * * ?"],
])("%s is shown without its zone", (text, suggestion) => {
  expect(findProblem(text)).toMatchObject({ kind: "zone", suggestion });
});

test("a zone other than UTC moves the hours, and the message says so", () => {
  expect(findProblem("0 27 * * * ? * US/Pacific")!.message).toContain("write the hours in UTC");
  expect(findProblem("0 27 * * * ? * UTC")!.message).toContain("run in UTC anyway");
});

test.each(["TZ=US/Pacific 0 0 12 * * ?", "CRON_TZ=US/Pacific 0 0 12 * * ?", "0 0 12 * * ? US/Pacific"])(
  "%s names its zone in the message",
  (text) => {
    expect(findProblem(text)!.message).toMatch(/^The time zone US\/Pacific is not part of the expression:/);
  },
);

test.each([
  ...["UTC", "gmt", "UCT", "Z", "Zulu", "Etc/Zulu", "UTC+2", "GMT-05:30", "+0200", "-5"],
  ...["ET", "EST", "CDT", "MST", "PT", "AKST", "AKDT", "AST", "ADT", "HST", "BST", "IST", "CET", "CEST", "EEST", "WET"],
  ...["MSK", "JST", "KST", "SGT", "AEST", "AEDT", "NZST", "NZDT"],
])("%s is a zone", (zone) => {
  expect(findProblem(`0 0 12 * * ? ${zone}`)).toMatchObject({ kind: "zone", suggestion: "0 0 12 * * ?" });
});

test.each([
  ...["+Europe/Paris", "Europe/Paris!", "x+02:00", "+02:00x", "+UTC", "UTCx", "+PST", "PSTx"],
  ...["ABST", "AKXT", "XEST", "AEXT", "NZXT"],
])("%s is no zone", (text) => {
  expect(findProblem(`0 0 12 * * ? ${text}`)).toMatchObject({ kind: "value", suggestion: null });
});

test.each([
  ["TZ=US/Pacific", "field-count", null],
  ["TZ=US/Pacific @daily", "zone", "0 0 0 * * ?"],
  ["0 0 MST", "field-count", null],
  ["0 0 * * UTC", "field-count", null],
  ["cron(0 0 12 * * ?) UTC", "zone", "0 0 12 * * ?"],
])("%s, with a zone among few fields, is a problem of %s", (text, kind, suggestion) => {
  expect(findProblem(text)).toMatchObject({ kind, suggestion });
});
