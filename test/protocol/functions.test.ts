import type { CallAnswer } from "../../src/framework";
import { terraform } from "../../src/protocol/messages/codecs";
import { toDynamicValue, toText, toValue } from "../../src/protocol/messages/values";
import { serving, stopServing } from "../support/protocol/served-engine";

jest.spyOn(process.stderr, "write").mockReturnValue(true);

afterEach(stopServing);

const name = "join_things";
const words = [toDynamicValue(", ", "string"), toDynamicValue(["b", "a"], ["set", "string"])];
const answering = (answer: CallAnswer) => serving({ callFunction: () => Promise.resolve(answer) });

test("functions are announced alike by both calls that name them", async () => {
  const client = await serving();

  const { functions, diagnostics } = await client.call("GetFunctions", {});
  const schema = await client.call("GetProviderSchema", {});

  expect(diagnostics).toEqual([]);
  expect(functions).toEqual(schema.functions);
  expect(functions[name]).toMatchObject({
    summary: "Things in one",
    description: "Joins things.",
    parameters: [
      { name: "separator", description: "What stands between them.", allow_null_value: false },
      { name: "names", description: "Their names.", allow_unknown_values: false },
    ],
    variadic_parameter: { name: "sizes" },
  });
  const { parameters = [], variadic_parameter, return: returned } = functions[name]!;
  const types = [...(parameters ?? []), variadic_parameter, returned].map((one) => toText(one!.type!));
  expect(types).toEqual(['"string"', '["set","string"]', '"number"', '["list","string"]']);
});

test("the engine is asked with plain values, each by its parameter's type", async () => {
  const callFunction = jest.fn(() => Promise.resolve({ result: ["a, b"] }));
  const client = await serving({ callFunction });

  const sizes = [1, 2.5].map((size) => toDynamicValue(size, "number"));
  const answer = await client.call("CallFunction", { name, arguments: [...words, ...sizes] });

  expect(callFunction).toHaveBeenCalledWith({ name, args: [", ", ["b", "a"], 1, 2.5] });
  expect(toValue(answer.result, ["list", "string"])).toEqual(["a, b"]);
  expect(answer.error).toBeNull();
});

test.each([0, 1])("an error is told at argument %i, without the full stop that Terraform adds", async (argument) => {
  const client = await answering({ error: { text: "It is empty. Give one.", argument } });

  const { result, error } = await client.call("CallFunction", { name, arguments: words });

  expect(result).toBeNull();
  expect(error).toMatchObject({ text: "It is empty. Give one" });
  expect(Number(error!.function_argument)).toBe(argument);
});

test("an error of the whole call names no argument", async () => {
  const client = await answering({ error: { text: "No" } });

  const { error } = await client.call("CallFunction", { name, arguments: words });

  expect(error!.function_argument ?? null).toBeNull();
});

describe("a fault of ours is an error of the call that says so, never a gRPC error", () => {
  test.each([
    ["a function that is not there", { name: "other" }],
    ["a value of another type", { name, arguments: [{ msgpack: Buffer.of(1) }] }],
    ["more arguments than there can be", { name: "count_things", arguments: words }],
  ])("%s", async (_name, request) => {
    const client = await serving();

    const { error } = await client.call("CallFunction", request);

    expect(error!.text).toMatch(/^Cannot read a request of Terraform's: CallFunction: /);
  });

  test("a result that does not fit its type", async () => {
    const client = await answering({ result: "text" });

    const { error } = await client.call("CallFunction", { name, arguments: words });

    expect(error!.text).toContain("Please report it");
  });

  test("a request that is not protobuf", async () => {
    const client = await serving();

    const bytes = await client.send("/tfplugin6.Provider/CallFunction", Buffer.of(0xff, 0xff, 0xff));

    expect(terraform.CallFunction.Response.decode(bytes).error!.text).toContain("the request is not valid protobuf");
  });
});
