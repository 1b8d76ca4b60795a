import {
  importSettings,
  reportSecrets,
  toImportedPrivateState,
  withoutSecrets,
} from "../../../../src/provider/settings/import";
import { settingsRecord } from "../../../support/provider/settings-record";

const NAMES = { config: "config", secrets: "secrets_wo" };
const NO_SPEC = { isSecret: () => false, patterns: [] };

test("an import leaves out masks, what is called like a secret, and what the spec calls one, each named once", () => {
  const remote = { host: "h", password: "**********", api_key: "k", pin: 5, ssl: { key_of_door: "d" } };

  const imported = importSettings(remote, {
    isSecret: (place) => ["pin", "password"].includes(String(place.at(-1))),
    patterns: [],
  });

  expect(imported).toStrictEqual({
    config: { host: "h", ssl: { key_of_door: "d" } },
    secrets: [["password"], ["api_key"], ["pin"]],
    possible: [],
  });
});

test("a reference to a secret is one secret, though what is inside is called like one", () => {
  const { secrets } = importSettings({ plain: { _secret: "1" } }, NO_SPEC);

  expect(secrets).toEqual([["plain"]]);
});

test("only texts are secrets by their name", () => {
  const remote = { password: true, token: 5, api_key: null };

  expect(withoutSecrets(remote)).toEqual(remote);
});

test("a secret that the spec knows may be there only where its group is, and not where the secret itself is shown", () => {
  const remote = {
    token: "",
    shown: "s",
    ssl: { mode: "verify" },
    hosts: [{ name: "a" }, { name: "b", password: "p" }, "c"],
    headers: { first: {}, second: { value: "v" } },
    text: "t",
  };
  const patterns = [
    ["token"],
    ["absent"],
    ["shown"],
    ["ssl", "key"],
    ["tunnel", "key"],
    ["hosts", "*", "password"],
    ["headers", "*", "value"],
    ["text", "*", "value"],
    ["nowhere", "*"],
  ];

  expect(importSettings(remote, { ...NO_SPEC, patterns }).possible).toEqual([
    ["absent"],
    ["ssl", "key"],
    ["hosts", 0, "password"],
    ["headers", "first", "value"],
  ]);
});

test("an object without settings is imported with empty ones, in which there may be secrets", () => {
  expect(importSettings(null, { ...NO_SPEC, patterns: [["password"], ["ssl", "key"]] })).toEqual({
    config: {},
    secrets: [],
    possible: [["password"]],
  });
});

test("a data source shows settings without masks and without what is called like a secret", () => {
  expect(withoutSecrets({ host: "h", password: "p", token: "**********", list: [{ api_key: "k", n: 1 }] })).toEqual({
    host: "h",
    list: [{ n: 1 }],
  });
});

test.each(["2026-01-01T00:00:00Z", null, undefined])(
  "private state after an import has the places of secrets, and when the object was written to (%s)",
  (updatedAt) => {
    const settings = { config: { host: "h" }, secrets: [["password"]], possible: [["token"]] };

    expect(toImportedPrivateState(settings, updatedAt)).toEqual({
      held: [["password"]],
      possible: [["token"]],
      updatedAt: updatedAt ?? null,
      imported: true,
    });
  },
);

test("an import says which secrets have to be set, and which there may be", () => {
  const { report, said } = settingsRecord();

  reportSecrets({ config: {}, secrets: [["password"]], possible: [["a"], ["b", 0]] }, "CRM", NAMES, report);

  expect(said).toEqual([
    [
      'warning: Secrets of "CRM" have to be set (none)',
      'Airbyte holds "password", which Terraform does not store. Set it in secrets_wo: an update of the settings that would remove it is refused. To remove them on purpose, set secrets_wo = {} for all, or a single one to null.',
    ],
    [
      'warning: "CRM" may have secrets (none)',
      'The connector\'s spec marks "a", "b[0]" as secret, and Airbyte does not report whether a value is stored. Set the secrets in use in secrets_wo: the first update of the settings removes all others.',
    ],
  ]);
});

test("an import without secrets says nothing", () => {
  const { report, said } = settingsRecord();

  reportSecrets({ config: {}, secrets: [], possible: [] }, "CRM", NAMES, report);

  expect(said).toEqual([]);
});
