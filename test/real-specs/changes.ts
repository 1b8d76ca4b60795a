import { matchesPath, type JsonObject, type SettingPath, type SpecPath } from "../../src/specs";
import type { Random } from "../support/random";

/** One change to a value that was right. */
export interface Change {
  readonly kind: "wrong type" | "wrong value" | "dropped key" | "renamed key";
  /** Places at which it may be reported. */
  readonly places: readonly SettingPath[];
  readonly value: unknown;
}

/** Every one-leaf change of a value; some leave it valid, which is for a judge to say. */
export function listChanges(value: unknown): readonly Change[] {
  return listPaths(value).flatMap((path): Change[] => {
    const old = at(value, path);
    // Null means "not given" under any key.
    if (old === null) return [];
    const parent = path.slice(0, -1);
    const key = path.at(-1);
    const changes: Change[] = [];
    const put = (kind: Change["kind"], other: unknown): void => {
      changes.push({ kind, places: [path], value: replaced(value, path, () => other) });
    };
    if (typeof old !== "object") {
      put("wrong type", typeof old === "string" ? 12345 : "text");
      put("wrong value", typeof old === "string" ? `${old} §` : typeof old === "number" ? old + 1e9 : old);
    }
    if (typeof key !== "string") return changes;
    const renamed = `${key.slice(0, -1)}_${key.slice(-1)}`;
    const drop = (object: JsonObject): JsonObject =>
      Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));
    const rename = (object: JsonObject): JsonObject => ({ ...drop(object), [renamed]: old });
    const inParent = (change: (object: JsonObject) => JsonObject): unknown =>
      replaced(value, parent, (object) => change(object as JsonObject)); // the parent of a key is an object
    changes.push({ kind: "dropped key", places: [path], value: inParent(drop) });
    changes.push({ kind: "renamed key", places: [path, [...parent, renamed]], value: inParent(rename) });
    return changes;
  });
}

/** All places in a value but the whole of it. */
export function listPaths(value: unknown, path: SettingPath = []): readonly SettingPath[] {
  const inner: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(typeof value === "object" && value !== null ? value : {});
  return inner.flatMap(([key, member]) => [[...path, key], ...listPaths(member, [...path, key])]);
}

/** The value with some of its places unknown, containers among them. */
export function withUnknowns(value: unknown, unknown: unknown, random: Random): unknown {
  const share = random.next();
  return listPaths(value).reduce(
    (whole, path) =>
      random.chance(share) && at(whole, path) !== undefined ? replaced(whole, path, () => unknown) : whole,
    value,
  );
}

/** The value with some keys left out, as a template has them. */
export function withGaps(value: unknown, random: Random, inList = false): unknown {
  if (Array.isArray(value)) return value;
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(() => inList || random.chance(0.6));
  return Object.fromEntries(kept.map(([key, member]) => [key, withGaps(member, random)]));
}

/** The plain settings and the secret ones, each in the shape of the whole. */
export function split(value: unknown, secrets: readonly SpecPath[]): { config: unknown; secrets: unknown } {
  const isSecret = (path: SettingPath): boolean => secrets.some((pattern) => matchesPath(pattern, path));
  return { config: part(value, [], false) ?? {}, secrets: part(value, [], true) ?? {} };

  function part(inner: unknown, path: SettingPath, secret: boolean): unknown {
    if (isSecret(path)) return secret ? inner : undefined;
    if (Array.isArray(inner)) {
      const items = inner.map((item, index) => part(item, [...path, index], secret));
      return (secret || inner.length > 0) && items.every((item) => item === undefined)
        ? undefined
        : items.map((item) => item ?? null);
    }
    if (typeof inner !== "object" || inner === null || inner.constructor !== Object) return secret ? undefined : inner;
    const members = Object.entries(inner)
      .map(([key, member]) => [key, part(member, [...path, key], secret)] as const)
      .filter(([, member]) => member !== undefined);
    // Objects that only had members of the other half are left out here.
    return members.length === 0 && (secret || Object.keys(inner).length > 0) ? undefined : Object.fromEntries(members);
  }
}

function at(value: unknown, path: SettingPath): unknown {
  // Only places of the value itself are asked for, or of what became of it.
  return path.reduce((inner, step) => (inner as Record<string | number, unknown> | undefined)?.[step], value);
}

function replaced(value: unknown, path: SettingPath, change: (old: unknown) => unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return change(value);
  if (Array.isArray(value))
    return value.map((item: unknown, index) => (index === step ? replaced(item, rest, change) : item));
  const object = value as JsonObject; // a path leads through objects and lists only
  return Object.fromEntries(
    Object.entries(object).map(([key, member]) => [key, key === step ? replaced(member, rest, change) : member]),
  );
}
