import { equal, fromPlain, isWhollyKnown, toPlain, UNKNOWN, type Plain, type Value } from "../../../src/cty";
import type { CallAnswer, FunctionSchema } from "../../../src/framework";
import { BrokenRule, InvalidConfiguration, TerraformError } from "./errors";
import { Process, type Setup } from "./process";
import { overWire } from "./values";

/** Calls a function of an unconfigured provider twice, because both results must be equal. */
export async function callFunction(setup: Setup, name: string, given: readonly unknown[]): Promise<Plain> {
  const schema = new Process(setup).schema.functions[name];
  if (!schema) throw new InvalidConfiguration(`There is no function named "${name}".`);
  const args = toArguments(schema, given);
  if (!args.every(isWhollyKnown)) return UNKNOWN;
  const call = async (): Promise<Value> => {
    const process = new Process(setup);
    const answer = await process.engine.callFunction({ name, args });
    if ("error" in answer) throw toError(name, schema, answer.error, process.thrown);
    return overWire(answer.result, schema.returns, `the result of ${name}`);
  };
  const [first, second] = [await call(), await call()];
  if (!equal(first, second, schema.returns))
    throw new BrokenRule("Provider function returned an inconsistent result", [name]);
  return toPlain(first);
}

function toArguments({ parameters, variadic }: FunctionSchema, given: readonly unknown[]): Value[] {
  if (given.length < parameters.length) throw new InvalidConfiguration("Not enough function arguments.");
  return given.map((plain, at) => {
    const parameter = parameters[at] ?? variadic;
    if (!parameter) throw new InvalidConfiguration("Too many function arguments.");
    const { name, type } = parameter;
    if (plain === null) throw new InvalidConfiguration(`Invalid value for "${name}" parameter: must not be null.`);
    return overWire(fromPlain(plain as Plain, type), type, name); // a test's literals are plain data
  });
}

function toError(
  name: string,
  { parameters, variadic }: FunctionSchema,
  { text, argument }: Extract<CallAnswer, { error: unknown }>["error"],
  thrown: unknown,
): TerraformError {
  const parameter = argument === undefined ? undefined : (parameters[argument] ?? variadic);
  const [summary, blame] = parameter
    ? ["Invalid function argument", `Invalid value for "${parameter.name}" parameter`]
    : ["Error in function call", `Call to function "${name}" failed`];
  return new TerraformError([{ severity: "error", summary, detail: `${blame}: ${text}` }], thrown);
}
