import { isUnknown, type Config, type Private, type Report } from "../../framework";
import { explainConflict, explainHidden, listConflicts, listHidden } from "../../rules";
import {
  applySecret,
  explainSecretMode,
  learn,
  listSecretPaths,
  mergeSecrets,
  planSecret,
  reconcile,
  toConfigPathText,
  valueAt,
  type ConfigPath,
  type SecretPlan,
} from "./values";
import type { SettingNames, Settings } from "./given-settings";
import { toSettingsMemory } from "./settings-memory";
import { reportLosses, rememberUnshown } from "./unshown";

export type { SettingNames, Settings } from "./given-settings";

/** Says what cannot be right about settings: masks in place of values, and secrets given twice. */
export function checkSettings({ config = null, secrets = null }: Settings, names: SettingNames, report: Report): void {
  for (const [attribute, value] of [
    [names.config, config],
    [names.secrets, secrets],
  ] as const)
    for (const place of listHidden(value))
      report.error(
        "A mask in place of a value",
        explainHidden(toConfigPathText(place), names.secrets),
        toPath(attribute, place),
      );
  for (const { kind, path } of listConflicts(config, secrets, isUnknown))
    report.error(
      "Setting given twice",
      explainConflict(kind, toConfigPathText(path), names),
      toPath(names.config, path),
    );
}

/** What a plan of secrets needs to know of the object. */
interface PlannedObject {
  readonly names: SettingNames;
  readonly stored: Private;
  /** Whether the object is there, and the settings are going to be sent again. */
  readonly resends: boolean;
  readonly report: Report;
}

/** Plans the secrets, and says how a change of them is seen, and what would be lost. */
export async function planSecrets(
  settings: Settings,
  { names, stored, resends, report }: PlannedObject,
): Promise<SecretPlan> {
  const { secret } = toSettingsMemory(stored);
  const { secrets: given, version } = settings;
  const plan = await planSecret({ given, version, stored: secret });
  const explanation = explainSecretMode(plan, names.secrets);
  if (plan.changed && secret.salt !== null && explanation !== null)
    report.warning("Secrets will be sent again", explanation, names.secrets);
  if (resends || plan.changed) reportLosses(settings, { names, stored, report });
  return plan;
}

/** After a write, nothing is left of what others have put there. */
const WRITTEN: Private = { imported: false, held: [], possible: [], added: [] };

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
      return { memory: { ...WRITTEN, secret: memory, secretPaths: listSecretPaths(secrets), ...places }, altered };
    },
  };
}

/** Says of a setting that the user did not give, and the server has, what it is. */
export type Judge = (place: ConfigPath, value: unknown) => "drift" | "default" | "unknown";

/** What a refresh of settings needs, and how it is remembered. */
export interface Reading {
  readonly stored: Private;
  readonly remember: (values: Private) => void;
  readonly judge: Judge;
}

/** The settings for the state: the user's spelling where the server means the same, the server's where it differs. */
export function readSettings(
  declared: Config | null,
  remote: Config | null,
  { stored, remember, judge }: Reading,
): Config {
  const { secretPaths, omitted, extra: usual } = toSettingsMemory(stored);
  const { config, extra } = reconcile({ declared: declared ?? {}, remote, secretPaths, omitted, extra: usual });
  const filledIn = new Set(usual.map(toConfigPathText));
  const fresh = extra.filter((place) => !filledIn.has(toConfigPathText(place)));
  const verdicts = new Map(fresh.map((place) => [place, judge(place, valueAt(remote, place))]));
  const drift = fresh.filter((place) => verdicts.get(place) === "drift");
  rememberUnshown({ remote, extra: fresh.filter((place) => verdicts.get(place) === "unknown") }, { stored, remember });
  return drift.reduce((whole, place) => mergeSecrets(whole, toNested(place, valueAt(remote, place))), config);
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
