import { UNKNOWN } from "../../../../src/framework";
import { reportLosses, withKept } from "../../../../src/provider/settings/losses";
import { settingsRecord } from "../../../support/provider/settings-record";

const NAMES = { config: "config", secrets: "secrets_wo" };
const GIVING_UP = "To remove them on purpose, set secrets_wo = {} for all, or a single one to null.";

function lost(
  settings: { readonly config?: object | null; readonly secrets?: object | null },
  values: object,
): readonly (readonly [string, string])[] {
  const { privateState, report, said } = settingsRecord({ ...values });
  // Models are records.
  const { config, secrets } = settings as Readonly<Record<string, Readonly<Record<string, unknown>> | null>>;
  reportLosses({ config, secrets, version: null }, { names: NAMES, privateState, report });
  return said;
}

test("a secret of others that an update would take away is an error that says how to keep it", () => {
  expect(lost({ config: { host: "h" }, secrets: null }, { held: [["password"]] })).toEqual([
    [
      "error: Secrets would be lost (secrets_wo)",
      `Airbyte holds "password", which Terraform does not store, but this update sends the settings without it. Set it in secrets_wo to keep it. ${GIVING_UP}`,
    ],
  ]);
});

test("two secrets of others are spoken of as two", () => {
  const [[, detail] = []] = lost({ config: {}, secrets: null }, { held: [["password"], ["ssl", "key"]] });

  expect(detail).toBe(
    `Airbyte holds "password", "ssl.key", which Terraform does not store, but this update sends the settings without them. Set them in secrets_wo to keep them. ${GIVING_UP}`,
  );
});

test("of the places that Airbyte hides, those of our own secrets are warned of when they are not given again", () => {
  const values = { hidden: [["password"], ["theirs"]], secretPaths: [["password"], ["other"]] };

  expect(lost({ config: {}, secrets: null }, values)).toEqual([
    [
      "warning: Secrets will be lost (secrets_wo)",
      'Airbyte holds "password", but this update sends the settings without it. Set it in secrets_wo to keep it.',
    ],
  ]);
});

test("secrets that there may be are warned of in the first update after an import, and not later", () => {
  expect(lost({ config: {}, secrets: null }, { possible: [["password"]], imported: false })).toEqual([]);
  expect(lost({ config: {}, secrets: null }, { possible: [["password"]], imported: true })).toEqual([
    [
      "warning: Secrets may be lost (secrets_wo)",
      `The connector's spec marks "password" as secret, and Airbyte does not report whether a value is stored. This first update since the import removes every secret that secrets_wo does not set. ${GIVING_UP}`,
    ],
  ]);
});

test("settings that somebody added are warned of unless they are given, even where secrets are given up", () => {
  const values = { added: [["port"], ["host"]] };

  expect(lost({ config: { host: "h" }, secrets: {} }, values)).toEqual([
    [
      "warning: Settings will be lost (config)",
      'Somebody added "port" in Airbyte, and this update sends the settings without it. Set it in config to keep it.',
    ],
  ]);
});

const HELD = {
  held: [["password"]],
  hidden: [["password"]],
  secretPaths: [["password"]],
  possible: [["password"]],
  imported: true,
};

test.each<[string, object | null | undefined, object | null | undefined]>([
  ["given", {}, { password: "p" }],
  ["given, and not known yet", {}, { password: UNKNOWN }],
  ["given among the settings", { password: "p" }, null],
  ["given up by null", {}, { password: null, token: "t" }],
  ["given up with all others", {}, {}],
  ["perhaps among settings that are not known yet", undefined, { token: "t" }],
  ["perhaps among secrets that are not known yet", {}, undefined],
])("a secret is not lost that is %s", (_, config, secrets) => {
  expect(lost({ config, secrets }, HELD)).toEqual([]);
});

test.each<[object | null, number]>([
  [{ hosts: [{ password: "p" }, { password: "q" }] }, 0],
  [{ hosts: [{ password: "p" }, { password: null }] }, 0],
  [{ hosts: [{ password: "p" }, null] }, 1],
  [{ hosts: [{ password: null }, {}] }, 1],
  [{ hosts: [{ password: "p" }] }, 1],
  [{ hosts: [null, { password: "q" }] }, 0],
  [{ password: "p" }, 1],
  [{ hosts: { 1: { password: "p" } } }, 1],
])(
  "a secret in a list is given up by null in its place, and not by null in place of its element: %j",
  (secrets, count) => {
    expect(lost({ config: { hosts: [{ name: "a" }, { name: "b" }] }, secrets }, { held: [["hosts", 1, "password"]] })).toHaveLength(count); // prettier-ignore
  },
);

test("a group that is given up gives up the secrets in it, and no others", () => {
  const values = { held: [["ssl", "key"], ["token"]] };
  const [[, detail] = []] = lost({ config: {}, secrets: { ssl: { key: null }, other: "o" } }, values);

  expect(detail).toMatch(/^Airbyte holds "token", /);
  expect(lost({ config: {}, secrets: { a: { ssl: { key: null } } } }, values)).toHaveLength(1);
});

test.each<[boolean, object]>([
  [true, { token: "t", hosts: [null, { password: UNKNOWN }] }],
  [false, { token: "t", hosts: [null, { password: UNKNOWN }], ssl: { key: UNKNOWN } }],
])("secrets that Airbyte keeps are there and not known (the update sends settings: %s)", (isSent, kept) => {
  const { privateState } = settingsRecord({
    held: [["hosts", 1, "password"], ["token"], ["plain"]],
    possible: [["ssl", "key"]],
  });
  const settings = { config: { plain: "p" }, secrets: { token: "t" }, version: null };

  expect(withKept(settings, isSent, privateState)).toEqual(kept);
});

test.each<[Readonly<Record<string, unknown>> | undefined, Readonly<Record<string, unknown>> | null | undefined]>([
  [{}, {}],
  [{}, undefined],
  [undefined, null],
  [undefined, { token: "t" }],
])("nothing is known to be kept where settings are %j and secrets are %j", (config, secrets) => {
  const { privateState } = settingsRecord({ held: [["password"]] });

  expect(withKept({ config, secrets, version: null }, false, privateState)).toBe(secrets);
});
