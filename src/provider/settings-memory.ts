import type { Private } from "../framework";
import { toConfigPaths, toSecretMemory, type ConfigPath, type SecretMemory } from "./config";

/** What is remembered of a template beside its state. Places and hashes only: no value, secret or not. */
export interface SettingsMemory {
  readonly secret: SecretMemory;
  /** Where secrets were given, so that a refresh leaves these places alone. */
  readonly secretPaths: readonly ConfigPath[];
  /** Where the server gives nothing back. */
  readonly omitted: readonly ConfigPath[];
  /** Where the server shows a mask or a reference. */
  readonly hidden: readonly ConfigPath[];
  /** What the server fills in by itself. */
  readonly extra: readonly ConfigPath[];
  /** `updated_at` after our last write or refresh; null when the server tells none. */
  readonly updatedAt: string | null;
}

/** Reads the memory back from private state. Whatever is not there, as after an import, is empty. */
export function toSettingsMemory(stored: Private): SettingsMemory {
  const { secret, secretPaths, omitted, hidden, extra, updatedAt } = stored;
  return {
    secret: toSecretMemory(secret),
    secretPaths: toConfigPaths(secretPaths),
    omitted: toConfigPaths(omitted),
    hidden: toConfigPaths(hidden),
    extra: toConfigPaths(extra),
    updatedAt: typeof updatedAt === "string" ? updatedAt : null,
  };
}
