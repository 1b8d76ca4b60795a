import { listSecretPaths, toConfigPaths, toConfigPathText } from "../../../../../src/provider/settings/values";

test("paths survive private state, and anything else there is no path", () => {
  const paths = listSecretPaths({ hosts: [{ password: "p" }] });

  expect(toConfigPaths(JSON.parse(JSON.stringify(paths)))).toEqual(paths);
  expect(toConfigPaths(undefined)).toEqual([]);
  expect(toConfigPaths(["host", [1, null]])).toEqual([]);
});

test("a key that a path cannot spell plainly is quoted", () => {
  expect(toConfigPathText(["headers", "x.y", 0])).toBe('headers["x.y"][0]');
});
