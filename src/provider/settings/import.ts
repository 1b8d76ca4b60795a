import type { Config, PrivateValues, Report } from "../../framework";
import type { SecretRules } from "../connectors/connector-specs";
import { title } from "../title";
import type { SettingNames } from "./given";
import { toGivingUp, toPronoun } from "./losses";
import {
  distinctPaths,
  isEmpty,
  isList,
  isObject,
  listLikelySecrets,
  Places,
  quotePaths,
  toImported,
  type SettingPath,
} from "./values";

/** Settings of an imported object: what the API shows, without masks and without what looks like a secret. */
export interface ImportedSettings {
  readonly config: Config;
  /** Places of secrets that Terraform does not store. */
  readonly secrets: readonly SettingPath[];
  /** Places where, by the connector's spec, there may be a secret that the server does not show. */
  readonly possible: readonly SettingPath[];
}

export function importSettings(remote: Config | null, { isSecret, patterns }: SecretRules): ImportedSettings {
  const shown = listLikelySecrets(remote, isSecret);
  const { config, hidden } = toImported(remote, shown);
  const hiddenPlaces = Places.of(hidden);
  const secrets = distinctPaths([...hidden, ...shown.filter((place) => !hiddenPlaces.has(place))]);
  const possible = patterns.flatMap((pattern) => [...absentFrom(remote ?? {}, pattern)]);
  return { config, secrets, possible };
}

/** Settings as a data source shows them: without masks, and without what is called like a secret. */
export function withoutSecrets(remote: Config | null): Config {
  return toImported(remote, listLikelySecrets(remote)).config;
}

/** Places where a config has the group of settings that a secret would be in, and not the secret. */
function* absentFrom(
  value: unknown,
  [step, ...rest]: readonly (string | number)[],
  path: SettingPath = [],
): Generator<SettingPath> {
  if (step === undefined) {
    if (isEmpty(value)) yield path;
  } else if (step === "*") {
    const entries = isList(value) ? value.entries() : isObject(value) ? Object.entries(value) : [];
    for (const [key, member] of entries) yield* absentFrom(member, rest, [...path, key]);
  } else if (isObject(value)) yield* absentFrom(value[step], rest, [...path, step]);
}

/** Private state of an imported object: which secrets it has, when it was last written to, and that no apply has been. */
export function toImportedPrivateState(
  { secrets, possible }: ImportedSettings,
  updatedAt: string | null | undefined,
): PrivateValues {
  return { held: secrets, possible, updatedAt: updatedAt ?? null, imported: true };
}

/** Reports which secrets have to be supplied, and which there may be. */
export function reportSecrets(
  { secrets, possible }: ImportedSettings,
  name: string,
  names: SettingNames,
  report: Report,
): void {
  if (secrets.length > 0)
    report.warning(
      title`Secrets of "${name}" have to be set`,
      `Airbyte holds ${quotePaths(secrets)}, which Terraform does not store. Set ${toPronoun(secrets)} in ${names.secrets}: an update of the settings that would remove ${toPronoun(secrets)} is refused. ${toGivingUp(names)}`,
    );
  if (possible.length > 0)
    report.warning(
      title`"${name}" may have secrets`,
      `The connector's spec marks ${quotePaths(possible)} as secret, and Airbyte does not report whether a value is stored. Set the secrets in use in ${names.secrets}: the first update of the settings removes all others.`,
    );
}
