import { UNKNOWN } from "../../../../src/framework";
import { toConnectorSpecs } from "../../../../src/provider/connectors/connector-specs";
import type { Embedded } from "../../../../src/provider/embedded";
import { checkSettings } from "../../../../src/provider/settings/check";
import { checkBySpec, planSecrets } from "../../../../src/provider/settings/plan";
import { listUnmoved } from "../../../../src/provider/settings/unmoved";
import * as specs from "../../../../src/specs";
import { POSTGRES } from "../../../support/specs/connector-ids";
import { settingsRecord } from "../../../support/provider/settings-record";
import { SPEC_LOCK } from "../../../support/specs/spec-lock";

const NAMES = { config: "config", secrets: "secrets_wo" };
const RULES = { kind: "source", names: NAMES, connector: "definition", mode: "partial" } as const;
const LOCK = toConnectorSpecs(specs.parseLock(SPEC_LOCK), specs, { writeOnlyAllowed: true });
// Only what a plan asks for here.
const API = { settings: { specs: LOCK } } as unknown as Embedded;
const NO_LOCK = { settings: { specs: null } } as unknown as Embedded;

const MEMORY = { secret: { salt: "00", fingerprint: null, version: 1 }, held: [["theirs"]] };
const ONCE = { isSentAgain: false, isNew: false };

function secretsOf(version: number | null) {
  return { config: {}, secrets: { password: "p" }, version };
}

test("secrets that are sent again are said to be, and what the update takes away", async () => {
  const record = settingsRecord(MEMORY);

  expect(await planSecrets(secretsOf(2), NAMES, ONCE, record)).toEqual({ fingerprint: null, isSent: true });

  expect(record.said.map(([summary]) => summary)).toEqual([
    "warning: Secrets will be sent again (secrets_wo)",
    "error: Secrets would be lost (secrets_wo)",
  ]);
  expect(record.said[0]?.[1]).toBe(
    "secrets_wo_version is set, so a change of secrets_wo alone is not noticed. Secrets are sent when that number changes and with any other change of the settings. Raise the number to send new secrets.",
  );
});

test("secrets that are compared are said to be, with what to do where they differ on each run", async () => {
  const record = settingsRecord({ ...MEMORY, held: [] });

  expect(await planSecrets(secretsOf(null), NAMES, ONCE, record)).toEqual({ fingerprint: UNKNOWN, isSent: true });

  expect(record.said).toEqual([
    [
      "warning: Secrets will be sent again (secrets_wo)",
      "Changes of secrets_wo are noticed by a salted fingerprint, which has changed or is not known yet. If its value comes from an ephemeral resource that differs on each run, set secrets_wo_version: then only a change of that number counts.",
    ],
  ]);
});

test.each<[string, object, { isSentAgain: boolean; isNew: boolean }, number, boolean, string[]]>([
  ["nothing is sent", MEMORY, ONCE, 1, false, []],
  ["settings are sent", MEMORY, { ...ONCE, isSentAgain: true }, 1, true, ["error: Secrets would be lost (secrets_wo)"]],
  ["a new object takes the place", MEMORY, { ...ONCE, isNew: true }, 2, true, []],
  ["no fingerprint was ever taken", { secret: { ...MEMORY.secret, salt: null } }, ONCE, 2, true, []],
])("where %s, secrets are planned accordingly", async (_, values, how, version, isSent, said) => {
  const record = settingsRecord({ ...values });

  expect((await planSecrets(secretsOf(version), NAMES, how, record)).isSent).toBe(isSent);
  expect(record.said.map(([summary]) => summary)).toEqual(said);
});

test("taking all secrets away needs no explanation of how changes are noticed", async () => {
  const record = settingsRecord({ ...MEMORY, held: [] });

  await planSecrets({ config: {}, secrets: null, version: null }, NAMES, ONCE, record);

  expect(record.said).toEqual([]);
});

function checked(connector: unknown, rules: object = RULES, api: Embedded | null = API): readonly unknown[] {
  const { report, said } = settingsRecord();
  const settings = { config: { port: "x" }, secrets: null, version: null };
  checkBySpec(connector, settings, { ...RULES, connector: undefined, ...rules }, { api, report });
  return said.map(([summary]) => summary);
}

test("settings are checked against the spec of a connector that is known, and not before", () => {
  const problem = [expect.stringMatching(/^error: Postgres: .*"config".*"port"/)];

  expect(checked(POSTGRES)).toEqual(problem);
  expect(checked("source-postgres")).toEqual(problem);
  expect(checked(UNKNOWN)).toEqual([]);
  expect(checked(POSTGRES, { ...RULES, connector: undefined })).toEqual([]);
  expect(checked(POSTGRES, RULES, null)).toEqual([]);
  expect(checked(POSTGRES, RULES, NO_LOCK)).toEqual([]);
});

test("a name that no lock has is refused at its attribute", () => {
  expect(() => checked("source-postgres", RULES, NO_LOCK)).toThrow('"source-postgres" is a name');
  expect(() => checked("source-nothing")).toThrow('has no "source-nothing"');
});

test("masks and settings that are given twice are errors at their places", () => {
  const { report, said } = settingsRecord();
  const config = { key: "**********", both: "a", group: { x: 1 } };
  const secrets = { list: ["**********"], both: "b", group: "g" };

  checkSettings({ config, secrets, version: null }, NAMES, report);

  expect(said).toEqual([
    [
      'error: Mask instead of a value ([{"attribute":"config"},{"attribute":"key"}])',
      '"key" has the mask that Airbyte shows instead of a secret. Set the secret itself in secrets_wo, or remove it.',
    ],
    [
      'error: Mask instead of a value ([{"attribute":"secrets_wo"},{"attribute":"list"},{"index":0}])',
      '"list[0]" has the mask that Airbyte shows instead of a secret. Set the secret itself in secrets_wo, or remove it.',
    ],
    [
      'error: Setting given twice ([{"attribute":"config"},{"attribute":"both"}])',
      '"both" is set in both config and secrets_wo. Set it in only one of them: in secrets_wo if it is secret.',
    ],
    [
      'error: Setting given twice ([{"attribute":"config"},{"attribute":"group"}])',
      '"group" is a group of settings in either config or secrets_wo, but not in the other. Use the same structure in both.',
    ],
  ]);
});

test("settings that are not known yet have no mistakes", () => {
  const { report, said } = settingsRecord();

  checkSettings({ config: undefined, secrets: undefined, version: null }, NAMES, report);

  expect(said).toEqual([]);
});

function unmoved(state: object, plan: object, imported = true, isSame: (name: string) => boolean = () => false) {
  const changed = Object.keys(plan);
  const { privateState } = settingsRecord({ imported });
  return listUnmoved(RULES, { changed, state, plan, api: API, privateState }, isSame);
}

test.each<[string, object, object, boolean, string[]]>([
  [
    "a connector by name for its ID",
    { definition: POSTGRES },
    { definition: "source-postgres" },
    false,
    ["definition"],
  ],
  ["another connector", { definition: POSTGRES }, { definition: "4816b78f-1489-44c1-9060-4b19d5fa9362" }, true, []],
  ["a part of what was imported", { config: { a: 1, b: 2 } }, { config: { a: 1 } }, true, ["config"]],
  ["a part of what was applied", { config: { a: 1, b: 2 } }, { config: { a: 1 } }, false, []],
  ["another value of what was imported", { config: { a: 1, b: 2 } }, { config: { a: 3 } }, true, []],
  ["no settings for none", { config: null }, { config: null }, true, ["config"]],
  ["settings beside a real change", { config: { a: 1, b: 2 }, x: 1 }, { config: { a: 1 }, x: 2 }, true, []],
  ["a connector beside a real change", { definition: POSTGRES, x: 1 }, { definition: "source-postgres", x: 2 }, true, ["definition"]], // prettier-ignore
])("%s is told from a change", (_, state, plan, imported, names) => {
  expect(unmoved(state, plan, imported)).toEqual(names);
});

test("attributes that are no settings are judged by their own rule", () => {
  expect(unmoved({ cron: "a" }, { cron: "b" }, false, (name) => name === "cron")).toEqual(["cron"]);
});
