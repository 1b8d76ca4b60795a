import { isObject } from "./leaf";

/** Private state of the secrets that were sent last; all null before any were. */
export interface SecretMemory {
  /** In hex; kept for as long as the object lives, so that fingerprints compare. */
  readonly salt: string | null;
  readonly fingerprint: string | null;
  /** The `*_wo_version` that they were sent under. */
  readonly version: number | null;
}

/** After an import, or before the first write. */
export const NO_SECRETS_SENT: SecretMemory = { salt: null, fingerprint: null, version: null };

/** Reads the memory back from where it was stored as JSON; whatever has another shape counts as none. */
export function toSecretMemory(stored: unknown): SecretMemory {
  if (!isObject(stored)) return NO_SECRETS_SENT;
  const { salt, fingerprint, version } = stored;
  return {
    salt: typeof salt === "string" ? salt : null,
    fingerprint: typeof fingerprint === "string" ? fingerprint : null,
    version: typeof version === "number" ? version : null,
  };
}
