import { UNKNOWN } from "../../../../../src/framework";
import {
  applySecret,
  explainSecretMode,
  NO_SECRETS_SENT,
  planSecret,
  toSecretMemory,
  type SecretMemory,
} from "../../../../../src/provider/settings/values";

const GIVEN = { password: "hunter2-hunter2", ssl: { key: "k" } };

test("a secret that stays is no change, also after private state was written and read", async () => {
  const { fingerprint: taken, memory } = await applySecret({ given: GIVEN, version: null, stored: NO_SECRETS_SENT });
  const stored = toSecretMemory(JSON.parse(JSON.stringify(memory)));

  const plan = await planSecret({ given: { ...GIVEN }, version: null, stored });

  expect(plan).toEqual({ mode: "fingerprint", fingerprint: taken, changed: false });
});

test("an ephemeral that differs on each run is a change on each, with a way out", async () => {
  const stored = await sent({ password: "run 1" });

  const plan = await planSecret({ given: { password: "run 2" }, version: null, stored });

  expect(plan).toEqual({ mode: "fingerprint", fingerprint: UNKNOWN, changed: true });
  expect(explainSecretMode(plan, "destination_secrets_wo")).toContain("set destination_secrets_wo_version");
});

test("a version pins an ephemeral that differs on each run, until the version changes", async () => {
  const stored = await sent({ password: "run 1" }, 1);

  const pinned = await planSecret({ given: { password: "run 2" }, version: 1, stored });
  const raised = await planSecret({ given: { password: "run 2" }, version: 2, stored });

  expect(pinned).toEqual({ mode: "version", fingerprint: null, changed: false });
  expect(raised).toEqual({ mode: "version", fingerprint: null, changed: true });
  expect(explainSecretMode(pinned, "destination_secrets_wo")).toContain("Secrets are sent when that number changes");
});

test("under a version no fingerprint is taken", async () => {
  const { fingerprint: taken, memory } = await applySecret({ given: GIVEN, version: 1, stored: NO_SECRETS_SENT });

  expect(taken).toBeNull();
  expect(memory).toEqual({ salt: null, fingerprint: null, version: 1 });
});

test("the first secrets have a fingerprint that only apply will know", async () => {
  const plan = await planSecret({ given: GIVEN, version: null, stored: NO_SECRETS_SENT });

  expect(plan).toEqual({ mode: "fingerprint", fingerprint: UNKNOWN, changed: true });
});

test.each([null, {}, { password: null }])(
  "no secrets, given as %j, are no change where there were none",
  async (given) => {
    const plan = await planSecret({ given, version: null, stored: NO_SECRETS_SENT });

    expect(plan).toEqual({ mode: "none", fingerprint: null, changed: false });
    expect(explainSecretMode(plan, "destination_secrets_wo")).toBeNull();
  },
);

test.each([null, 1])("secrets that were taken out of the config are a change once (version %p)", async (version) => {
  const stored = await sent(GIVEN, version);

  const plan = await planSecret({ given: null, version: null, stored });
  const { memory } = await applySecret({ given: null, version: null, stored });

  expect(plan).toEqual({ mode: "none", fingerprint: null, changed: true });
  expect((await planSecret({ given: null, version: null, stored: memory })).changed).toBe(false);
});

test.each([
  undefined,
  { password: UNKNOWN },
  { password: "p", ssl: { key: UNKNOWN } },
  { ssl: [{ key: "k" }, { key: UNKNOWN }] },
])("secrets that are not known yet may be a change, unless a version says that they are none", async (given) => {
  const counted = await planSecret({ given, version: 3, stored: await sent(GIVEN, 3) });
  const compared = await planSecret({ given, version: null, stored: await sent(GIVEN) });

  expect(counted).toEqual({ mode: "version", fingerprint: null, changed: false });
  expect(compared).toEqual({ mode: "fingerprint", fingerprint: UNKNOWN, changed: true });
});

test("a version that is not known yet may be a change", async () => {
  const plan = await planSecret({ given: GIVEN, version: undefined, stored: await sent(GIVEN, 3) });

  expect(plan).toEqual({ mode: "version", fingerprint: null, changed: true });
});

test.each([
  { from: null, to: 1 },
  { from: 1, to: null },
])("going over from version $from to $to sends the secrets once more", async ({ from, to }) => {
  const stored = await sent(GIVEN, from);

  const { memory } = await applySecret({ given: GIVEN, version: to, stored });

  expect((await planSecret({ given: GIVEN, version: to, stored })).changed).toBe(true);
  expect((await planSecret({ given: GIVEN, version: to, stored: memory })).changed).toBe(false);
});

test("the salt stays with the object", async () => {
  const stored = await sent(GIVEN);

  const { memory } = await applySecret({ given: { password: "other" }, version: null, stored });

  expect(memory.salt).toBe(stored.salt);
});

test.each([undefined, null, "x", { salt: 1, fingerprint: [], version: "1" }])(
  "private state that holds %j remembers no secrets",
  (stored) => {
    expect(toSecretMemory(stored)).toEqual(NO_SECRETS_SENT);
  },
);

async function sent(given: Readonly<Record<string, unknown>>, version: number | null = null): Promise<SecretMemory> {
  const { memory } = await applySecret({ given, version, stored: NO_SECRETS_SENT });
  return memory;
}
