import { aligned, Code, toBlock } from "../../adoption";
import type { Schema } from "../../framework";
import { SOME_ID } from "./imports";

/** Section with the block that lists all objects of a type. CDKTF writes no files for queries, so that it is HCL alone. */
export function toListSection(provider: string, type: string, { attributes }: Schema): string {
  const required = Object.entries(attributes).filter(([, attribute]) => attribute.required);
  const config = Object.fromEntries(required.map(([name]) => [name, SOME_ID]));
  const nested = required.length === 0 ? "" : toBlock("config", config).replace(/^(?=.)/gm, "  ");
  const hcl = aligned(toBlock(`list "${type}" "all"`, { provider: new Code(provider) }, nested));
  return ["## Example", `In a file such as \`all.tfquery.hcl\`:`, `\`\`\`hcl\n${hcl.trimEnd()}\n\`\`\``, USE].join(
    "\n\n",
  );
}

const USE =
  "`terraform query` prints what it finds, with identities; `terraform query -generate-config-out=found.tf` also writes " +
  "resources and `import` blocks.";
