import { aligned, Code, toBlock } from "../../adoption";
import type { IdentitySchema, Resource } from "../../framework";
import { type Example, toBlocks } from "./examples/example";

interface Importable {
  readonly type: string;
  readonly resource: Pick<Resource, "importId" | "importedBy"> | undefined;
  readonly identity: IdentitySchema | undefined;
  /** The page's example, which has the resource that is imported to. */
  readonly example: Example | undefined;
}

/** ID in examples, and another one beside it. */
export const SOME_ID = "9418d510-6a41-4329-b68d-3e133b8265b8";
const OTHER_ID = "6f0d3a52-91c7-4f5e-8a6b-2d94c1e07b13";

/** Section about importing objects of a resource: by each kind of import ID, and by identity. */
export function toImportSection({ type, resource, identity, example }: Importable): string {
  if (resource === undefined) return "";
  const label = toLabel(type, example);
  const to = new Code(`${type}.${label}`);
  const variable = toVariable(label, example);
  const ways = Object.entries(resource.importedBy ?? {}).map(([by, id]) => {
    const typescript = variable === null ? undefined : `${variable}.importFrom(${JSON.stringify(id)});`;
    return `By ${by}:\n\n${toBlocks({ hcl: aligned(toBlock("import", { to, id })), typescript })}`;
  });
  // Where there is one way, it says what there is to say.
  const parts = ["## Import", ...(ways.length > 1 ? [`By ${resource.importId}.`] : []), ...ways];
  if (identity !== undefined) parts.push(toIdentityPart(to, identity));
  return parts.join("\n\n");
}

function toIdentityPart(to: Code, { attributes }: IdentitySchema): string {
  const all = Object.entries(attributes);
  const values = all
    .filter(([, { required }]) => required)
    .map(([name, { description }]) => [
      name,
      /^`(\w+)`/.exec(description)?.[1] ?? (name === "tag_id" ? OTHER_ID : SOME_ID),
    ]);
  const optional = all
    .filter(([, { required }]) => !required)
    .map(([name, { description }]) => `- \`${name}\` (optional) ${description}`);
  const hcl = aligned(toBlock("import", { to, identity: Object.fromEntries(values) }));
  return [
    "By identity, with Terraform 1.12 or later:",
    toBlocks({ hcl }),
    ...(optional.length > 0 ? [optional.join("\n")] : []),
  ].join("\n\n");
}

/** Name of the first resource of a type in an example. */
function toLabel(type: string, example: Example | undefined): string {
  return new RegExp(`^resource "${type}" "(\\w+)"`, "m").exec(example?.hcl ?? "")?.[1] ?? "example";
}

/** Variable of the program for it; null where the program has none. */
function toVariable(label: string, example: Example | undefined): string | null {
  const name = label.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  return new RegExp(`^const ${name} = new `, "m").test(example?.typescript ?? "") ? name : null;
}
