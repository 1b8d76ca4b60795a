import type { DeclaredTag } from "../declarations/program";
import { toCamel } from "../declarations/names";
import type { WrittenFile } from "../written-file";
import { toComment, toLiteral, toTypeScript } from "./language";

/** Fields of the class of tags, by the names of tags. */
export function toTagFields(tags: readonly DeclaredTag[]): ReadonlyMap<string, string> {
  return new Map(tags.map(({ title, key }) => [title, toCamel(key)]));
}

/** The file of tags and tiers; none if there are no tags. */
export function toTagFiles(tags: readonly DeclaredTag[]): readonly WrittenFile[] {
  if (tags.length === 0) return [];
  const fields = toTagFields(tags);
  // Tiers first: they are what the rest of the program speaks of.
  const ordered = [...tags.filter(({ tier }) => tier !== null), ...tags.filter(({ tier }) => tier === null)];
  const imports = [
    ...(tags.some(({ tier, elsewhere }) => tier === null || elsewhere) ? ["TemplateTag"] : []),
    ...(tags.some(({ tier }) => tier !== null) ? ["Tier"] : []),
  ];
  const text = [
    `import { ${imports.join(", ")} } from "cdktf-airbyte-embedded";\n`,
    `import { Construct } from "constructs";\n\n`,
    "/**\n * Tags of the organization. A tier is a tag that stands for an audience, such as the customers of a plan. Where the guess\n",
    " * is wrong, change Tier into TemplateTag, or the other way round: the address in the state stays the same.\n */\n",
    "export class Tags extends Construct {\n",
    ordered.map((tag) => toField(tag, fields.get(tag.title) ?? "")).join("\n"),
    "}\n",
  ].join("");
  return [{ path: "tags.ts", text }];
}

function toField({ key, importId, title, tier, elsewhere }: DeclaredTag, field: string): string {
  const start = `  public readonly ${field} = `;
  const reason = tier === null ? "" : `  // ${toComment(tier)}\n`;
  const place = elsewhere ? "  // Managed elsewhere.\n" : "";
  const comments = `${reason}${place}`;
  const props = toTypeScript({ name: title });
  const id = toLiteral(key);
  const from = `TemplateTag.fromName(${toLiteral(title)})`;
  if (elsewhere && tier !== null) return `${comments}${start}new Tier(this, ${id}, { tag: ${from} });\n`;
  if (elsewhere) return `${comments}${start}${from};\n`;
  const made = `new ${tier === null ? "TemplateTag" : "Tier"}(this, ${id}, ${props})`;
  return `${comments}${start}${made}\n    .importFrom(${toLiteral(importId)});\n`;
}
