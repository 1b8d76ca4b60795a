import { type Airbyte, type LimitWait, toLimitLine } from "../../../src/api";
import { type Emulator, type FaultRule } from "../../../src/emulator";
import { clientOf, emulate, start, thrownBy } from "../../support/emulator/emulated-api";

const NOW = Date.parse("2026-05-06T10:00:00Z");

/** A client whose waits are over at once, on a clock that they move; what people are told of them is in `lines`. */
async function patient(): Promise<{ emulator: Emulator; api: Airbyte; waits: number[]; lines: string[] }> {
  const waits: number[] = [];
  const lines: string[] = [];
  const emulator = await emulate();
  const elapsed = (): number => waits.reduce((sum, wait) => sum + wait, 0);
  const clock = { now: () => NOW + elapsed(), elapsed, sleep: (ms: number) => Promise.resolve(void waits.push(ms)) };
  const onLimitWait = (wait: LimitWait): void => void lines.push(toLimitLine(wait));
  return { emulator, waits, lines, api: clientOf(emulator, { clock, random: () => 1, onLimitWait }) };
}

const LIMITS: [how: string, rule: FaultRule][] = [
  ["Retry-After in seconds", { retryAfter: 2 }],
  ["Retry-After as a date", { retryAfter: "Wed, 06 May 2026 10:00:02 GMT" }],
  ["only X-RateLimit-Reset", { status: 429, headers: { "X-RateLimit-Reset": "2" } }],
];
const CALLS: [method: string, call: (api: Airbyte) => Promise<unknown>][] = [
  ["GET", (api) => api.templateTags.find({ name: "pro" })],
  ["POST", (api) => api.templateTags.create("pro")],
  ["PUT", (api) => api.templateTags.rename("old", "new")],
  ["DELETE", (api) => api.templateTags.delete("old")],
];

test.each(LIMITS.flatMap(([how, rule]) => CALLS.map(([method, call]) => ({ how, rule, method, call }))))(
  "$method waits for a limit with $how",
  async ({ rule, method, call }) => {
    const { emulator, api, waits } = await patient();
    emulator.templateTags.add({ name: "old" });
    emulator.addFault({ method, path: "/api/v1/integrations", times: 1, ...rule });

    await call(api);

    expect(waits).toEqual([2000]);
    expect(api.summary()).toMatchObject({ retries: 1, waitedMs: 2000 });
  },
);

test.each([
  [2, 2000, "asks to wait for 2 seconds: retrying in 2 seconds"],
  [-5, 500, "says Retry-After: -5, which cannot be read: retrying in less than a second"],
  ["soon", 500, "says Retry-After: soon, which cannot be read: retrying in less than a second"],
  [
    "Wed, 21 Oct 2015 07:28:00 GMT",
    500,
    "says Retry-After: Wed, 21 Oct 2015 07:28:00 GMT, which has passed: retrying in less than a second",
  ],
  [86_400, 60_000, "asks to wait for 86400 seconds, more than the patience of 300 seconds: retrying in 60 seconds"],
])("a wait that is asked for as %j is kept within bounds and told", async (retryAfter, wait, told) => {
  const { emulator, api, waits, lines } = await patient();
  emulator.addFault({ path: "/api/v1/integrations", times: 1, retryAfter });

  await api.templateTags.find({ name: "pro" });

  expect(waits).toEqual([wait]);
  expect(lines).toEqual([
    `Airbyte limits requests (429 to GET /api/v1/integrations/templates/tags) and ${told}, after waiting 0 seconds of at most 300 seconds.`,
  ]);
});

test("a limit that stays without a readable wait says so in the end", async () => {
  const { emulator, api } = await patient();
  emulator.addFault({ path: "/api/v1/integrations", retryAfter: "soon" });

  const error = await thrownBy(api.templateTags.find({ name: "pro" }));

  expect(String(error)).toContain("The last answer says Retry-After: soon, which cannot be read. Try again later");
});

test("six answers that say to wait a second each are waited out, by any number of calls", async () => {
  const { emulator, api } = await patient();
  emulator.addFault({ path: "/api/v1/integrations", times: 6, retryAfter: 1 });

  await Promise.all(["a", "b", "c"].map((name) => api.templateTags.create(name)));

  expect(emulator.templateTags.list()).toHaveLength(3);
});

test("a limit that stays ends when the patience does, and the error says what was waited for", async () => {
  const { emulator, api, waits } = await patient();
  emulator.addFault({ path: "/api/v1/integrations", retryAfter: 3600 });

  const error = await thrownBy(api.templateTags.find({ name: "pro" }));

  expect(error).toMatchObject({ kind: "rate-limited", tries: 6 });
  expect(waits).toEqual([60_000, 60_000, 60_000, 60_000, 60_000]);
  expect(String(error)).toMatch(
    /\(429\) after 6 attempts: .* Waited 300 seconds for the rate limit to pass, of the 300 seconds that rate_limit_patience_seconds \(AIRBYTE_RATE_LIMIT_PATIENCE_SECONDS\) allows in total\. The last answer asks to wait for 3600 seconds\. Try again later, raise it, or set requests_per_minute/,
  );
});

test("once the patience is spent, the next calls do not wait as long again", async () => {
  const { emulator, api, waits } = await patient();
  emulator.addFault({ path: "/api/v1/integrations", retryAfter: 30 });

  await thrownBy(api.templateTags.find({ name: "pro" }));
  const spent = waits.length;
  await thrownBy(api.connectionTemplates.get("x"));

  expect(waits.length).toBe(spent);
});

test("a limit on tokens is waited out as well, and told in the same way", async () => {
  const { emulator, api } = await patient();
  emulator.addFault({ path: "/api/v1/account", times: 8, retryAfter: 5 });
  await expect(api.checkAccess()).resolves.toBeDefined();

  const other = clientOf(emulator, { rateLimitPatienceSeconds: 0 });
  emulator.addFault({ path: "/api/v1/account", retryAfter: 5 });

  expect(String(await thrownBy(other.checkAccess()))).toMatch(
    /\(429\): .*Waited 0 seconds .* of the 0 seconds that rate_/,
  );
});

test("faults are counted apart from limits", async () => {
  const { emulator } = await patient();
  for (const rule of [{ retryAfter: 1 }, { status: 503 }, { retryAfter: 1 }, { status: 503 }]) {
    emulator.addFault({ method: "GET", path: "/api/v1/integrations", times: 1, ...rule });
  }
  await expect(clientOf(emulator, { maxRetries: 2 }).templateTags.find({ name: "x" })).resolves.toBeNull();

  emulator.clearFaults();
  for (const rule of [{ status: 503 }, { retryAfter: 1 }, { status: 503 }, { status: 503 }]) {
    emulator.addFault({ method: "GET", path: "/api/v1/integrations", times: 1, ...rule });
  }
  expect(await thrownBy(clientOf(emulator, { maxRetries: 2 }).templateTags.find({ name: "x" }))).toMatchObject({
    status: 503,
    tries: 4,
  });
});

test("an outage of everything ends in errors, not in a storm of repetitions", async () => {
  const { emulator, api } = await patient();
  emulator.addFault({ path: "/api/v1/integrations", status: 502, body: "html" });

  const calls = Array.from({ length: 100 }, (_, index) => thrownBy(api.connectionTemplates.get(`id-${index}`)));
  const errors = await Promise.all(calls);

  expect(new Set(errors.map((error) => (error as { kind: string }).kind))).toEqual(new Set(["unavailable"]));
  expect(api.summary().retries).toBe(100);
});

test("HTML that stays is one line without HTML, and nothing is gone", async () => {
  const { emulator, api } = await patient();
  const { id } = emulator.connectionTemplates.add({});
  emulator.addFault({ path: "/api/v1/integrations", status: 502, body: "html" });

  const error = await thrownBy(api.connectionTemplates.read(id));

  expect(String(error)).toMatch(/^ApiError: Airbyte refused GET .*connections \(502\) after 5 attempts: an HTML page/);
  expect(String(error)).not.toContain("<");
});

test("fifty creates of each kind with a token that expires after five calls all succeed", async () => {
  const { emulator, api } = await start();
  for (const after of [5, 40, 80]) emulator.addFault({ path: "/api/v1/integ", after, times: 1, expireToken: true });

  await Promise.all(
    Array.from({ length: 50 }, async (_, index) => {
      const tag = await api.templateTags.create(`tag-${index}`);
      const template = await api.connectionTemplates.create({
        destination_name: `c-${index}`,
        destination_definition_id: "4816b78f-1489-44c1-9060-4b19d5fa9362",
        destination_config: {},
      });
      await api.connectionTemplates.attachTag(template.id, tag.name);
    }),
  );

  expect(emulator.connectionTemplates.list().map(({ tags }) => tags.length)).toEqual(Array(50).fill(1));
  const tokens = emulator.requests.filter(({ path }) => path.endsWith("/applications/token"));
  // Two expiries that no call came between need one token.
  expect(tokens.length).toBeLessThanOrEqual(4);
});

test("a server that has the old token path only is found out once", async () => {
  const { emulator, api } = await start({ switches: { tokenPath: "old" } });

  await api.checkAccess();
  emulator.addFault({ method: "GET", times: 1, expireToken: true });
  await api.checkAccess();

  const tokens = emulator.requests.map(({ path }) => path).filter((path) => path.endsWith("/applications/token"));
  expect(tokens).toEqual([
    "/api/v1/account/applications/token",
    "/api/v1/applications/token",
    "/api/v1/applications/token",
  ]);
});
