import type { FunctionSchema, ProviderSchema } from "../../framework";
import { terraform } from "../messages/codecs";
import { toClause, toFunctions } from "../messages/functions";
import { rpc, type Rpc } from "../rpc";
import { toDynamicValue, toValue } from "../messages/values";

/** RPCs of functions. Terraform may call them before it configures the provider. */
export const functionRpcs: Readonly<Record<string, Rpc>> = {
  GetFunctions: rpc(terraform.GetFunctions, (_, { schema }) => ({ functions: toFunctions(schema.functions) })),

  CallFunction: rpc(
    terraform.CallFunction,
    async ({ name, arguments: given }, { engine, schema }) => {
      const { parameters, variadic, returns } = getFunction(schema, name);
      const args = given.map((value, at) => {
        const parameter = parameters[at] ?? variadic;
        if (parameter === undefined) throw new Error(`${name} was called with ${given.length} arguments.`);
        return toValue(value, parameter.type);
      });
      const answer = await engine.callFunction({ name, args });
      if ("result" in answer) return { result: toDynamicValue(answer.result, returns) };
      const { text, argument = null } = answer.error;
      return { error: { text: toClause(text), function_argument: argument } };
    },
    (_, { summary, detail }) => ({ error: { text: toClause(`${summary}: ${detail}`) } }),
  ),
};

function getFunction({ functions }: ProviderSchema, name: string): FunctionSchema {
  const schema = functions[name];
  if (schema === undefined) throw new Error(`This provider has no function ${name}.`);
  return schema;
}
