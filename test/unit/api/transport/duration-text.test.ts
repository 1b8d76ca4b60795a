import { toDurationText, toPassedText } from "../../../../src/api/transport/duration-text";

test.each([
  [0, "0 seconds"],
  [1, "less than a second"],
  [989, "less than a second"],
  [990, "1 second"],
  [1499, "1 second"],
  [1500, "2 seconds"],
  [300_000, "300 seconds"],
])("%d milliseconds to come are %s", (ms, text) => {
  expect(toDurationText(ms)).toBe(text);
});

test.each([
  [999, "0 seconds"],
  [1999, "1 second"],
  [2000, "2 seconds"],
])("%d milliseconds that have passed are %s", (ms, text) => {
  expect(toPassedText(ms)).toBe(text);
});
