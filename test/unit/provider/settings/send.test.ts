import type { Embedded } from "../../../../src/provider/embedded";
import { sendSettings, type SendRules, type Write } from "../../../../src/provider/settings/send";
import { settingsRecord } from "../../../support/provider/settings-record";

interface Answer {
  readonly config: Readonly<Record<string, unknown>> | null;
  readonly updated_at?: string | null;
}

interface State {
  readonly config: Answer["config"];
  readonly said: object;
  readonly fingerprint: string | null;
  readonly specs: unknown;
}

const RULES: SendRules<Answer, object, State> = {
  names: { config: "config", secrets: "secrets_wo" },
  sentWith: ["config", "name"],
  settingsOf: ({ config }) => config,
  toState: ({ config }, said, fingerprint, specs) => ({ config, said, fingerprint, specs }),
};

// Only what a write reads.
const API = { settings: { specs: null } } as unknown as Embedded;

function writing(plan: object, different: Partial<Write<object>> = {}, values: object = {}) {
  const record = settingsRecord({ ...values });
  const write: Write<object> = { plan, api: API, ...record, ...different };
  return { record, sending: sendSettings(RULES, write) };
}

test("a create sends config and secrets as one, and learns from the answer", async () => {
  const plan = { config: { host: "h" }, secrets_wo: { password: "p" }, secrets_wo_version: null };
  const { record, sending } = writing(plan, {}, { held: [["x"]], imported: true });

  const { body, isSent } = await sending;
  const state = (await sending).toState({
    config: { host: "h", password: "**********", port: 5 },
    updated_at: "t1",
  });

  expect([body, isSent]).toEqual([{ host: "h", password: "p" }, true]);
  expect(state).toMatchObject({ said: plan, fingerprint: expect.stringMatching(/^s1:/), specs: null });
  const { secret, ...rest } = record.privateState.values;
  expect(secret).toEqual({ salt: expect.any(String), fingerprint: state.fingerprint, version: null });
  expect(rest).toEqual({
    imported: false,
    held: [],
    possible: [],
    added: [],
    updatedAt: "t1",
    secretPaths: [["password"]],
    omitted: [],
    hidden: [["password"]],
    extra: [["port"]],
  });
  expect(record.said).toEqual([]);
});

test("an answer that has other values than were sent is warned of once", async () => {
  const { record, sending } = writing({ config: { host: "H", zone: "Z", port: 1 } });
  const answer = { config: { host: "h", zone: "z", port: 1 } };

  (await sending).toState(answer);
  (await sending).toState(answer);

  expect(record.said).toEqual([
    [
      "warning: Airbyte stored different values (config)",
      'Airbyte changed the values sent for "host", "zone". Write them as Airbyte stores them; otherwise every plan shows a change.',
    ],
  ]);
});

test("a second answer to the same write is not judged", async () => {
  const { record, sending } = writing({ config: { host: "h" } });

  (await sending).toState({ config: { host: "h" } });
  (await sending).toState({ config: { host: "other" } });

  expect(record.said).toEqual([]);
});

const SECRET = { salt: "00", fingerprint: null, version: 1 };

test.each<[string, object, object, boolean]>([
  ["settings", { config: {} }, { secrets_wo: { p: 1 }, secrets_wo_version: 1 }, true],
  ["what is sent with them", { name: "n" }, { secrets_wo: { p: 1 }, secrets_wo_version: 1 }, true],
  ["the version of the secrets", {}, { secrets_wo: { p: 1 }, secrets_wo_version: 2 }, true],
  ["the secrets to none", {}, { secrets_wo: null, secrets_wo_version: null }, true],
  ["the secrets to compared ones", {}, { secrets_wo: { p: 1 }, secrets_wo_version: null }, true],
  ["something else", { tags: [] }, { secrets_wo: { p: 1 }, secrets_wo_version: 1 }, false],
])("an update that changes %s sends the settings or leaves them", async (_, changes, secrets, isSent) => {
  const plan = { config: { host: "h" }, ...secrets };
  const { sending } = writing(plan, { changes, state: { secrets_fingerprint: null } }, { secret: SECRET });

  expect((await sending).isSent).toBe(isSent);
});

test("an update sends secrets whose fingerprint is another one, though nothing else changes", async () => {
  const plan = { config: { host: "h" }, secrets_wo: { p: 1 }, secrets_wo_version: null };
  const { sending } = writing(
    plan,
    { changes: {} },
    { secret: { ...SECRET, fingerprint: "s1:before", version: null } },
  );

  expect((await sending).isSent).toBe(true);
});

test("an update that leaves the settings keeps the fingerprint and learns nothing but the time", async () => {
  const plan = { config: { host: "h" }, secrets_wo: { p: 1 }, secrets_wo_version: 1 };
  const options = { changes: {}, state: { secrets_fingerprint: "s1:before" } };
  const { record, sending } = writing(plan, options, { secret: SECRET });

  const state = (await sending).toState({ config: { host: "other" } });

  expect(state).toMatchObject({ fingerprint: "s1:before" });
  expect(record.privateState.writes).toEqual([{ updatedAt: null }]);
  expect(record.said).toEqual([]);
});

test("an object without a state before has no fingerprint of unsent settings", async () => {
  const { sending } = writing({ config: null }, { changes: {} });

  expect((await sending).toState({ config: null })).toMatchObject({ fingerprint: null });
  expect((await sending).body).toEqual({});
});
