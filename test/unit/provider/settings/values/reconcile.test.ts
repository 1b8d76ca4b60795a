import { LosslessNumber } from "lossless-json";
import { reconcile, toImported, type Reading } from "../../../../../src/provider/settings/values";
import { isHidden } from "../../../../../src/rules";

test("a setting that was changed in the web app shows, and the secret beside it does not", () => {
  const { config } = reconcile({
    declared: { s3_bucket_name: "a", s3_bucket_region: "eu" },
    remote: { s3_bucket_name: "b", s3_bucket_region: "eu", secret_access_key: "**********" },
    secretPaths: [["secret_access_key"]],
  });

  expect(config).toEqual({ s3_bucket_name: "b", s3_bucket_region: "eu" });
});

test.each(["k", "**********", { _secret: "airbyte_secret_1_v1" }, undefined])(
  "a write-only secret stays out of state when the server shows %j",
  (shown) => {
    const reading = { declared: { host: "h" }, remote: { host: "h", api_key: shown }, secretPaths: [["api_key"]] };

    expect(reconcile(reading).config).toEqual({ host: "h" });
  },
);

test.each([
  "**********",
  "*****",
  { _secret: "airbyte_secret_1_v1" },
  { _secret_reference_id: "1", _secret_storage_id: "2" },
])("a value that the server hides as %j stays as it was declared", (shown) => {
  expect(reconcile({ declared: { api_key: "k" }, remote: { api_key: shown } })).toEqual({
    config: { api_key: "k" },
    hidden: [["api_key"]],
    extra: [],
  });
});

test.each<unknown>(["****", "a*****", "", null, {}, { _secret: "x", name: "n" }, { secret: "x" }, ["**********"], 5])(
  "%j hides nothing by itself",
  (leaf) => {
    expect(isHidden(leaf)).toBe(false);
  },
);

const DRIFT: readonly (Reading & { readonly what: string; readonly config: object })[] = [
  { what: "a key removed", declared: { a: 1, b: { c: 2 } }, remote: { b: {} }, config: { b: {} } },
  { what: "a value cleared", declared: { a: "x" }, remote: { a: null }, config: {} },
  { what: "a list grown", declared: { a: [1] }, remote: { a: [1, 2] }, config: { a: [1, 2] } },
  { what: "a list cut", declared: { a: [1, 2, 3] }, remote: { a: [1] }, config: { a: [1] } },
  { what: "an empty list filled", declared: { a: [] }, remote: { a: [1] }, config: { a: [1] } },
  { what: "a list reordered", declared: { a: [1, 2] }, remote: { a: [2, 1] }, config: { a: [2, 1] } },
  { what: "a number become a text", declared: { a: 1 }, remote: { a: "1" }, config: { a: "1" } },
  {
    what: "a big number off by one",
    declared: { a: new LosslessNumber("9007199254740993") },
    remote: { a: new LosslessNumber("9007199254740992") },
    config: { a: new LosslessNumber("9007199254740992") },
  },
  { what: "a group become a value", declared: { a: { b: 1 } }, remote: { a: "x" }, config: { a: "x" } },
  {
    what: "a value become a group",
    declared: { a: "x" },
    remote: { a: { b: 1, key: "**********" } },
    config: { a: { b: 1 } },
  },
  {
    what: "a setting inside a list element",
    declared: { a: [{ b: 1 }, { b: 2 }] },
    remote: {
      a: [
        { b: 1, z: 0 },
        { b: 3, z: 0 },
      ],
    },
    config: { a: [{ b: 1 }, { b: 3 }] },
  },
  { what: "everything gone", declared: { a: 1 }, remote: null, config: {} },
];

test.each(DRIFT)("drift shows: $what", ({ declared, remote, config }) => {
  expect(reconcile({ declared, remote }).config).toEqual(config);
});

const SAME: readonly (Omit<Reading, "declared"> & { readonly what: string; readonly declared: object })[] = [
  { what: "null for absent", declared: { a: null }, remote: {} },
  { what: "an empty group for absent", declared: { a: { b: {} } }, remote: {} },
  { what: "an empty list for null", declared: { a: [] }, remote: { a: null } },
  { what: "an empty list for an empty group", declared: { a: [] }, remote: { a: {} } },
  { what: "another spelling of a number", declared: { a: 100 }, remote: { a: new LosslessNumber("1.00e2") } },
  { what: "a default where null was declared", declared: { a: null }, remote: { a: 5 } },
  { what: "defaults inside an empty group", declared: { a: {} }, remote: { a: { b: 1 } } },
  { what: "a list element that the server appends", declared: { a: [1] }, remote: { a: [1, 2] }, extra: [["a", 1]] },
  {
    what: "a value that the server omits",
    declared: { a: "x", b: { c: 1 } },
    remote: {},
    omitted: [["a"], ["b", "c"]],
  },
  { what: "a group that the server omits", declared: { b: { c: 1, d: [2] } }, remote: { b: null }, omitted: [["b"]] },
  {
    what: "the placeholder of a secret in a list",
    declared: { a: ["x", null, "z"] },
    remote: { a: ["x", "k", "z"] },
    secretPaths: [["a", 1]],
  },
  {
    what: "a list element that is all secret",
    declared: { a: [{ b: 1 }] },
    remote: { a: [{ b: 1 }, { key: "**********" }] },
    secretPaths: [["a", 1, "key"]],
  },
  { what: "a group that is all secret", declared: {}, remote: { a: { key: "verbatim" } }, secretPaths: [["a", "key"]] },
  { what: "a group that is hidden as a whole", declared: { a: { b: 1 } }, remote: { a: "**********" } },
];

test.each(SAME)("no drift: $what", ({ declared, ...rest }) => {
  expect(reconcile({ declared: { ...declared }, ...rest }).config).toEqual(declared);
});

test("keys that only the server has are told apart from hidden ones", () => {
  const { hidden, extra } = reconcile({
    declared: { host: "h" },
    remote: { host: "h", port: 5432, ssl: { mode: "prefer", key: "**********" }, token: { _secret: "1" }, none: null },
    secretPaths: [["ssl", "key"]],
  });

  expect(extra).toEqual([["port"], ["ssl", "mode"]]);
  expect(hidden).toEqual([["ssl", "key"], ["token"]]);
});

test("a secret that state still has from before it was write-only gets out of it", () => {
  const reading = { declared: { host: "h", key: "k" }, remote: { host: "h", key: "k" }, secretPaths: [["key"]] };

  expect(reconcile(reading).config).toEqual({ host: "h" });
});

test("a mask that got into state before gets out of it", () => {
  expect(reconcile({ declared: { a: "**********" }, remote: { a: "**********" } }).config).toEqual({});
});

test("an import takes everything but what is hidden or known to be secret", () => {
  const imported = toImported(
    {
      host: "h",
      password: "**********",
      api_key: "verbatim",
      keys: ["**********", "b"],
      ssl: { key: { _secret: "1" } },
    },
    [["api_key"]],
  );

  expect(imported).toEqual({
    config: { host: "h", keys: [null, "b"], ssl: {} },
    hidden: [["password"], ["keys", 0], ["ssl", "key"]],
  });
});

test("an object without a config is imported with an empty one", () => {
  expect(toImported(null)).toEqual({ config: {}, hidden: [] });
});
