import { toObjectType, type Answer } from "../../src/framework";
import { toDynamicValue } from "../../src/protocol/messages/values";
import { fakeEngine } from "../support/protocol/fake-engine";
import { LISTING, memory, serving, stopServing, thing, TYPE, type_name } from "../support/protocol/served-engine";

const LEASE = toObjectType(fakeEngine().schema().ephemeralResources.fake_lease!.attributes);

afterEach(stopServing);

const quoting = (text: string): Promise<Answer> =>
  Promise.resolve({ diagnostics: [{ severity: "error", summary: `No ${text}`, detail: `Bad value ${text} given.` }] });

test("what is write-only or sensitive in a configuration is in no diagnostic, from its validation on", async () => {
  const config = toDynamicValue({ name: "a", size: 73519924, parts: { x: { name: "hunter2-nested" } } }, TYPE);
  const client = await serving({ validateResource: () => quoting("73519924 and hunter2-nested") });

  const answer = await client.call("ValidateResourceConfig", { type_name, config });

  expect(answer.diagnostics).toMatchObject([
    { summary: "No (hidden) and (hidden)", detail: "Bad value (hidden) and (hidden) given." },
  ]);
});

test("what was opened is in no diagnostic, encoded or not", async () => {
  const token = "token-of-the-lease";
  const client = await serving({
    open: () => Promise.resolve({ result: { name: "a", token }, renewAt: null, private: {}, diagnostics: [] }),
    close: () => quoting(Buffer.from(`Bearer ${token}`).toString("base64")),
  });

  await client.call("OpenEphemeralResource", {
    type_name: "fake_lease",
    config: toDynamicValue({ name: "a", token: null }, LEASE),
  });
  const answer = await client.call("CloseEphemeralResource", { type_name: "fake_lease", private: memory });

  expect(answer.diagnostics).toMatchObject([{ detail: "Bad value (hidden) given." }]);
});

test("a bug report, a function's error and an action's progress hide secrets and steer no terminal", async () => {
  const config = toDynamicValue({ name: "a", size: 4711471, parts: null }, TYPE);
  const text = "4711471 \u001b[31m\u202e";
  const client = await serving({
    plan: () => Promise.reject(new Error(text)),
    callFunction: () => Promise.resolve({ error: { text } }),
    async *invokeAction() {
      yield await Promise.resolve({ progress: text });
      yield { diagnostics: [] };
    },
  });
  const shown = "(hidden) \\u001b[31m\\u202e";

  const plan = await client.call("PlanResourceChange", {
    type_name,
    config,
    prior_state: thing,
    proposed_new_state: config,
  });
  const called = await client.call("CallFunction", { name: "count_things" });
  const events = [];
  const asked = toDynamicValue({ size: 1 }, LISTING);
  for await (const event of client.stream("InvokeAction", { action_type: "fake_sorting", config: asked })) {
    events.push(event);
  }

  expect(plan.diagnostics).toMatchObject([{ detail: expect.stringContaining(shown) }]);
  expect(called.error).toMatchObject({ text: shown });
  expect(events[0]).toMatchObject({ progress: { message: shown } });
});
