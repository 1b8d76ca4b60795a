import { LosslessNumber } from "../../../../src/api";
import { toChangedConfig, toShownConfig } from "../../../../src/emulator/data/secrets";
import { toSwitches } from "../../../../src/emulator/switches";

const HUBSPOT = "36c891d9-4bd9-43ac-bad2-10e12756272c";
const masked = toSwitches({});
const merging = toSwitches({ patchObjects: "merge" });

test("secrets are masked at any depth; null is no secret", () => {
  const config = { credentials: { client_id: "id", client_secret: "s", access_token: null }, start_date: "d" };

  expect(toShownConfig(HUBSPOT, config, masked)).toEqual({
    credentials: { client_id: "id", client_secret: "**********", access_token: null },
    start_date: "d",
  });
});

test("a value of another form than the spec's is left as it is", () => {
  expect(toShownConfig(HUBSPOT, { credentials: "text" }, masked)).toEqual({ credentials: "text" });
});

test.each([
  "password",
  "api_key",
  "token",
  "access_token",
  "private_key",
  "access_key_id",
  "secret_access_key",
  "client_secret",
  "refresh_token",
  "credentials_json",
  "tunnel_user_password",
])("%s is a secret by its name, whatever the connector", (key) => {
  expect(toShownConfig(null, { [key]: "x" }, masked)).toEqual({ [key]: "**********" });
});

test.each(["client_id", "token_url", "passwords", "secretary"])("%s is none", (key) => {
  expect(toShownConfig(null, { [key]: "x" }, masked)).toEqual({ [key]: "x" });
});

test("secrets inside lists are found, and a group of that name is only looked into", () => {
  const config = { accounts: [{ password: "x", user: "u" }], token: { kind: "k" }, port: new LosslessNumber("1e400") };

  expect(toShownConfig(null, config, masked)).toEqual({ ...config, accounts: [{ password: "**********", user: "u" }] });
});

test.each([
  ["verbatim", { a: { password: "x" }, b: 1 }],
  ["reference", { a: { password: { _secret: "airbyte_emulator_a_password_v1" } }, b: 1 }],
  ["omitted", { a: {}, b: 1 }],
] as const)("secrets may come back %s", (secretsOnRead, shown) => {
  expect(toShownConfig(null, { a: { password: "x" }, b: 1 }, toSwitches({ secretsOnRead }))).toEqual(shown);
});

test("a replaced config is what was sent, even a mask", () => {
  expect(toChangedConfig(null, { password: "x", b: 1 }, { password: "**********" }, masked)).toEqual({
    password: "**********",
  });
});

test("a merged config keeps what was not sent, and a secret whose mask or reference was", () => {
  const stored = { password: "x", ssl: { mode: "a", client_key: "k" }, list: [1, 2] };
  const given = { password: "**********", ssl: { client_key: { _secret: "ref" }, mode: "b" }, list: [3] };

  expect(toChangedConfig(null, stored, given, merging)).toEqual({
    password: "x",
    ssl: { mode: "b", client_key: "k" },
    list: [3],
  });
});
