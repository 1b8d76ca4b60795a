import { sameJson } from "../schema/json";
import { resolveSchema } from "../lock/references";
import type { Schema } from "../schema/schema";
import type { SpecPath } from "./setting-path";
import { listUnions } from "./union";

/** One setting that a spec knows, in one of its alternatives: a place may come more than once. */
export interface Setting {
  readonly path: SpecPath;
  readonly schema: Schema;
  /** It or something around it is marked `airbyte_secret`. */
  readonly secret: boolean;
  /** Nothing is inside it that the spec speaks of. */
  readonly leaf: boolean;
}

/** Every setting below a spec's root, in the order of the spec. A spec that contains itself is followed once. */
export function listSettings(root: Schema): readonly Setting[] {
  const settings: Setting[] = [];
  visit(root, [], false, []);
  return settings;

  function visit(unresolved: Schema, path: SpecPath, inSecret: boolean, above: readonly Schema[]): void {
    const schema = resolveSchema(unresolved, root);
    if (above.includes(schema)) return;
    const parts = listParts(schema, root);
    const secret = inSecret || parts.some(({ airbyte_secret }) => airbyte_secret === true);
    const members = parts.flatMap(listMembers);
    if (path.length > 0) settings.push({ path, schema, secret, leaf: members.length === 0 });
    for (const [key, member] of members) visit(member, [...path, key], secret, [...above, schema]);
  }
}

/** Places of what the spec marks `airbyte_secret`, in all alternatives, each once. */
export function toSecretPaths(root: Schema): readonly SpecPath[] {
  const paths = listSettings(root).flatMap(({ path, secret, leaf }) => (secret && leaf ? [path] : []));
  return [...new Map(paths.map((path) => [JSON.stringify(path), path])).values()];
}

/** A schema together with all that it may take in: `allOf`, every alternative, `then` and `else`. */
export function listParts(unresolved: Schema, root: Schema, seen: readonly Schema[] = []): readonly Schema[] {
  const schema = resolveSchema(unresolved, root);
  if (seen.includes(schema)) return [];
  const { allOf = [], then, else: otherwise } = schema;
  const inner = [...allOf, ...listUnions(schema).flat(), ...(then ? [then] : []), ...(otherwise ? [otherwise] : [])];
  return [schema, ...inner.flatMap((part) => listParts(part, root, [...seen, schema]))];
}

function listMembers({
  properties,
  patternProperties,
  additionalProperties,
  items,
}: Schema): readonly [string, Schema][] {
  const elements = items === undefined ? [] : [items].flat();
  const unnamed = [
    ...Object.values(patternProperties ?? {}),
    ...(typeof additionalProperties === "object" ? [additionalProperties] : []),
    ...elements,
  ];
  return [...Object.entries(properties ?? {}), ...unnamed.map((schema): [string, Schema] => ["*", schema])];
}

/** The values that a setting has when nobody gives it: its default, and the constant of an alternative. */
export function listDefaults({ default: value, const: constant, enum: values }: Schema): readonly unknown[] {
  const implied = [value, constant, values?.length === 1 ? values[0] : undefined];
  return implied.filter(
    (one, index) =>
      one !== undefined && implied.findIndex((other) => other !== undefined && sameJson(other, one)) === index,
  );
}
