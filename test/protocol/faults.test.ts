import { status } from "@grpc/grpc-js";
import { UNKNOWN } from "../../src/cty";
import { terraform } from "../../src/protocol/messages/codecs";
import { failCurrentRpc } from "../../src/protocol/rpc";
import { toDynamicValue, toText, toValue } from "../../src/protocol/messages/values";
import type { ProviderClient } from "../support/protocol/provider-client";
import { memory, serving, stopServing, thing, THING, TYPE, type_name } from "../support/protocol/served-engine";

const { ERROR } = terraform.Diagnostic.Severity;
const stderr = jest.spyOn(process.stderr, "write").mockReturnValue(true);

afterEach(stopServing);

describe("a fault of ours is a diagnostic that says so, never a gRPC error", () => {
  const failing = (read: () => never) => serving({ read });
  const read = (client: ProviderClient) => client.call("ReadResource", { type_name, current_state: thing });

  test("it names the call and what to do, and keeps the stack to the log", async () => {
    const client = await failing(() => {
      throw new TypeError("x is not a function");
    });

    const [diagnostic] = (await read(client)).diagnostics;

    expect(diagnostic).toMatchObject({ severity: ERROR, summary: "Bug in the provider" });
    expect(diagnostic!.detail).toMatch(/^ReadResource failed .*x is not a function\nPlease report it/);
    expect(diagnostic!.detail).not.toContain("faults.test.ts");
    expect(stderr).toHaveBeenCalledWith(expect.stringContaining("faults.test.ts"));
  });

  test.each([
    ["a type that is not there", "/tfplugin6.Provider/ReadResource", { type_name: "other", current_state: thing }],
    ["a value of another type", "/tfplugin6.Provider/ReadResource", { type_name, current_state: { msgpack: [1] } }],
  ])("%s", async (_, path, request) => {
    const client = await serving();

    const bytes = await client.send(path, terraform.ReadResource.Request.encode(request as never).finish());

    expect(terraform.ReadResource.Response.decode(bytes).diagnostics).toMatchObject([{ severity: ERROR }]);
  });

  test("a request that is not protobuf", async () => {
    const client = await serving();

    const bytes = await client.send("/tfplugin6.Provider/ReadResource", Buffer.of(0xff, 0xff, 0xff));

    expect(terraform.ReadResource.Response.decode(bytes).diagnostics).toMatchObject([{ severity: ERROR }]);
  });

  test.each([
    [
      "a name that every object has",
      "ReadResource",
      { type_name: "constructor", current_state: thing },
      'this provider has no "constructor"',
    ],
    [
      "a type that is __proto__",
      "UpgradeResourceState",
      { type_name: "__proto__" },
      'this provider has no "__proto__"',
    ],
    [
      "an ephemeral resource that is none",
      "CloseEphemeralResource",
      { type_name: "toString" },
      'this provider has no "toString"',
    ],
    ["a function that is none", "CallFunction", { name: "valueOf" }, 'this provider has no function "valueOf"'],
    [
      "an unknown value in a state",
      "ReadResource",
      { type_name, current_state: toDynamicValue({ ...THING, size: UNKNOWN }, TYPE) },
      "size: a known value is required",
    ],
    [
      "a state that is a list",
      "UpgradeResourceState",
      { type_name, raw_state: { json: Buffer.from("[]") } },
      "is not a JSON object",
    ],
    [
      "a version below zero",
      "UpgradeResourceState",
      { type_name, version: -1, raw_state: { json: Buffer.from("{}") } },
      "there is no version -1",
    ],
    [
      "private state of others",
      "ReadResource",
      { type_name, current_state: thing, private: Buffer.from("null") },
      "the private state is not a JSON object",
    ],
    [
      "private state without end",
      "ReadResource",
      { type_name, current_state: thing, private: Buffer.from('{"a":'.repeat(10_000)) },
      "the private state is nested too deeply",
    ],
  ])("%s is no bug of the provider's", async (_, name, request, reason) => {
    const client = await serving();
    const codec = (terraform as never)[name] as typeof terraform.CallFunction; // each has a request like any other

    const bytes = await client.send(`/tfplugin6.Provider/${name}`, codec.Request.encode(request as never).finish());

    const answer = codec.Response.decode(bytes) as {
      diagnostics?: readonly { summary: string; detail: string }[];
      error?: { text: string };
    };
    const text = answer.error?.text ?? answer.diagnostics?.map(({ summary, detail }) => `${summary}: ${detail}`).join();
    expect(text).toMatch(/^Cannot read a request of Terraform's: /);
    expect(text).toContain(reason);
  });

  test("an answer that does not fit its type", async () => {
    const client = await serving({
      read: () => Promise.resolve({ state: "text", private: {}, identity: null, diagnostics: [] }),
    });

    expect((await read(client)).diagnostics).toMatchObject([{ severity: ERROR }]);
  });

  test("an engine that cannot be loaded, at every call", async () => {
    const client = await serving(Promise.reject(new Error("no such module")));

    const answers = [await client.call("GetMetadata", {}), await client.call("GetProviderSchema", {})];

    for (const { diagnostics } of answers) expect(diagnostics[0]!.detail).toContain("no such module");
  });

  test("an error that surfaces outside of every promise fails its own call, and no other", async () => {
    let release: () => void = () => undefined;
    const client = await serving({
      read: () => new Promise(() => void setImmediate(() => failCurrentRpc(new Error("late")))),
      apply: ({ planned }) =>
        new Promise(
          (resolve) => (release = () => resolve({ state: planned, private: {}, identity: null, diagnostics: [] })),
        ),
    });
    const applying = client.call("ApplyResourceChange", { type_name, planned_state: thing });

    const failed = await read(client);
    release();

    expect(failed.diagnostics[0]!.detail).toContain("late");
    expect((await applying).diagnostics).toEqual([]);
  });

  test("a fault in an apply keeps the object that was there in the state", async () => {
    const client = await serving({ apply: () => Promise.reject(new Error("oh")) });

    const answer = await client.call("ApplyResourceChange", {
      type_name,
      prior_state: thing,
      planned_state: toDynamicValue({ ...THING, name: "b" }, TYPE),
      planned_private: memory,
    });

    expect(answer.diagnostics).toMatchObject([{ severity: ERROR }]);
    expect(toValue(answer.new_state, TYPE)).toEqual(THING);
    expect(toText(answer.private)).toBe('{"salt":"s"}');
  });
});

test("StopProvider aborts everything in flight, and nothing that comes later", async () => {
  const signals: AbortSignal[] = [];
  const client = await serving({
    read: ({ signal, state }) => {
      signals.push(signal);
      return new Promise((resolve) => {
        const done = () => resolve({ state, private: {}, identity: null, diagnostics: [] });
        if (signals.length === 3) done();
        else signal.addEventListener("abort", done);
        if (signals.length === 2) void client.call("StopProvider", {});
      });
    },
  });
  const read = () => client.call("ReadResource", { type_name, current_state: thing });

  await Promise.all([read(), read()]);
  await read();

  expect(signals.map(({ aborted }) => aborted)).toEqual([true, true, false]);
});

test("StopProvider aborts a configuration that waits for an answer", async () => {
  const client = await serving({
    configure: (_config, _client, signal) =>
      new Promise((resolve) => {
        signal?.addEventListener("abort", () => resolve({ diagnostics: [] }));
        void client.call("StopProvider", {});
      }),
  });

  await expect(client.call("ConfigureProvider", {})).resolves.toMatchObject({ diagnostics: [] });
});

test("messages may be far larger than what gRPC allows by default", async () => {
  const client = await serving();
  const name = "x".repeat(8 * 1024 * 1024);
  const current_state = toDynamicValue({ ...THING, name }, TYPE);

  const answer = await client.call("ReadResource", { type_name, current_state });

  expect(toValue(answer.new_state, TYPE)).toEqual({ ...THING, name });
});

test.each([
  "/tfplugin6.Provider/LockState",
  "/tfplugin6.Provider/ReadStateBytes",
  "/plugin.GRPCStdio/StreamStdio",
  "/plugin.GRPCBroker/StartStream",
  "/grpc.health.v1.Health/Check",
])("%s is unimplemented, in words", async (path) => {
  const client = await serving();

  await expect(client.send(path, new Uint8Array())).rejects.toMatchObject({
    code: status.UNIMPLEMENTED,
    details: `The server does not implement the method ${path}`,
  });
});
