import type { Config, PrivateState, Report } from "../../framework";
import type { ConnectorKind, FoundConnector } from "../../specs";
import type { ConnectorSpecs } from "../connectors/connector-specs";
import { noteAdditions } from "./additions";
import { HIDDEN_CHANGE } from "./hidden-change";
import { readPrivateState } from "./private-state";
import { mergeSecrets, reconcile, sameConfig, toSettingPathText, valueAt, type SettingPath } from "./values";

/** Verdict on a setting that the user did not give, and the server has. */
export type Verdict = "drift" | "default" | "unknown";

interface Read {
  readonly declared: Config | null;
  readonly remote: Config | null;
  readonly judge: (place: SettingPath, value: unknown) => Verdict;
}

/** The settings for the state: the user's spelling where the server means the same, the server's where it differs. */
export function readSettings({ declared, remote, judge }: Read, privateState: PrivateState): Config {
  const { secretPaths, omitted, extra: usual } = readPrivateState(privateState);
  const { config, extra } = reconcile({ declared: declared ?? {}, remote, secretPaths, omitted, extra: usual });
  const filledIn = new Set(usual.map(toSettingPathText));
  const fresh = extra.filter((place) => !filledIn.has(toSettingPathText(place)));
  const verdicts = new Map(fresh.map((place) => [place, judge(place, valueAt(remote, place))]));
  const drift = fresh.filter((place) => verdicts.get(place) === "drift");
  noteAdditions({ remote, extra: fresh.filter((place) => verdicts.get(place) === "unknown") }, privateState);
  return drift.reduce((whole, place) => mergeSecrets(whole, toNested(place, valueAt(remote, place))), config);
}

/** Judges by a connector's spec: a setting that it knows is drift, unless it is at its default. */
export function judgeBySpec(
  kind: ConnectorKind,
  connector: string | null,
  specs: ConnectorSpecs | null,
): (place: SettingPath, value: unknown) => Verdict {
  const found: FoundConnector | null = connector === null ? null : (specs?.find(kind, connector) ?? null);
  return (place, value) => {
    if (!found || !specs || specs.isSecret(found, place)) return "unknown";
    const defaults = specs.findDefaults(found, place);
    if (defaults === null) return "unknown";
    return defaults.some((one) => sameConfig(one, value)) ? "default" : "drift";
  };
}

/**
 * Warns, at a refresh, that an object was written to although nothing that can be seen has changed: then a secret may
 * have. `differs`: the refresh found a visible difference.
 */
export function noticeHiddenChange(
  { updatedAt, differs, name }: { updatedAt: string | null; differs: boolean; name: string },
  { privateState, report }: { readonly privateState: PrivateState; readonly report: Report },
): void {
  const before = readPrivateState(privateState);
  const moved = updatedAt !== null && before.updatedAt !== null && updatedAt !== before.updatedAt;
  if (moved && !differs && before.secretPaths.length > 0)
    report.warning(
      HIDDEN_CHANGE,
      `"${name}" was updated at ${updatedAt} without any visible change, so somebody may have replaced a secret. Terraform cannot tell, because Airbyte does not show secrets. To send yours again, raise the version of the secrets or change them.`,
    );
  if (updatedAt !== before.updatedAt) privateState.set({ updatedAt });
}

function toNested(place: SettingPath, value: unknown): Config {
  // The root is an object.
  const [key = "", ...steps] = place;
  return { [key]: steps.reduceRight((inner, step) => (typeof step === "number" ? [inner] : { [step]: inner }), value) };
}
