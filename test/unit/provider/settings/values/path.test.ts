import {
  listSecretPaths,
  samePaths,
  toSettingPaths,
  toSettingPathText,
} from "../../../../../src/provider/settings/values";

test("paths survive private state, and anything else there is no path", () => {
  const paths = listSecretPaths({ hosts: [{ password: "p" }] });

  expect(toSettingPaths(JSON.parse(JSON.stringify(paths)))).toEqual(paths);
  expect(toSettingPaths(undefined)).toEqual([]);
  expect(toSettingPaths(["host", [1, null]])).toEqual([]);
});

test("a key that a path cannot spell plainly is quoted", () => {
  expect(toSettingPathText(["headers", "x.y", 0])).toBe('headers["x.y"][0]');
});

test("lists of paths are the same if each path is", () => {
  expect(samePaths([["a"], ["b", 0]], [["a"], ["b", 0]])).toBe(true);
  expect(samePaths([["a"], ["b"]], [["ab"]])).toBe(false);
});
