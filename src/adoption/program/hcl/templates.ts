import { toSuppliedSecrets } from "../../../rules";
import { Code, isPlain, withoutEmpty } from "../code";
import { toTree } from "../declarations/fit";
import { toSnake, toWords } from "../declarations/names";
import type { DeclaredTag, DeclaredTemplate } from "../declarations/program";
import { group, leafAt, type Likeness, replaceAt, toColumns } from "../loops";
import { toBlock, toComment, toHcl } from "./language";

interface Item extends Likeness {
  readonly template: DeclaredTemplate;
  readonly props: Readonly<Record<string, unknown>>;
}

/** Name of an object in HCL. */
export function toName(key: string): string {
  return toSnake(toWords(key));
}

/** Resources and imports of templates. Those without secrets that differ in a few values are one resource with `for_each`. */
export function toTemplates(templates: readonly DeclaredTemplate[], tags: readonly DeclaredTag[]): string {
  const items = templates.map((template): Item => {
    const { kind, remarks, secrets, importId } = template;
    const isAlone = remarks.length > 0 || secrets.length > 0;
    return {
      template,
      props: toArguments(template, tags),
      sameness: JSON.stringify([kind, template.tags, isAlone ? importId : null]),
    };
  });
  return group(items, (place) => ["name", "destination_name"].includes(place.join("/")))
    .map(({ items: members, places }) =>
      members.length === 1 ? members.map(toOne).join("\n") : toMany(members, places),
    )
    .join("\n");
}

function toArguments(template: DeclaredTemplate, tags: readonly DeclaredTag[]): Readonly<Record<string, unknown>> {
  const { kind, values, connector, secrets } = template;
  const isSource = kind === "source_template";
  const given: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    const kept = isPlain(value) ? (withoutEmpty(value) ?? {}) : value;
    given[name] = kept;
    if (["name", "destination_name"].includes(name) && connector)
      given[isSource ? "actor_definition_id" : "destination_definition_id"] = connector.id;
  }
  if (connector && !Object.values(given).includes(connector.id))
    given[isSource ? "actor_definition_id" : "destination_definition_id"] = connector.id;
  if (secrets.length > 0)
    given[isSource ? "partial_default_secrets_wo" : "destination_secrets_wo"] = new Code(toSecrets(template));
  if (template.tags !== null) given.tags = template.tags.map((tag) => toTag(tag, tags));
  return given;
}

function toSecrets({ secrets }: DeclaredTemplate): string {
  const byPlace = new Map(secrets.map(({ path, variable }) => [JSON.stringify(path), variable]));
  const tree = toTree(
    secrets.map(({ path }) => path),
    (place) => new Code(`var.${byPlace.get(JSON.stringify(place)) ?? ""}`),
  );
  const text = toSuppliedSecrets(tree, (leaf) =>
    leaf instanceof Code ? { text: leaf.text, optional: true } : { text: "null", optional: false },
  );
  // The whole expression needs no parentheses.
  return text.startsWith("(") && text.endsWith(")") ? text.slice(1, -1) : text;
}

function toTag(name: string, tags: readonly DeclaredTag[]): unknown {
  const tag = tags.find(({ title }) => title === name);
  return tag === undefined || tag.elsewhere ? name : new Code(`airbyteembedded_template_tag.${toName(tag.key)}.name`);
}

function toOne({ template, props }: Item): string {
  const { kind, key, importId, remarks, connector } = template;
  const address = `airbyteembedded_${kind}.${toName(key)}`;
  const comments = [...(connector && connector.name !== connector.id ? [connector.name] : []), ...remarks].map(
    toComment,
  );
  const resource = toBlock(`resource "airbyteembedded_${kind}" "${toName(key)}"`, props);
  return `${comments.join("")}${resource}\n${toBlock("import", { to: new Code(address), id: importId })}`;
}

function toMany(items: readonly Item[], places: readonly (readonly (string | number)[])[]): string {
  const [first] = items;
  if (first === undefined) return "";
  const { kind, key, connector } = first.template;
  const name = `${toName(key)}_and_alike`;
  const columns = toColumns(places, (steps) => toColumn(steps));
  const columnOf = (place: readonly (string | number)[]): string => columns[places.indexOf(place)] ?? "";
  const rows = Object.fromEntries(
    items.map(({ template, props }) => [
      toName(template.key),
      {
        ...Object.fromEntries(places.map((place) => [columnOf(place), leafAt(props, place)])),
        import_id: template.importId,
      },
    ]),
  );
  const body = replaceAt(first.props, places, (place) => new Code(`each.value.${columnOf(place)}`));
  const entries = Object.entries(rows).map(([row, values]) => `    ${row} = ${toHcl(values, "    ", row.length)}\n`);
  const each = { for_each: new Code(`local.${name}`) };
  return [
    ...(connector && connector.name !== connector.id ? [toComment(connector.name)] : []),
    `locals {\n  ${name} = {\n${entries.join("")}  }\n}\n\n`,
    toBlock(`resource "airbyteembedded_${kind}" "${name}"`, { ...each, ...(isPlain(body) ? body : {}) }),
    "\n",
    toBlock("import", {
      ...each,
      to: new Code(`airbyteembedded_${kind}.${name}[each.key]`),
      id: new Code("each.value.import_id"),
    }),
  ].join("");
}

function toColumn(steps: readonly string[]): string {
  const name = toSnake(steps.flatMap((step) => toWords(step)));
  return /^[a-z]/.test(name) && name !== "import_id" ? name : `value_${name}`;
}
