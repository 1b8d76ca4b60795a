import { gzipSync } from "node:zlib";
import { systemClock } from "../../../src/api";
import type { EmulatorOptions, FaultRule } from "../../../src/emulator";
import { all, clientOf, emulate, thrownBy } from "../../support/emulator/emulated-api";
import { POSTGRES } from "../../support/specs/connector-ids";

const TAGS = "/api/v1/integrations/templates/tags";

/** Asks for the tags of an emulator that has one, while a fault is on. */
async function askForTags(rule: FaultRule, options?: EmulatorOptions) {
  const emulator = await emulate(options);
  const { token } = await clientOf(emulator).tokens.application();
  emulator.templateTags.add({ name: "pro" });
  const ask = () => fetch(emulator.url + TAGS, { headers: { Authorization: `Bearer ${token}` } });
  const truth = Buffer.from(await (await ask()).arrayBuffer());
  emulator.addFault({ path: TAGS, ...rule });
  const answer = await ask();
  return { truth, answer, bytes: Buffer.from(await answer.arrayBuffer()) };
}

test.each<[string, FaultRule, (truth: Buffer) => Buffer]>([
  ["empty", { body: "empty" }, () => Buffer.alloc(0)],
  ["null", { body: "null" }, () => Buffer.from("null")],
  ["begin with a key twice", { body: "doubled" }, (truth) => Buffer.from(String(truth).replace("{", '{"data":null,'))],
])("a fault may make the answer %s", async (_what, rule, toExpected) => {
  const { truth, answer, bytes } = await askForTags(rule);

  expect([answer.status, bytes]).toEqual([200, toExpected(truth)]);
});

test("a fault may pack the answer", async () => {
  const { truth, answer, bytes } = await askForTags({ body: "gzip" });

  expect(answer.headers.get("content-encoding")).toBe("gzip");
  expect(answer.headers.get("content-length")).toBe(String(gzipSync(truth).length));
  expect(bytes).toEqual(truth);
});

test("a fault may put bytes into the answer that are no UTF-8", async () => {
  const { truth, bytes } = await askForTags({ body: "garbled" });

  expect(bytes).toHaveLength(truth.length + 3);
  expect(() => new TextDecoder("utf8", { fatal: true }).decode(bytes)).toThrow();
});

test("a fault may put spaces in front of the answer", async () => {
  const { truth, bytes } = await askForTags({ padding: 1_000_000 });

  expect(String(bytes)).toBe(" ".repeat(1_000_000) + String(truth));
});

test("a fault may send the answer byte by byte", async () => {
  const sleeps: number[] = [];
  const sleep = (ms: number) => Promise.resolve(void sleeps.push(ms));

  const { truth, bytes } = await askForTags({ bytesPerSecond: 2 }, { clock: { ...systemClock, sleep } });

  expect(bytes).toEqual(truth);
  expect(sleeps).toEqual(Array.from(truth, () => 500));
});

test("a fault may show lists as they were before a write, and nothing else", async () => {
  let time = 0;
  const emulator = await emulate({ clock: { ...systemClock, elapsed: () => time } });
  const api = clientOf(emulator);
  emulator.addFault({ method: "POST", path: TAGS, staleMs: 3000, times: 1 });
  const names = async () => (await all(api.templateTags.list())).map(({ name }) => name);

  await api.templateTags.create("pro");
  const body = { actor_definition_id: POSTGRES, name: "CRM", partial_default_config: {} };
  const template = await api.sourceTemplates.create(body);
  const early = [await names(), (await api.sourceTemplates.get(template.id)).name];
  time += 3000;
  const late = await names();

  expect([early, late]).toEqual([[[], "CRM"], ["pro"]]);
});

test("lists of another organization are not held back, and none after the faults are cleared", async () => {
  const other = { organizationId: "3f2504e0-4f89-41d3-9a0c-0305e82c3301", clientId: "other", clientSecret: "secret" };
  const emulator = await emulate({ otherOrganizations: [other] });
  const [mine, theirs] = [clientOf(emulator), clientOf({ ...other, url: emulator.url })];
  emulator.addFault({ method: "POST", path: TAGS, staleMs: 3_600_000, times: 1 });
  await mine.templateTags.create("pro");
  await theirs.templateTags.create("theirs");

  const held = [await all(mine.templateTags.list()), await all(theirs.templateTags.list())];
  emulator.clearFaults();
  const shown = await all(mine.templateTags.list());

  expect([...held, shown]).toMatchObject([[], [{ name: "theirs" }], [{ name: "pro" }]]);
});

test("with the work done, a delay comes after it", async () => {
  const emulator = await emulate();
  emulator.addFault({ method: "POST", path: TAGS, delayMs: 60_000, work: "done" });
  const api = clientOf(emulator, { requestTimeoutSeconds: 2, maxRetries: 0 });

  expect(await thrownBy(api.templateTags.create("pro"))).toBeNull();

  expect(emulator.templateTags.list()).toMatchObject([{ name: "pro" }]);
});
