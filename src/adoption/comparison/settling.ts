import { isDeepStrictEqual } from "node:util";
import type { Config } from "../../framework";
import { reconcile } from "../../provider/settings";
import { readCustomization } from "../../provider/templates/attributes/customization";
import type { SettingPath } from "../../specs";
import { CONNECTORS, type Compared, type Values } from "./compared";
import type { Pair } from "./pairs";
import { valueAt, withValueAt } from "./places";

/** An object with the values that count, and the places of its secrets. */
export interface Settled {
  readonly values: Values;
  readonly secrets: readonly SettingPath[];
}

/** A pair in which all that cannot differ, or that nobody can compare, is equal. */
export interface SettledPair {
  readonly before: Settled | null;
  readonly after: Settled | null;
}

/**
 * Makes equal what is known of one side only: values that are known at plan, secrets that a server does not show, and, of
 * a program beside an organization, what the server fills in and a refresh would leave alone.
 */
export function settle({ before, after }: Pair): SettledPair {
  if (before === null || after === null) return { before: before && alone(before), after: after && alone(after) };
  const [secretsBefore, secretsAfter] = comparable(before, after);
  const [old, next] = [filled(before, after), filled(after, before)];
  return {
    before: { values: before.declared ? old : asRefreshed(old, after, next), secrets: secretsBefore },
    after: { values: after.declared ? next : asRefreshed(next, before, old), secrets: secretsAfter },
  };
}

function alone({ values, secrets, bound }: Compared): Settled {
  return { values: withTags(values, bound), secrets: secrets ?? [] };
}

/** Values with those of the other object wherever they are known only at plan. */
function filled({ values, open, bound }: Compared, other: Compared): Values {
  const all = open.reduce<unknown>((at, place) => withValueAt(at, place, valueAt(other.values, place)), values);
  return withTags(all as Values, bound); // steps into an object leave it one
}

function withTags(values: Values, bound: readonly string[]): Values {
  if (bound.length === 0) return values;
  const own = Array.isArray(values.tags) ? values.tags.map(String) : [];
  return { ...values, tags: [...new Set([...own, ...bound])].sort() };
}

/** Values of an object of an organization, as a refresh of the program's object would have them. */
function asRefreshed(found: Values, { kind, declared }: Compared, given: Values): Values {
  if (declared === null || kind === "template_tag") return found;
  const { config } = CONNECTORS[kind];
  const settings = toConfig(given[config]);
  const remote = toConfig(found[config]);
  return {
    ...found,
    [config]: settings === null ? remote : reconcile({ declared: settings, remote }).config,
    ...(kind === "source_template" && { customization: toCustomization(found, given) }),
  };
}

function toCustomization({ customization: found }: Values, { customization: given }: Values): unknown {
  // The provider reads both from the same attribute.
  return readCustomization(found as Parameters<typeof readCustomization>[0], (given ?? null) as never);
}

function toConfig(value: unknown): Config | null {
  return typeof value === "object" && value !== null ? (value as Config) : null; // settings are objects
}

/** Secrets of both, without those that the other side may have as well. */
function comparable(before: Compared, after: Compared): [readonly SettingPath[], readonly SettingPath[]] {
  if (before.secrets === null || after.secrets === null) return [[], []];
  const without = (places: readonly SettingPath[], possible: readonly SettingPath[]) =>
    places.filter((place) => !possible.some((other) => isDeepStrictEqual(place.map(String), other.map(String))));
  return [without(before.secrets, after.possible), without(after.secrets, before.possible)];
}
