import type { PrivateState } from "../../framework";
import { toConfigPaths, toSecretMemory, type ConfigPath, type SecretMemory } from "./values";

/** Private state of an object with settings. Places and hashes only: no value, secret or not. */
export interface SettingsPrivateState {
  readonly secret: SecretMemory;
  /** Where secrets were given, so that a refresh leaves these places alone. */
  readonly secretPaths: readonly ConfigPath[];
  /** Where the server gives nothing back. */
  readonly omitted: readonly ConfigPath[];
  /** Where the server shows a mask or a reference. */
  readonly hidden: readonly ConfigPath[];
  /** Settings that the server fills in by itself. */
  readonly extra: readonly ConfigPath[];
  /** Secrets that others have put there, as before an import. */
  readonly held: readonly ConfigPath[];
  /** Where, by the connector's spec, an imported object may have secrets that the server does not show. */
  readonly possible: readonly ConfigPath[];
  /** Settings that others have added since the last write, and that no plan shows. */
  readonly added: readonly ConfigPath[];
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
    secretPaths: toConfigPaths(secretPaths),
    omitted: toConfigPaths(omitted),
    hidden: toConfigPaths(hidden),
    extra: toConfigPaths(extra),
    held: toConfigPaths(held),
    possible: toConfigPaths(possible),
    added: toConfigPaths(added),
    imported: imported === true,
    updatedAt: typeof updatedAt === "string" ? updatedAt : null,
  };
}
