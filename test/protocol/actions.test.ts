import type { ActionEvent, Engine } from "../../src/framework";
import { terraform } from "../../src/protocol/messages/codecs";
import { toDynamicValue } from "../../src/protocol/messages/values";
import type { ProviderClient } from "../support/protocol/provider-client";
import { later } from "../support/timing/delayed-items";
import { until } from "../support/timing/until";
import { LISTING, serving, stopServing } from "../support/protocol/served-engine";

const { ERROR, WARNING } = terraform.Diagnostic.Severity;
jest.spyOn(process.stderr, "write").mockReturnValue(true);

afterEach(stopServing);

type Invoke = Engine["invokeAction"];

const action_type = "fake_sorting";
const config = toDynamicValue({ size: 1 }, LISTING);
const diagnostics = [{ severity: "error", summary: "No", detail: "Why", path: [{ attribute: "size" }] }] as const;
const told = [{ severity: ERROR, summary: "No", detail: "Why", attribute: { steps: [{ attribute_name: "size" }] } }];

async function run(client: ProviderClient, request: object = { action_type, config }) {
  const events = [];
  for await (const event of client.stream("InvokeAction", request)) events.push(event);
  return events;
}

/** Reports that it started, and ends when the signal is aborted. */
function untilStopped(onStop: () => void): Invoke {
  return async function* ({ signal }) {
    yield { progress: "started" };
    await new Promise((resolve) => signal.addEventListener("abort", resolve));
    onStop();
    yield { diagnostics };
  };
}

test("validating asks the engine with plain values", async () => {
  const validateAction = jest.fn(() => Promise.resolve({ diagnostics }));
  const client = await serving({ validateAction });

  const answer = await client.call("ValidateActionConfig", { type_name: action_type, config });

  expect(validateAction).toHaveBeenCalledWith("fake_sorting", { size: 1 });
  expect(answer.diagnostics).toMatchObject(told);
});

test("planning asks the engine with plain values, and its errors are diagnostics", async () => {
  const planAction = jest.fn(() => Promise.resolve({ diagnostics }));
  const client = await serving({ planAction });

  const answer = await client.call("PlanAction", { action_type, config });

  expect(planAction).toHaveBeenCalledWith(expect.objectContaining({ type: "fake_sorting", config: { size: 1 } }));
  expect(answer.diagnostics).toMatchObject(told);
});

test("progress comes as it is made, and the end with what there is to say", async () => {
  let goOn: () => void = () => undefined;
  const asked: unknown[] = [];
  const invokeAction: Invoke = async function* ({ type, config }) {
    asked.push(type, config);
    yield { progress: "half of it" };
    await new Promise<void>((resolve) => (goOn = resolve));
    yield { diagnostics: [{ severity: "warning", summary: "Hm", detail: "Why" }] };
  };
  const client = await serving({ invokeAction });

  const events = [];
  for await (const event of client.stream("InvokeAction", { action_type, config })) {
    events.push(event);
    goOn();
  }

  expect(asked).toEqual(["fake_sorting", { size: 1 }]);
  expect(events).toMatchObject([
    { type: "progress", progress: { message: "half of it" } },
    { type: "completed", completed: { diagnostics: [{ severity: WARNING, summary: "Hm" }] } },
  ]);
});

test("an end without a word is there all the same", async () => {
  const client = await serving();

  expect(await run(client)).toMatchObject([{ type: "completed", completed: { diagnostics: [] } }]);
});

test("a failure is a diagnostic of the end", async () => {
  const client = await serving({ invokeAction: () => later<ActionEvent>([{ progress: "a" }, { diagnostics }]) });

  expect(await run(client)).toMatchObject([{ type: "progress" }, { completed: { diagnostics: told } }]);
});

test("a fault of ours is a diagnostic of the end, after the progress there was", async () => {
  const invokeAction: Invoke = async function* () {
    yield* later([{ progress: "a" }]);
    throw new TypeError("x is not a function");
  };
  const client = await serving({ invokeAction });

  expect(await run(client)).toMatchObject([
    { type: "progress" },
    { completed: { diagnostics: [{ severity: ERROR, summary: "Bug in the provider" }] } },
  ]);
});

test("an action that is not there is a diagnostic, whether it is planned or run", async () => {
  const client = await serving();

  const planned = await client.call("PlanAction", { action_type: "other", config });
  const [end] = await run(client, { action_type: "other", config });

  for (const one of [planned.diagnostics, end!.completed!.diagnostics!])
    expect(one[0]!.detail).toContain(`this provider has no "other"`);
});

test("StopProvider aborts an action, which says how far it came", async () => {
  const client = await serving({ invokeAction: untilStopped(() => undefined) });

  const events = [];
  for await (const event of client.stream("InvokeAction", { action_type, config })) {
    events.push(event);
    if (event.type === "progress") await client.call("StopProvider", {});
  }

  expect(events).toMatchObject([{ progress: { message: "started" } }, { completed: { diagnostics: told } }]);
});

test("an action stops when nobody listens any more", async () => {
  const stopped = jest.fn();
  const client = await serving({ invokeAction: untilStopped(stopped) });

  for await (const { type } of client.stream("InvokeAction", { action_type, config })) {
    expect(type).toBe("progress");
    break;
  }

  await until(() => stopped.mock.calls.length === 1, 5000);
});
