import { judgeBySpec, noticeHiddenChange, readSettings, type Verdict } from "../../../../src/provider/settings/read";
import { toConnectorSpecs } from "../../../../src/provider/connectors/connector-specs";
import * as specs from "../../../../src/specs";
import { POSTGRES } from "../../../support/specs/connector-ids";
import { settingsRecord } from "../../../support/provider/settings-record";
import { SPEC_LOCK } from "../../../support/specs/spec-lock";

/** Judges by the last name of a place. */
function judging(verdicts: Readonly<Record<string, Verdict>>): (place: readonly (string | number)[]) => Verdict {
  return (place) => verdicts[String(place.at(-1))] ?? "unknown";
}

test("a setting that only the server has shows if it is drift, is noted if nothing is known of it, and is passed over at its default", () => {
  const { privateState } = settingsRecord();
  const remote = { host: "h", port: 1, size: 2, note: "n", tunnel: { keep: 3 }, hosts: [{ name: "a", zone: "z" }] };
  const judge = judging({ port: "drift", size: "default", tunnel: "drift", zone: "drift" });

  const config = readSettings({ declared: { host: "h", hosts: [{ name: "a" }] }, remote, judge }, privateState);

  expect(config).toEqual({ host: "h", port: 1, tunnel: { keep: 3 }, hosts: [{ name: "a", zone: "z" }] });
  expect(privateState.writes).toEqual([{ held: [], added: [["note"]] }]);
});

test("the judge is given the value, and is not asked about what the server had filled in at the last write", () => {
  const { privateState } = settingsRecord({ extra: [["port"]], secretPaths: [["password"]], omitted: [["key"]] });
  const asked: unknown[] = [];
  const judge = (place: unknown, value: unknown): Verdict => {
    asked.push([place, value]);
    return "default";
  };
  const remote = { host: "h", port: 1, size: 2, password: "shown" };

  const config = readSettings({ declared: { host: "h", key: "k" }, remote, judge }, privateState);

  expect(config).toEqual({ host: "h", key: "k" });
  expect(asked).toEqual([[["size"], 2]]);
  expect(privateState.writes).toEqual([]);
});

test.each([null, {}])("settings that are not there are read as empty (declared: %j)", (declared) => {
  expect(readSettings({ declared, remote: null, judge: () => "drift" }, settingsRecord().privateState)).toEqual({});
});

const LOCK = toConnectorSpecs(specs.parseLock(SPEC_LOCK), specs, { writeOnlyAllowed: true });

test.each<[string | null, typeof LOCK | null, string, unknown, Verdict]>([
  [POSTGRES, LOCK, "port", 5432, "default"],
  [POSTGRES, LOCK, "port", 5433, "drift"],
  [POSTGRES, LOCK, "password", "p", "unknown"],
  [POSTGRES, LOCK, "nothing", 1, "unknown"],
  [POSTGRES, null, "port", 5433, "unknown"],
  [null, LOCK, "port", 5433, "unknown"],
  ["00000000-0000-4000-8000-000000000000", LOCK, "port", 5433, "unknown"],
])("by the spec (connector %s, lock %p), %s = %j is %5$s", (connector, lock, name, value, verdict) => {
  expect(judgeBySpec("source", connector, lock)([name], value)).toBe(verdict);
});

const BEFORE = { updatedAt: "t1", secretPaths: [["password"]] };

test("an object that was written to without a visible change is warned of, once", () => {
  const record = settingsRecord(BEFORE);
  const found = { updatedAt: "t2", differs: false, name: "CRM" };

  noticeHiddenChange(found, record);
  noticeHiddenChange(found, record);

  expect(record.said).toEqual([
    [
      "warning: A secret may have changed outside of Terraform (none)",
      '"CRM" was updated at t2 without any visible change, so somebody may have replaced a secret. Terraform cannot tell, because Airbyte does not show secrets. To send yours again, raise the version of the secrets or change them.',
    ],
  ]);
  expect(record.privateState.writes).toEqual([{ updatedAt: "t2" }]);
});

test.each<[string, object, string | null, boolean]>([
  ["a visible change explains it", BEFORE, "t2", true],
  ["there are no secrets", { ...BEFORE, secretPaths: [] }, "t2", false],
  ["nothing was written", BEFORE, "t1", false],
  ["the server tells no time", BEFORE, null, false],
  ["the server told no time before", { ...BEFORE, updatedAt: null }, "t2", false],
])("no secret is suspected where %s", (_, before, updatedAt, differs) => {
  const record = settingsRecord({ ...before });

  noticeHiddenChange({ updatedAt, differs, name: "CRM" }, record);

  expect(record.said).toEqual([]);
  expect(record.privateState.values["updatedAt"]).toBe(updatedAt);
});
