import { listSecretPaths, mergeSecrets, toSettingPathText } from "../../../../../src/provider/settings/values";

test.each([
  {
    why: "by key, however deep",
    config: { ssl: { mode: "verify" } },
    secrets: { ssl: { key: "k" } },
    merged: { ssl: { mode: "verify", key: "k" } },
  },
  {
    why: "into an object that is not there",
    config: {},
    secrets: { ssl: { key: "k" } },
    merged: { ssl: { key: "k" } },
  },
  {
    why: "by position",
    config: { hosts: [{ name: "a" }, { name: "b" }] },
    secrets: { hosts: [null, { password: "p" }] },
    merged: { hosts: [{ name: "a" }, { name: "b", password: "p" }] },
  },
  {
    why: "with fewer secrets than elements",
    config: { hosts: [{ name: "a" }, { name: "b" }] },
    secrets: { hosts: [{ password: "p" }] },
    merged: { hosts: [{ name: "a", password: "p" }, { name: "b" }] },
  },
  {
    why: "with more secrets than elements",
    config: { keys: ["a"] },
    secrets: { keys: [null, null, "c"] },
    merged: { keys: ["a", null, "c"] },
  },
  {
    why: "without the secrets that are null",
    config: { a: 1 },
    secrets: { a: null, b: null, c: { d: null } },
    merged: { a: 1 },
  },
  {
    why: "without those that are null among others",
    config: { a: 1 },
    secrets: { a: null, b: null, c: { d: null }, e: "k" },
    merged: { a: 1, e: "k" },
  },
  { why: "over a value that is there", config: { a: "old" }, secrets: { a: "new" }, merged: { a: "new" } },
  { why: "when there is no config", config: null, secrets: { a: "k" }, merged: { a: "k" } },
  { why: "when there are no secrets", config: { a: null, b: [] }, secrets: null, merged: { a: null, b: [] } },
])("secrets are merged $why", ({ config, secrets, merged }) => {
  expect(mergeSecrets(config, secrets)).toEqual(merged);
});

test("secrets are found leaf by leaf, and what is null is none", () => {
  const paths = listSecretPaths({
    ssl_mode: { client_key: "k", ca: null },
    hosts: [null, { password: "p" }],
    empty: {},
  });

  expect(paths.map(toSettingPathText)).toEqual(["ssl_mode.client_key", "hosts[1].password"]);
});
