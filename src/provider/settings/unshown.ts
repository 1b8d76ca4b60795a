import type { Config, Private, Report } from "../../framework";
import { listHidden } from "../../rules";
import {
  isEmpty,
  isList,
  isObject,
  listLikelySecrets,
  Places,
  toConfigPathText,
  valueAt,
  type ConfigPath,
} from "./values";
import type { SettingNames, Settings } from "./given-settings";
import { toSettingsMemory } from "./settings-memory";

/** What others have put into an object's settings, as a refresh finds it: places that no plan shows. */
interface Found {
  /** Settings that only the server has, and that it does not fill in by itself. */
  readonly extra: readonly ConfigPath[];
  readonly remote: Config | null;
}

/** Remembers at a refresh what an update would take away without a plan that shows it. */
export function rememberUnshown(
  { extra, remote }: Found,
  { stored, remember }: { readonly stored: Private; readonly remember: (values: Private) => void },
): void {
  const { hidden, held, added, secretPaths } = toSettingsMemory(stored);
  const known = Places.of([...hidden, ...secretPaths]);
  const all = listHidden(remote);
  const masked = all.filter((place) => !isInside(place, known));
  const likely = extra
    .flatMap((place) => listLikelySecrets(valueAt(remote, place), undefined, place))
    .filter((place) => !isInside(place, Places.of(all)));
  const before = held.filter((place) => !isEmpty(valueAt(remote, place)));
  const secrets = distinct([...before, ...masked, ...likely]);
  const covered = Places.of(secrets);
  const now = { held: secrets, added: extra.filter((place) => !isInside(place, covered)) };
  if (!areSame(now.held, held) || !areSame(now.added, added)) remember(now);
}

interface Write {
  readonly names: SettingNames;
  readonly stored: Private;
  readonly report: Report;
}

/**
 * Says what an update that sends the settings would take away although its plan does not show it. Secrets that others
 * have put there are an error until they are given, or their loss is said to be meant.
 */
export function reportLosses({ config, secrets }: Settings, { names, stored, report }: Write): void {
  if (config === undefined || secrets === undefined) return;
  const { hidden, held, possible, added, secretPaths, imported } = toSettingsMemory(stored);
  const given = Places.of([config, secrets].flatMap((part) => [...listGiven(part), ...listGivenUp(part)]));
  const isGivenUp = secrets !== null && Object.keys(secrets).length === 0;
  const lostOf = (places: readonly ConfigPath[]): readonly ConfigPath[] =>
    isGivenUp ? [] : places.filter((place) => !isInside(place, given));

  const own = Places.of(secretPaths);
  const lost = lostOf(held);
  const dropped = lostOf(hidden).filter((place) => isInside(place, own));
  const uncertain = imported ? lostOf(possible) : [];
  const strangers = added.filter((place) => !isInside(place, given));
  if (lost.length > 0)
    report.error(
      "Secrets would be lost",
      `Airbyte holds ${quote(lost)}, which Terraform does not store, and this update sends the settings without. Give them in ${names.secrets} to keep them. ${toGivingUp(names)}`,
      names.secrets,
    );
  if (dropped.length > 0)
    report.warning(
      "Secrets will be lost",
      `Airbyte holds ${quote(dropped)}, and this update sends the settings without. Give them in ${names.secrets} to keep them.`,
      names.secrets,
    );
  if (uncertain.length > 0)
    report.warning(
      "Secrets may be lost",
      `The connector's spec makes a secret of ${quote(uncertain)}, and Airbyte does not show whether there is one. This first update since the import takes away what ${names.secrets} does not give. ${toGivingUp(names)}`,
      names.secrets,
    );
  if (strangers.length > 0)
    report.warning(
      "Settings will be lost",
      `Somebody has added ${quote(strangers)} in Airbyte, and this update sends the settings without. Give them in ${names.config} to keep them.`,
      names.config,
    );
}

/** How a user says that secrets may go. */
export function toGivingUp({ secrets }: SettingNames): string {
  return `If they are to go, say so: ${secrets} = {} for all of them, or null for one.`;
}

export function quote(places: readonly ConfigPath[]): string {
  return places.map((place) => `"${toConfigPathText(place)}"`).join(", ");
}

/** Places that have a value, or will have one that is not known yet. */
function listGiven(value: unknown, path: ConfigPath = []): ConfigPath[] {
  if (isEmpty(value)) return [];
  if (isList(value)) return value.flatMap((item, index) => listGiven(item, [...path, index]));
  if (isObject(value)) return Object.entries(value).flatMap(([key, member]) => listGiven(member, [...path, key]));
  return [path];
}

/** Places that are said to be nothing. In a list, null only keeps the place of an element without secrets. */
function listGivenUp(value: unknown, path: ConfigPath = []): ConfigPath[] {
  if (isList(value)) return value.flatMap((item, index) => (isEmpty(item) ? [] : listGivenUp(item, [...path, index])));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    isEmpty(member) ? [[...path, key]] : listGivenUp(member, [...path, key]),
  );
}

export function isInside(place: ConfigPath, places: Places): boolean {
  return place.reduce((at, step) => at.at(step), places).covered;
}

export function distinct(places: readonly ConfigPath[]): readonly ConfigPath[] {
  return [...new Map(places.map((place) => [toConfigPathText(place), place])).values()];
}

function areSame(these: readonly ConfigPath[], those: readonly ConfigPath[]): boolean {
  return these.map(toConfigPathText).join("\n") === those.map(toConfigPathText).join("\n");
}
