import type { Engine, ListEvent } from "../../src/framework";
import { terraform } from "../../src/protocol/messages/codecs";
import { failCurrentRpc } from "../../src/protocol/rpc";
import { toDynamicValue, toValue } from "../../src/protocol/messages/values";
import { later } from "../support/timing/delayed-items";
import { until } from "../support/timing/until";
import { IDENTITY, LISTING, serving, stopServing, THING, TYPE, type_name } from "../support/protocol/served-engine";

const { ERROR, WARNING } = terraform.Diagnostic.Severity;
jest.spyOn(process.stderr, "write").mockReturnValue(true);

afterEach(stopServing);

type List = Engine["list"];

const request = { type_name, config: toDynamicValue({ size: 1 }, LISTING), limit: 100 };

function found(name: string, different: Partial<ListEvent> = {}): ListEvent {
  return { displayName: name, identity: { name, owner: null }, state: null, diagnostics: [], ...different };
}

/** Ends only when the signal is aborted, and reports it. */
async function* endless(signal: AbortSignal, onEnd: () => void): AsyncGenerator<ListEvent> {
  try {
    yield found("first");
    await new Promise((resolve) => signal.addEventListener("abort", resolve));
  } finally {
    onEnd();
  }
}

async function collect<T>(events: AsyncIterable<T>): Promise<T[]> {
  const all = [];
  for await (const event of events) all.push(event);
  return all;
}

test("each object is an event of its own, as soon as it is found", async () => {
  let goOn: () => void = () => undefined;
  const list: List = async function* () {
    yield found("a");
    await new Promise<void>((resolve) => (goOn = resolve));
    yield found("b", { state: THING, diagnostics: [{ severity: "warning", summary: "Hm", detail: "Why" }] });
  };
  const client = await serving({ list });

  const events = [];
  for await (const event of client.stream("ListResource", { ...request, include_resource_object: true })) {
    events.push(event);
    goOn();
  }

  expect(events).toMatchObject([
    { display_name: "a", diagnostic: [] },
    { display_name: "b", diagnostic: [{ severity: WARNING }] },
  ]);
  expect(toValue(events[0]!.identity?.identity_data, IDENTITY)).toEqual({ name: "a", owner: null });
  expect(toValue(events[0]!.resource_object, TYPE)).toBeNull();
  expect(toValue(events[1]!.resource_object, TYPE)).toEqual(THING);
});

test("the engine is asked for what Terraform wants, in plain values", async () => {
  const asked: unknown[] = [];
  const list: List = ({ type, config, includeResource, limit }) => {
    asked.push({ type, config, includeResource, limit });
    return later([]);
  };
  const client = await serving({ list });

  await collect(client.stream("ListResource", { ...request, include_resource_object: true, limit: 7 }));
  await collect(client.stream("ListResource", { type_name }));

  expect(asked).toEqual([
    { type: "fake_thing", config: { size: 1 }, includeResource: true, limit: 7 },
    { type: "fake_thing", config: null, includeResource: false, limit: 0 },
  ]);
});

test("a fault of ours in the middle is the last event, after what was found", async () => {
  const list: List = async function* () {
    yield* later([found("a")]);
    throw new TypeError("x is not a function");
  };
  const client = await serving({ list });

  const events = await collect(client.stream("ListResource", request));

  expect(events).toMatchObject([
    { display_name: "a" },
    { diagnostic: [{ severity: ERROR, summary: "Bug in the provider" }] },
  ]);
});

test.each([
  ["a type that cannot be listed", { type_name: "other" }],
  ["a value of another type", { type_name, config: { msgpack: Buffer.of(1) } }],
])("%s is a diagnostic", async (_name, wrong) => {
  const client = await serving();

  const events = await collect(client.stream("ListResource", wrong));

  expect(events).toMatchObject([{ diagnostic: [{ severity: ERROR }] }]);
});

test("an error that surfaces outside of every promise ends its own stream with a diagnostic", async () => {
  const list: List = async function* () {
    yield found("a");
    await new Promise(() => void setImmediate(() => failCurrentRpc(new Error("late"))));
  };
  const client = await serving({ list });

  const events = await collect(client.stream("ListResource", request));

  expect(events[1]!.diagnostic[0]!.detail).toContain("late");
});

test("StopProvider ends a stream", async () => {
  const ended = jest.fn();
  const client = await serving({ list: ({ signal }) => endless(signal, ended) });

  const names = [];
  for await (const { display_name } of client.stream("ListResource", request)) {
    names.push(display_name);
    await client.call("StopProvider", {});
  }

  expect(names).toEqual(["first"]);
  expect(ended).toHaveBeenCalledTimes(1);
});

test("a listing stops when Terraform has read enough", async () => {
  const ended = jest.fn();
  const client = await serving({ list: ({ signal }) => endless(signal, ended) });

  for await (const { display_name } of client.stream("ListResource", request)) {
    expect(display_name).toBe("first");
    break;
  }

  await until(() => ended.mock.calls.length === 1, 5000);
});

test("a long list is made no faster than it is read", async () => {
  let made = 0;
  const name = "x".repeat(256 * 1024);
  const objects = function* () {
    for (; made < 200; made += 1) yield found(name);
  };
  const list: List = () => later(objects());
  const client = await serving({ list });

  let read = 0;
  for await (const { display_name } of client.stream("ListResource", request)) {
    read += display_name === name ? 1 : 0;
    if (read === 1) await new Promise((resolve) => setImmediate(resolve));
    expect(made - read).toBeLessThan(100);
  }

  expect(read).toBe(200);
});

test("validating a listing", async () => {
  const diagnostics = [{ severity: "error", summary: "No", detail: "Why" }] as const;
  const validateList = jest.fn(() => Promise.resolve({ diagnostics }));
  const client = await serving({ validateList });

  const answer = await client.call("ValidateListResourceConfig", { type_name, config: request.config });

  expect(validateList).toHaveBeenCalledWith("fake_thing", { size: 1 });
  expect(answer.diagnostics).toMatchObject([{ severity: ERROR, summary: "No" }]);
});
