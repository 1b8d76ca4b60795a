import type { PrivateState } from "../../framework";
import { toSettingPaths, toSecretMemory, type SettingPath, type SecretMemory } from "./values";

/** Private state of an object with settings. Places and hashes only: no value, secret or not. */
export interface SettingsPrivateState {
  readonly secret: SecretMemory;
  /** Places where secrets were set; a refresh leaves them alone. */
  readonly secretPaths: readonly SettingPath[];
  /** Places where the server returns nothing. */
  readonly omitted: readonly SettingPath[];
  /** Places where the server shows a mask or a reference. */
  readonly hidden: readonly SettingPath[];
  /** Settings that the server fills in by itself. */
  readonly extra: readonly SettingPath[];
  /** Secrets that others have put there, as before an import. */
  readonly held: readonly SettingPath[];
  /** Places where, by the connector's spec, an imported object may have secrets that the server does not show. */
  readonly possible: readonly SettingPath[];
  /** Settings that others have added since the last write, and that no plan shows. */
  readonly added: readonly SettingPath[];
  /** True while nothing was written since an import. */
  readonly imported: boolean;
  /** `updated_at` after our last write or refresh; null when the server tells none. */
  readonly updatedAt: string | null;
}

/** Reads the private state of an object with settings. Whatever is not there, as after an import, is empty. */
export function readPrivateState({ values }: Pick<PrivateState, "values">): SettingsPrivateState {
  const { secret, secretPaths, omitted, hidden, extra, held, possible, added, imported, updatedAt } = values;
  return {
    secret: toSecretMemory(secret),
    secretPaths: toSettingPaths(secretPaths),
    omitted: toSettingPaths(omitted),
    hidden: toSettingPaths(hidden),
    extra: toSettingPaths(extra),
    held: toSettingPaths(held),
    possible: toSettingPaths(possible),
    added: toSettingPaths(added),
    imported: imported === true,
    updatedAt: typeof updatedAt === "string" ? updatedAt : null,
  };
}
