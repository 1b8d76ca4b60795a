import { toFunctionPages } from "./pages/function-pages";
import type { Page } from "./page";
import type { PrintedAttribute, PrintedProvider, PrintedSchema } from "./schema";
import { toTypeText } from "./type-text";

/** Texts that are not part of the schema, by full type name: how to import an object, and an HCL example. */
export interface Words {
  readonly importIds: Readonly<Record<string, string>>;
  readonly examples: Readonly<Record<string, string>>;
}

/** Generates the reference pages of a provider: its own, one for each type and function, and an index. */
export function toPages(served: PrintedProvider, { importIds, examples }: Words): readonly Page[] {
  const resources = toPagesOf("resources", served.resource_schemas, (type) =>
    [exampleSection(examples[type]), importSection(type, importIds[type])].filter((part) => part !== "").join("\n\n"),
  );
  const dataSources = toPagesOf("data-sources", served.data_source_schemas, () => "");
  const ephemerals = toPagesOf("ephemeral-resources", served.ephemeral_resource_schemas, () => EPHEMERAL);
  const actions = toPagesOf("actions", served.action_schemas, actionSection);
  const provider = { file: "provider.md", text: toText("Provider configuration", served.provider, "") };
  const functions = toFunctionPages(served.functions);
  const index = toIndex({
    Resources: resources,
    "Data sources": dataSources,
    "Ephemeral resources": ephemerals,
    Actions: actions,
    Functions: functions,
  });
  return [provider, ...resources, ...dataSources, ...ephemerals, ...actions, ...functions, index];
}

const EPHEMERAL =
  "Needs Terraform 1.10 or later, or OpenTofu 1.11 or later. Its values are never stored in state or plan: use them in " +
  "write-only arguments, provider configurations or other ephemeral resources.";

function toPagesOf(
  folder: string,
  schemas: PrintedProvider["resource_schemas"] = {},
  tail: (type: string) => string,
): Page[] {
  return Object.entries(schemas)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([type, schema]) => ({ file: `${folder}/${type}.md`, text: toText(type, schema, tail(type)) }));
}

function toText(title: string, { block }: PrintedSchema, tail: string): string {
  const all = Object.entries(block.attributes ?? {});
  const settable = all.filter(([, { required, optional }]) => required || optional);
  const readOnly = all.filter(([, { required, optional }]) => !required && !optional);
  return `${[
    `# ${title}`,
    block.description ?? "",
    settable.length > 0 ? `## Arguments\n\n${toList(settable)}` : "",
    readOnly.length > 0 ? `## Attributes\n\n${toList(readOnly)}` : "",
    tail,
  ]
    .filter((part) => part !== "")
    .join("\n\n")}\n`;
}

function toList(attributes: readonly (readonly [string, PrintedAttribute])[], indent = ""): string {
  return attributes
    .map(([name, attribute]) => {
      const facts = [toTypeName(attribute), ...toFacts(attribute)].join(", ");
      const line = `${indent}- \`${name}\` (${facts}) ${attribute.description ?? ""}`.trimEnd();
      const inner = Object.entries(attribute.nested_type?.attributes ?? {});
      return inner.length > 0 ? `${line}\n${toList(inner, `${indent}  `)}` : line;
    })
    .join("\n");
}

function toFacts(attribute: PrintedAttribute): string[] {
  return [
    attribute.required ? "required" : attribute.optional ? "optional" : "read-only",
    ...(attribute.sensitive ? ["sensitive"] : []),
    ...(attribute.write_only ? ["write-only"] : []),
  ];
}

function toTypeName({ type, nested_type: nested }: PrintedAttribute): string {
  if (nested) return nested.nesting_mode === "single" ? "object" : `${nested.nesting_mode} of objects`;
  return toTypeText(type);
}

function exampleSection(example: string | undefined): string {
  return example === undefined ? "" : `## Example\n\n\`\`\`hcl\n${example}\n\`\`\``;
}

function importSection(type: string, importId: string | undefined): string {
  if (importId === undefined) return "";
  return `## Import\n\nBy ${importId}:\n\n\`\`\`hcl\nimport {\n  to = ${type}.example\n  id = "…"\n}\n\`\`\``;
}

function actionSection(type: string): string {
  const call = `terraform apply -invoke=action.${type}.example`;
  return `## Use\n\nNeeds Terraform 1.14 or later. Declare it in an \`action\` block, and run it by hand:\n\n\`\`\`sh\n${call}\n\`\`\`\n\nOr in the \`action_trigger\` of a resource's \`lifecycle\` block.`;
}

function toIndex(sections: Readonly<Record<string, readonly Page[]>>): Page {
  const toLinks = (pages: readonly Page[]) =>
    pages.map(({ file }) => `- [${file.replace(/^.*\/|\.md$/g, "")}](${file})`).join("\n");
  const parts = [
    "# Reference",
    "Generated from the provider's schema.",
    "- [Provider configuration](provider.md)",
    ...Object.entries(sections)
      .filter(([, pages]) => pages.length > 0)
      .flatMap(([title, pages]) => [`## ${title}`, toLinks(pages)]),
  ];
  return { file: "README.md", text: `${parts.join("\n\n")}\n` };
}
