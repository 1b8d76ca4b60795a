import type { FunctionSchema, ParameterSchema } from "../../framework";
import { toTypeText } from "./type-text";

/** Parts of a function's page after its description and example: call, parameters and result. */
export function toFunctionSections(call: string, { parameters, variadic, returns }: FunctionSchema): readonly string[] {
  const names = [...parameters.map(({ name }) => name), ...(variadic ? [`${variadic.name}...`] : [])];
  const args = [...parameters.map((one) => toLine(one)), ...(variadic ? [toLine(variadic, ", any number")] : [])];
  return [
    `## Signature\n\n\`\`\`text\n${call}(${names.join(", ")})\n\`\`\``,
    `## Arguments\n\n${args.join("\n")}`,
    `## Result\n\nA ${toTypeText(returns)}.`,
  ];
}

function toLine({ name, type, description }: ParameterSchema, more = ""): string {
  return `- \`${name}\` (${toTypeText(type)}${more}) ${description}`.trimEnd();
}
