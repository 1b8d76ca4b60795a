import type { FunctionSchema, ProviderSchema } from "../../framework";
import { cut } from "../../output";
import { terraform } from "../messages/codecs";
import { toClause, toFunctions } from "../messages/functions";
import { findOwn } from "../messages/resource-types";
import { rpc, type Rpc } from "../rpc";
import { toDynamicValue, toKnownValue } from "../messages/values";
import { UnreadableRequest } from "../unreadable-request";

/** RPCs of functions. Terraform may call them before it configures the provider. */
export const functionRpcs: Readonly<Record<string, Rpc>> = {
  GetFunctions: rpc(terraform.GetFunctions, (_, { schema }) => ({ functions: toFunctions(schema.functions) })),

  CallFunction: rpc(
    terraform.CallFunction,
    async ({ name, arguments: given }, { engine, schema }) => {
      const { parameters, variadic, returns } = getFunction(schema, name);
      const args = given.map((value, at) => {
        const parameter = parameters[at] ?? variadic;
        if (parameter === undefined) throw new UnreadableRequest(`${name} does not take ${given.length} arguments`);
        return toKnownValue(value, parameter.type);
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
  const schema = findOwn(functions, name);
  if (schema === undefined) throw new UnreadableRequest(`this provider has no function "${cut(name, 100)}"`);
  return schema;
}
