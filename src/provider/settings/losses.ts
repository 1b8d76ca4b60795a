import { UNKNOWN, type Config, type PrivateState, type Report } from "../../framework";
import type { SettingNames, Settings } from "./given";
import { readPrivateState } from "./private-state";
import { isEmpty, isList, isObject, mergeSecrets, Places, quotePaths, type SettingPath } from "./values";

interface Write {
  readonly names: SettingNames;
  readonly privateState: PrivateState;
  readonly report: Report;
}

/**
 * Reports what an update that sends the settings would take away although its plan does not show it. Secrets that others
 * have put there are an error until they are given, or given up explicitly.
 */
export function reportLosses({ config, secrets }: Settings, { names, privateState, report }: Write): void {
  if (config === undefined || secrets === undefined) return;
  const { hidden, held, possible, added, secretPaths, imported } = readPrivateState(privateState);
  const given = toGivenPlaces({ config, secrets });
  const isGivenUp = isGivingUp(secrets);
  const lostOf = (places: readonly SettingPath[]): readonly SettingPath[] =>
    isGivenUp ? [] : places.filter((place) => !given.has(place));

  const own = Places.of(secretPaths);
  const lost = lostOf(held);
  const dropped = lostOf(hidden).filter((place) => own.has(place));
  const uncertain = imported ? lostOf(possible) : [];
  const strangers = added.filter((place) => !given.has(place));
  if (lost.length > 0)
    report.error(
      "Secrets would be lost",
      `Airbyte holds ${quotePaths(lost)}, which Terraform does not store, but this update sends the settings without ${toPronoun(lost)}. Set ${toPronoun(lost)} in ${names.secrets} to keep ${toPronoun(lost)}. ${toGivingUp(names)}`,
      names.secrets,
    );
  if (dropped.length > 0)
    report.warning(
      "Secrets will be lost",
      `Airbyte holds ${quotePaths(dropped)}, but this update sends the settings without ${toPronoun(dropped)}. Set ${toPronoun(dropped)} in ${names.secrets} to keep ${toPronoun(dropped)}.`,
      names.secrets,
    );
  if (uncertain.length > 0)
    report.warning(
      "Secrets may be lost",
      `The connector's spec marks ${quotePaths(uncertain)} as secret, and Airbyte does not report whether a value is stored. This first update since the import removes every secret that ${names.secrets} does not set. ${toGivingUp(names)}`,
      names.secrets,
    );
  if (strangers.length > 0)
    report.warning(
      "Settings will be lost",
      `Somebody added ${quotePaths(strangers)} in Airbyte, and this update sends the settings without ${toPronoun(strangers)}. Set ${toPronoun(strangers)} in ${names.config} to keep ${toPronoun(strangers)}.`,
      names.config,
    );
}

/**
 * The secrets as Airbyte will have them, where those that it keeps although they are not given are not known. `isSent`: an
 * update sends the settings, and Airbyte then keeps nothing; it is refused if that is known to lose something.
 */
export function withKept(
  { config, secrets }: Settings,
  isSent: boolean,
  privateState: Pick<PrivateState, "values">,
): Settings["secrets"] {
  if (config === undefined || secrets === undefined || isGivingUp(secrets)) return secrets;
  const { held, possible } = readPrivateState(privateState);
  const given = toGivenPlaces({ config, secrets });
  const kept = [...held, ...(isSent ? [] : possible)].filter((place) => !given.has(place));
  return kept.reduce<Config | null>((whole, place) => mergeSecrets(whole, toNested(place)), secrets);
}

function toNested([key = "", ...steps]: SettingPath): Config {
  const inner = steps.reduceRight<unknown>(
    (value, step) => (typeof step === "number" ? [...Array<null>(step).fill(null), value] : { [step]: value }),
    UNKNOWN,
  );
  return { [key]: inner };
}

function toGivenPlaces(settings: Pick<Settings, "config" | "secrets">): Places {
  return Places.of([settings.config, settings.secrets].flatMap((part) => [...listGiven(part), ...listGivenUp(part)]));
}

function isGivingUp(secrets: Config | null): boolean {
  return secrets !== null && Object.keys(secrets).length === 0;
}

/** "it" or "them", after as many places. */
export function toPronoun({ length }: readonly SettingPath[]): string {
  return length === 1 ? "it" : "them";
}

/** Sentence that says how to give up secrets. */
export function toGivingUp({ secrets }: SettingNames): string {
  return `To remove them on purpose, set ${secrets} = {} for all, or a single one to null.`;
}

/** Places that have a value, or will have one that is not known yet. */
function listGiven(value: unknown, path: SettingPath = []): SettingPath[] {
  if (isEmpty(value)) return [];
  if (isList(value)) return value.flatMap((item, index) => listGiven(item, [...path, index]));
  if (isObject(value)) return Object.entries(value).flatMap(([key, member]) => listGiven(member, [...path, key]));
  return [path];
}

/** Places that are given as null or empty. In a list, null only keeps the place of an element without secrets. */
function listGivenUp(value: unknown, path: SettingPath = []): SettingPath[] {
  if (isList(value)) return value.flatMap((item, index) => listGivenUp(item, [...path, index]));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    isEmpty(member) ? [[...path, key]] : listGivenUp(member, [...path, key]),
  );
}
