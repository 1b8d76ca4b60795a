import {
  compileSpec,
  findConnector,
  toSettingPathText,
  type ConnectorKind,
  type Problem,
  type SettingPath,
  type SpecLock,
} from "../../../specs";

/** Settings of a template, and the places of its secrets. */
export interface FittedSettings {
  readonly kind: ConnectorKind;
  readonly connector: string;
  readonly config: unknown;
  readonly secrets: readonly SettingPath[];
  readonly possible: readonly SettingPath[];
}

/** Verdict of a connector's spec on settings. */
export interface Fit {
  /** Secrets that the spec requires, and of which Airbyte shows nothing. */
  readonly required: readonly SettingPath[];
  /** The first thing that the spec refuses, as a sentence; null if there is nothing. */
  readonly refusal: string | null;
  /** True if the types that are made from the spec take the settings. */
  readonly typed: boolean;
}

const UNKNOWN = Symbol("a secret");

/** Judges settings by the spec in the lock. Without one they fit, and have no types. */
export function judgeFit(settings: FittedSettings, lock: SpecLock): Fit {
  const { kind, connector, config, secrets, possible } = settings;
  const found = findConnector(lock, connector, kind);
  if (!found) return { required: [], refusal: null, typed: false };
  const checker = compileSpec(found.spec);
  const mode = kind === "source" ? "partial" : "complete";
  const check = (places: readonly SettingPath[], value: unknown): readonly Problem[] =>
    checker.check({ config, secrets: toTree(places, () => value), mode, isUnknown: (each) => each === UNKNOWN });

  const missing = new Set(
    check(secrets, UNKNOWN).flatMap(({ kind: what, path }) => (what === "required" ? [toSettingPathText(path)] : [])),
  );
  const required = possible.filter((place) => missing.has(toSettingPathText(place)));
  const given = [...secrets, ...required];
  const problems = check(given, UNKNOWN);
  const refused = problems.find(({ severity }) => severity === "error");
  // Variables are texts, so that a secret of another type has no place in the types.
  const isText = !check(given, "text").some(
    ({ kind: what, path }) => (what === "type" || what === "value") && hasPlace(given, path),
  );
  return {
    required,
    refusal: refused ? `${toSettingPathText(refused.path)}: ${refused.message}` : null,
    typed: problems.length === 0 && isText,
  };
}

function hasPlace(places: readonly SettingPath[], path: SettingPath): boolean {
  const text = toSettingPathText(path);
  return places.some((place) => toSettingPathText(place) === text);
}

/** Settings with a value at each of the places, and null at the positions of lists that are passed over; null for no place. */
export function toTree(places: readonly SettingPath[], valueOf: (place: SettingPath) => unknown): unknown {
  if (places.length === 0) return null;
  const [first] = places;
  if (first?.length === 0) return valueOf(first);
  const steps = new Map<string | number, SettingPath[]>();
  for (const place of places) steps.set(place[0] ?? "", [...(steps.get(place[0] ?? "") ?? []), place]);
  const inner = (step: string | number): unknown =>
    toTree(
      (steps.get(step) ?? []).map((place) => place.slice(1)),
      (rest) => valueOf([step, ...rest]),
    );
  const keys = [...steps.keys()];
  if (keys.every((key) => typeof key === "number"))
    return Array.from({ length: Math.max(...keys) + 1 }, (_, index) => (steps.has(index) ? inner(index) : null));
  return Object.fromEntries(keys.map((key) => [key, inner(key)]));
}
