import type { Type } from "../../cty";
import type { FunctionSchema, ParameterSchema, ProviderSchema } from "../../framework";
import type { tfplugin6 } from "../generated/types";
import { toShown } from "../process/redaction";

/** Converts functions, by name. */
export function toFunctions(functions: ProviderSchema["functions"]): Record<string, tfplugin6.Function.$Properties> {
  return Object.fromEntries(Object.entries(functions).map(([name, schema]) => [name, toFunction(schema)]));
}

/** Converts text to a clause in a sentence of Terraform's, which adds the full stop. */
export function toClause(text: string): string {
  return toShown(text).replace(/\.$/, "");
}

function toFunction(schema: FunctionSchema): tfplugin6.Function.$Properties {
  const { summary, description, parameters, variadic, returns } = schema;
  return {
    summary,
    description,
    parameters: parameters.map(toParameter),
    variadic_parameter: variadic ? toParameter(variadic) : null,
    return: { type: toTypeBytes(returns) },
  };
}

function toParameter({ name, type, description }: ParameterSchema): tfplugin6.Function.Parameter.$Properties {
  return { name, type: toTypeBytes(type), description };
}

function toTypeBytes(type: Type): Uint8Array {
  return Buffer.from(JSON.stringify(type));
}
