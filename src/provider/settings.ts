import type { Config, Private, Report } from "../framework";
import {
  applySecret,
  explainConflict,
  explainSecretMode,
  learn,
  listConflicts,
  listHidden,
  listSecretPaths,
  mergeSecrets,
  planSecret,
  reconcile,
  toConfigPathText,
  type ConfigPath,
  type SecretPlan,
} from "./config";
import { toSettingsMemory } from "./settings-memory";

/** The two attributes that hold a connector's settings. */
export interface SettingNames {
  readonly config: string;
  readonly secrets: string;
}

/** A connector's settings as the user gives them. Undefined: not known yet. */
export interface Settings {
  readonly config: Config | null | undefined;
  readonly secrets: Config | null | undefined;
  readonly version: number | null | undefined;
}

/** Says what cannot be right about settings: masks in place of values, and secrets given twice. */
export function checkSettings({ config = null, secrets = null }: Settings, names: SettingNames, report: Report): void {
  for (const [attribute, value] of [
    [names.config, config],
    [names.secrets, secrets],
  ] as const)
    for (const place of listHidden(value))
      report.error(
        "A mask in place of a value",
        `"${toConfigPathText(place)}" is what Airbyte shows instead of a secret. Give the secret itself in ${names.secrets}, or leave it out.`,
        toPath(attribute, place),
      );
  for (const conflict of listConflicts(config, secrets))
    report.error("Setting given twice", explainConflict(conflict, names), toPath(names.config, conflict.path));
}

/** What a plan of secrets needs to know of the object. */
interface PlannedObject {
  readonly names: SettingNames;
  readonly stored: Private;
  /** Whether the object is there, and the settings are going to be sent again. */
  readonly resends: boolean;
  readonly report: Report;
}

/** Plans the secrets, and says how a change of them is seen, and which would be lost. */
export async function planSecrets(
  { secrets: given, version }: Settings,
  { names, stored, resends, report }: PlannedObject,
): Promise<SecretPlan> {
  const { secret, hidden } = toSettingsMemory(stored);
  const plan = await planSecret({ given, version, stored: secret });
  const explanation = explainSecretMode(plan, names.secrets);
  if (plan.changed && secret.salt !== null && explanation !== null)
    report.warning("Secrets will be sent again", explanation, names.secrets);
  if (given !== undefined && (resends || plan.changed)) {
    const supplied = new Set(listSecretPaths(given).map(toConfigPathText));
    const lost = hidden.map(toConfigPathText).filter((place) => !supplied.has(place));
    if (lost.length > 0)
      report.warning(
        "Secrets will be lost",
        `Airbyte holds ${lost.map((place) => `"${place}"`).join(", ")}, and this update sends the settings without. Give them in ${names.secrets} to keep them.`,
        names.secrets,
      );
  }
  return plan;
}

/** Settings on their way to the API. */
export interface Outgoing {
  /** Config and secrets in one, as the API takes them. */
  readonly body: Config;
  readonly fingerprint: string | null;
  /** Whether the secrets differ from those that were sent last. */
  readonly secretsChanged: boolean;
  /** What the API's own view of them teaches: what to remember, and where it has stored another value. */
  readonly learnFrom: (answered: Config | null) => {
    readonly memory: Private;
    readonly altered: readonly ConfigPath[];
  };
}

/** Puts settings together for a create or an update. */
export async function toOutgoing(
  { config, secrets = null, version = null }: Settings,
  stored: Private,
): Promise<Outgoing> {
  const before = toSettingsMemory(stored).secret;
  const body = mergeSecrets(config ?? {}, secrets);
  const { fingerprint, memory } = await applySecret({ given: secrets, version, stored: before });
  return {
    body,
    fingerprint,
    secretsChanged: memory.fingerprint !== before.fingerprint || memory.version !== before.version,
    learnFrom(answered) {
      const { altered, ...places } = learn(body, answered);
      return { memory: { secret: memory, secretPaths: listSecretPaths(secrets), imported: false, ...places }, altered };
    },
  };
}

/** The settings for the state: the user's spelling where the server means the same, the server's where it differs. */
export function readSettings(
  declared: Config | null,
  remote: Config | null,
  { stored, isDrift }: { stored: Private; isDrift: (place: ConfigPath, value: unknown) => boolean },
): Config {
  const { secretPaths, omitted, extra: usual } = toSettingsMemory(stored);
  const { config, extra } = reconcile({ declared: declared ?? {}, remote, secretPaths, omitted, extra: usual });
  const filledIn = new Set(usual.map(toConfigPathText));
  const added = extra.filter(
    (place) => !filledIn.has(toConfigPathText(place)) && isDrift(place, valueAt(remote, place)),
  );
  return added.reduce((whole, place) => mergeSecrets(whole, toNested(place, valueAt(remote, place))), config);
}

function valueAt(config: unknown, [step, ...rest]: ConfigPath): unknown {
  if (step === undefined) return config;
  // A place that was found in this very config.
  return valueAt((config as Record<string | number, unknown>)[step], rest);
}

function toNested(place: ConfigPath, value: unknown): Config {
  // Places start at the root, which is an object.
  return place.reduceRight<unknown>(
    (inner, step) => (typeof step === "number" ? [inner] : { [step]: inner }),
    value,
  ) as Config;
}

/** A place in a config as a path of Terraform's. */
export function toPath(attribute: string, place: ConfigPath) {
  return [{ attribute }, ...place.map((step) => (typeof step === "number" ? { index: step } : { attribute: step }))];
}
