import { SOURCE_ADDRESS } from "../../installation/source-address";
import type { Page } from "../page";
import type { PrintedFunction, PrintedParameter, PrintedProvider } from "../schema";
import { toTypeText } from "../type-text";

/** Generates a page for each function: call, parameters and result. */
export function toFunctionPages(functions: PrintedProvider["functions"] = {}): Page[] {
  return Object.entries(functions)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, printed]) => ({ file: `functions/${name}.md`, text: toText(name, printed) }));
}

function toText(
  name: string,
  { description, parameters = [], variadic_parameter, return_type }: PrintedFunction,
): string {
  const names = [
    ...parameters.map((one) => one.name),
    ...(variadic_parameter ? [`${variadic_parameter.name}...`] : []),
  ];
  const provider = SOURCE_ADDRESS.slice(SOURCE_ADDRESS.lastIndexOf("/") + 1);
  const call = `provider::${provider}::${name}(${names.join(", ")})`;
  const args = [
    ...parameters.map((one) => toLine(one)),
    ...(variadic_parameter ? [toLine(variadic_parameter, ", any number")] : []),
  ];
  return `${[
    `# ${name}`,
    description ?? "",
    `\`\`\`hcl\n${call}\n\`\`\``,
    `## Arguments\n\n${args.join("\n")}`,
    `## Result\n\nA ${toTypeText(return_type)}.`,
    "Needs Terraform 1.8 or later, and no credentials. The result is known as soon as the arguments are.",
  ]
    .filter((part) => part !== "")
    .join("\n\n")}\n`;
}

function toLine({ name, type, description = "" }: PrintedParameter, more = ""): string {
  return `- \`${name}\` (${toTypeText(type)}${more}) ${description}`.trimEnd();
}
