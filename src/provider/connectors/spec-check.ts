import type { Report } from "../../framework";
import type { ConnectorKind } from "../../specs";
import { toConnectorId } from "./connector-id";
import type { Embedded } from "../define";
import type { SettingNames, Settings } from "../settings/settings";

/** How one kind of template says what its connector and settings are. */
export interface SpecRules {
  readonly kind: ConnectorKind;
  /** The attribute that names the connector. */
  readonly attribute: string;
  readonly names: SettingNames;
  /** `partial`: what is required and not given is the customer's to fill in. */
  readonly mode: "partial" | "complete";
}

/**
 * Checks, at plan, that a connector's name can be looked up, and its settings against its spec. Does nothing before the
 * connector and the provider's own configuration are known.
 */
export function checkBySpec(
  connector: string | null | undefined,
  { config, secrets }: Settings,
  { kind, attribute, names, mode }: SpecRules,
  { api, report }: { readonly api: Embedded | null; readonly report: Report },
): void {
  if (typeof connector !== "string" || !api) return;
  const { specs } = api.settings;
  toConnectorId(kind, connector, specs, attribute);
  specs?.check({ kind, connector, config, secrets, mode, names }, report);
}
