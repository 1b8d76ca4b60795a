import { listFieldChanges } from "./diff-field";
import type { JsonObject } from "../schema/json";
import { resolveSchema } from "../lock/references";
import type { Schema } from "../schema/schema";
import { toSettingPathText } from "../check/setting-path";
import { readSpec } from "../schema/spec";
import { findDiscriminator, listUnions, toBranches } from "../check/union";
import { toQuote } from "../check/wording";

/** Changes that a new spec requires in settings made for the old one, a sentence each, in the order of the new spec. */
export function diffSpecs(old: JsonObject, next: JsonObject): readonly string[] {
  const roots = { old: readSpec(old).root, next: readSpec(next).root };
  return [...new Set(compare(roots.old, roots.next, { label: "", roots, above: [] }))];
}

interface Roots {
  readonly old: Schema;
  readonly next: Schema;
}

interface Place {
  /** As it is printed, with the alternatives it lies in: `credentials (OAuth).client_id`. */
  readonly label: string;
  readonly roots: Roots;
  /** The schemas around it, so that one that contains itself ends. */
  readonly above: readonly Schema[];
}

function compare(oldSchema: Schema, nextSchema: Schema, place: Place): readonly string[] {
  const { label, roots, above } = place;
  const followed = resolveSchema(nextSchema, roots.next);
  if (above.includes(followed)) return [];
  const old = toFlat(oldSchema, roots.old);
  const next = toFlat(nextSchema, roots.next);
  const within = { ...place, above: [...above, followed] };
  return [
    ...(label === "" ? [] : listFieldChanges(old, next).map((change) => `${label}: ${change}`)),
    ...compareMembers(old, next, within),
    ...compareElements(old, next, within),
    ...compareUnions(old, next, within),
  ];
}

function compareMembers(old: Schema, next: Schema, place: Place): readonly string[] {
  const before = old.properties ?? {};
  const after = next.properties ?? {};
  const changes = Object.entries(after).flatMap(([key, setting]) => {
    const label = toLabel(place.label, key);
    const required = next.required?.includes(key) ?? false;
    const former = before[key];
    if (!former)
      return [`${label}: setting added${required ? ", and required" : ""}${toSecrecy(setting, place.roots.next)}`];
    const wasRequired = old.required?.includes(key) ?? false;
    return [
      ...(required && !wasRequired ? [`${label}: now required`] : []),
      ...(!required && wasRequired ? [`${label}: no longer required`] : []),
      ...compare(former, setting, { ...place, label }),
    ];
  });
  const removed = Object.keys(before).filter((key) => !Object.hasOwn(after, key));
  return [...changes, ...removed.map((key) => `${toLabel(place.label, key)}: setting removed`)];
}

function compareElements({ items: old }: Schema, { items: next }: Schema, place: Place): readonly string[] {
  const [before] = old ? [old].flat() : [];
  const [after] = next ? [next].flat() : [];
  return before && after ? compare(before, after, { ...place, label: `${place.label}[*]` }) : [];
}

/** Alternatives are the same when their discriminator or their title is. */
function compareUnions(old: Schema, next: Schema, place: Place): readonly string[] {
  const before = toAlternatives(old, place.roots.old);
  const after = toAlternatives(next, place.roots.next);
  const partners = new Map(
    after.map((one) => [one, before.find(({ pin }) => pin !== null && pin === one.pin)] as const),
  );
  const taken = new Set(partners.values());
  for (const one of after)
    partners.set(one, partners.get(one) ?? before.find((other) => !taken.has(other) && other.name === one.name));
  const kept = new Set(partners.values());
  const label = place.label === "" ? "settings" : place.label;
  return [
    ...after.flatMap((one) => {
      const partner = partners.get(one);
      if (!partner) return [`${label}: alternative ${toQuote(one.name)} added`];
      return compare(partner.schema, one.schema, { ...place, label: `${place.label} (${one.name})`.trim() });
    }),
    ...before.filter((one) => !kept.has(one)).map((one) => `${label}: alternative ${toQuote(one.name)} removed`),
  ];
}

interface Alternative {
  readonly schema: Schema;
  readonly pin: string | null;
  readonly name: string;
}

function toAlternatives(schema: Schema, root: Schema): readonly Alternative[] {
  return listUnions(schema).flatMap((union) => {
    const branches = toBranches(union, root);
    const key = findDiscriminator(branches)?.key;
    return branches.map(({ schema: branch, pins }, index) => {
      const pin = key !== undefined && pins.has(key) ? toQuote(pins.get(key)) : null;
      return { schema: branch, pin, name: branch.title ?? pin ?? `number ${index + 1}` };
    });
  });
}

function toLabel(label: string, key: string): string {
  const text = toSettingPathText([key]);
  return label === "" || text.startsWith("[") ? `${label}${text}` : `${label}.${text}`;
}

function toSecrecy(setting: Schema, root: Schema): string {
  return toFlat(setting, root).airbyte_secret ? " (secret)" : "";
}

/** A schema with its references followed and its `allOf` taken in. */
function toFlat(schema: Schema, root: Schema): Schema {
  const { allOf = [], ...own } = resolveSchema(schema, root);
  return Object.assign({}, ...allOf.map((part) => toFlat(part, root)), own) as Schema; // each of them is one
}
