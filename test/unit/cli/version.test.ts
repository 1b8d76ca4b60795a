import { isOlder } from "../../../src/cli/version";

test.each([
  ["1.7.5", "1.8.0"],
  ["1.9.9", "1.10.0"],
  ["0.15.5", "1.8.0"],
  ["18.20.4", "20.0.0"],
  ["1.8", "1.8.1"],
])("%s is older than %s", (older, newer) => {
  expect(isOlder(older, newer)).toBe(true);
  expect(isOlder(newer, older)).toBe(false);
});

test.each([
  ["1.11.0", "1.11.0"],
  ["v1.11", "1.11.0"],
  ["1.12.0-beta1", "1.12.0"],
])("%s and %s are equally old", (one, other) => {
  expect(isOlder(one, other)).toBe(false);
  expect(isOlder(other, one)).toBe(false);
});
