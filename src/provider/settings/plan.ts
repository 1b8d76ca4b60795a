import type { PrivateState, Report, Unknown } from "../../framework";
import type { ConnectorKind } from "../../specs";
import { toConnectorId } from "../connectors/connector-id";
import type { Embedded } from "../embedded";
import type { SettingNames, Settings } from "./given";
import { reportLosses } from "./losses";
import { readPrivateState } from "./private-state";
import { explainSecretMode, planSecret } from "./values";

/** Rules of a plan of settings. */
export interface PlanRules {
  readonly kind: ConnectorKind;
  readonly names: SettingNames;
  /** The attribute that names the connector, if the object has one. */
  readonly connector?: string;
  /** `partial`: what is required and not given is the customer's to fill in. */
  readonly mode: "partial" | "complete";
}

interface Planned {
  readonly api: Embedded | null;
  readonly privateState: PrivateState;
  readonly report: Report;
}

/**
 * Checks, at plan, that a connector's name can be looked up, and its settings against its spec. Does nothing before the
 * connector and the provider's own configuration are known.
 */
export function checkBySpec(
  connector: unknown,
  { config, secrets }: Settings,
  { kind, connector: attribute, names, mode }: PlanRules,
  { api, report }: Pick<Planned, "api" | "report">,
): void {
  if (attribute === undefined || typeof connector !== "string" || !api) return;
  const { specs } = api.settings;
  toConnectorId(kind, connector, specs, attribute);
  specs?.check({ kind, connector, config, secrets, mode, names }, report);
}

/** Planned secrets. */
interface PlannedSecrets {
  readonly fingerprint: string | null | Unknown;
  /** True if the settings are sent, for their own sake or for that of the secrets. */
  readonly isSent: boolean;
}

/**
 * Plans the secrets, and reports how a change of them is seen, and what would be lost. `isNew`: they are sent to a new
 * object, which takes the place of the one that there is and loses nothing.
 */
export async function planSecrets(
  settings: Settings,
  names: SettingNames,
  { isSentAgain, isNew }: { readonly isSentAgain: boolean; readonly isNew: boolean },
  { privateState, report }: Pick<Planned, "privateState" | "report">,
): Promise<PlannedSecrets> {
  const { secret } = readPrivateState(privateState);
  const { secrets: given, version } = settings;
  const plan = await planSecret({ given, version, stored: secret });
  const explanation = explainSecretMode(plan, names.secrets);
  if (plan.changed && !isNew && secret.salt !== null && explanation !== null)
    report.warning("Secrets will be sent again", explanation, names.secrets);
  const isSent = isSentAgain || plan.changed;
  if (isSent && !isNew) reportLosses(settings, { names, privateState, report });
  return { fingerprint: plan.fingerprint, isSent };
}
