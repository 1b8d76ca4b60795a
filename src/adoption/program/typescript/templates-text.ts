import { Code } from "../code";
import { toCamel, toWords } from "../declarations/names";
import type { DeclaredTemplate } from "../declarations/program";
import { group, leafAt, type Likeness, type Place, replaceAt, toColumns } from "../loops";
import { toComment, toLiteral, toTypeScript } from "./language";
import { SecretLeaf, toProps, toSecretCode, withSecretCode } from "./template-props";

/** Names that the text of templates refers to. */
export interface References {
  readonly classes: Readonly<Record<string, string>>;
  /** Expressions for connectors. */
  readonly connectorOf: (template: DeclaredTemplate) => Code | null;
  /** Fields of `tags`, by the names of tags. */
  readonly tagFields: ReadonlyMap<string, string>;
}

interface Item extends Likeness {
  readonly template: DeclaredTemplate;
}

const INDENT = "    ";

/** Statements that declare templates, in the constructor of a construct: loops where many differ in a few values only. */
export function toTemplatesText(templates: readonly DeclaredTemplate[], references: References): string {
  const items = templates.map((template): Item => {
    const { kind, tags, remarks } = template;
    const props = toProps(template, references.connectorOf(template));
    // What has a remark is on its own.
    const own = remarks.length === 0 ? null : template.importId;
    return { template, props, sameness: JSON.stringify([kind, tags, own]) };
  });
  const groups = group(items, isOwn);
  return groups
    .map(({ items: members, places }) =>
      members.length === 1
        ? members.map((item) => toOne(item, references)).join("\n")
        : toLoop(members, places, references),
    )
    .join("\n");
}

function isOwn(place: Place, value: unknown): boolean {
  return ["name", "destination/name"].includes(place.join("/")) || value instanceof SecretLeaf;
}

function toOne({ template, props }: Item, references: References): string {
  const { key, importId, remarks } = template;
  const comments = remarks.map((remark) => `${INDENT}// ${toComment(remark)}\n`).join("");
  const made = toConstruct(template, toLiteral(key), withSecretCode(props), references, INDENT);
  return `${comments}${made}${toCalls(template, toLiteral(importId), references, INDENT)}`;
}

function toConstruct(
  { kind }: DeclaredTemplate,
  id: string,
  props: unknown,
  { classes }: References,
  indent: string,
): string {
  const start = `new ${classes[kind] ?? ""}(this, ${id}, `;
  return `${indent}${start}${toTypeScript(props, indent, start.length)})`;
}

function toCalls({ tags }: DeclaredTemplate, importId: string, { tagFields }: References, indent: string): string {
  const fields = (tags ?? []).map((tag) => `tags.${tagFields.get(tag) ?? ""}`);
  const importing = `.importFrom(${importId});\n`;
  return fields.length === 0 ? importing : `\n${indent}  .offerTo(${fields.join(", ")})\n${indent}  ${importing}`;
}

/** Words that cannot name a column. */
const RESERVED = new Set([
  "id",
  "from",
  "tags",
  "this",
  "in",
  "of",
  "new",
  "var",
  "let",
  "const",
  "class",
  "function",
  "default",
]);

function toLoop(items: readonly Item[], places: readonly Place[], references: References): string {
  const [first] = items;
  if (first === undefined) return "";
  const isSecret = (place: Place): boolean => leafAt(first.props, place) instanceof SecretLeaf;
  const columns = toColumns(places, (steps) => toColumn(steps));
  const names = new Map(
    places.map((place, index) => [JSON.stringify(place), toOwnColumn(columns[index] ?? "", isSecret(place))]),
  );
  const nameOf = (place: Place): string => names.get(JSON.stringify(place)) ?? "";
  const rows = items.map(({ template, props }) => ({
    id: template.key,
    ...Object.fromEntries(places.map((place) => [nameOf(place), toCell(leafAt(props, place))])),
    from: template.importId,
  }));
  const body = replaceAt(first.props, places, (place) =>
    isSecret(place) ? toSecretCode(nameOf(place)) : new Code(nameOf(place)),
  );
  const inner = `${INDENT}  `;
  const head = ["id", ...places.map(nameOf), "from"].join(", ");
  const differ = places.filter((place) => !isSecret(place)).map(nameOf);
  const alike = differ.length === 0 ? "The same but for their secrets." : `The same but for ${toList(differ)}.`;
  return [
    `${INDENT}// ${alike}\n`,
    `${INDENT}for (const { ${head} } of [\n`,
    ...rows.map((row) => `${inner}${toTypeScript(row, inner)},\n`),
    `${INDENT}] as const) {\n`,
    toConstruct(first.template, "id", withSecretCode(body), references, inner),
    toCalls(first.template, "from", references, inner),
    `${INDENT}}\n`,
  ].join("");
}

function toCell(leaf: unknown): unknown {
  return leaf instanceof SecretLeaf ? leaf.variable : leaf;
}

function toColumn(steps: readonly string[]): string {
  const words = steps.flatMap((step) => toWords(step));
  const name = toCamel(words.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1).toLowerCase()}`).join(""));
  return /^[a-z]/.test(name) && !RESERVED.has(name) ? name : `value${name}`;
}

function toOwnColumn(name: string, isSecret: boolean): string {
  return isSecret ? `${name}Variable` : name;
}

function toList(words: readonly string[]): string {
  const [last = "", ...others] = [...words].reverse();
  return others.length === 0 ? last : `${others.reverse().join(", ")} and ${last}`;
}
