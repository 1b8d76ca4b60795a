import { isJsonObject, type JsonObject } from "../schema/json";
import { matchesPath, type SettingPath, type SpecPath } from "../check/setting-path";
import { listDefaults, listSettings, toSecretPaths } from "../check/settings";
import { readSpec } from "../schema/spec";

/** Paths of secrets in a connector's spec, of all alternatives together, each once; `*` is any element of a list. */
export function listSecretPaths(spec: JsonObject): readonly SpecPath[] {
  return toSecretPaths(readSpec(spec).root);
}

/** A setting that a spec knows and what it is when nobody gives it; alternatives may differ, so there may be many. */
export interface SettingDefaults {
  readonly path: SpecPath;
  readonly values: readonly unknown[];
}

/** All leaf settings of a spec with their defaults: none where the spec names none. */
export function toDefaults(spec: JsonObject): readonly SettingDefaults[] {
  const byPath = new Map<string, { readonly path: SpecPath; readonly values: unknown[] }>();
  for (const { path, schema, leaf } of listSettings(readSpec(spec).root)) {
    const key = JSON.stringify(path);
    const entry = byPath.get(key) ?? { path, values: [] };
    if (leaf) {
      byPath.set(key, entry);
      entry.values.push(...listDefaults(schema));
    } else if (isJsonObject(schema.default)) {
      // A group's default speaks for the settings in it, which may come later.
      for (const [inner, value] of leavesOf(schema.default, path)) {
        const innerKey = JSON.stringify(inner);
        const known = byPath.get(innerKey) ?? { path: inner, values: [] };
        known.values.push(value);
        byPath.set(innerKey, known);
      }
    }
  }
  return [...byPath.values()];
}

/** Default values of a setting; null if the spec does not know the setting. */
export function findDefaults(defaults: readonly SettingDefaults[], path: SettingPath): readonly unknown[] | null {
  return defaults.find((setting) => matchesPath(setting.path, path))?.values ?? null;
}

function leavesOf(value: unknown, path: SpecPath): readonly (readonly [SpecPath, unknown])[] {
  if (!isJsonObject(value)) return [[path, value]];
  return Object.entries(value).flatMap(([key, member]) => leavesOf(member, [...path, key]));
}
