import { UNKNOWN, type Config, type Unknown } from "../../../framework";
import { fingerprint, newSalt } from "./fingerprint";
import { isEmpty, isList, isObject, isUnknown } from "./leaf";
import { NO_SECRETS_SENT, type SecretMemory } from "./secret-memory";

/** Input of a decision: the two attributes of the user, and the secrets that were sent last. */
export interface SecretInput {
  /** Null: none are given. Undefined, or Unknown anywhere inside: not known yet. */
  readonly given: Config | null | undefined;
  /** `*_wo_version`. Null: not set. Undefined: not known yet. */
  readonly version: number | null | undefined;
  readonly stored: SecretMemory;
}

/** Method by which a change of the secrets is detected, and its result. */
export interface SecretPlan {
  /** `fingerprint`: by comparing. `version`: by the user's number alone. `none`: no secrets are given. */
  readonly mode: "none" | "fingerprint" | "version";
  /** For the attribute `secrets_fingerprint`. */
  readonly fingerprint: string | null | Unknown;
  /** True if there is something to send or to take away. */
  readonly changed: boolean;
}

/**
 * Plans the secrets of one object. A fingerprint is planned as known only where it stays: Terraform plans once more
 * during apply and wants the same answer, but by then an ephemeral value may be another, and a salt that this plan
 * drew would be lost.
 */
export async function planSecret({ given, version, stored }: SecretInput): Promise<SecretPlan> {
  if (given !== undefined && isEmpty(given)) return { mode: "none", fingerprint: null, changed: wasSent(stored) };
  if (version !== null) return { mode: "version", fingerprint: null, changed: version !== stored.version };
  const unchanged =
    given !== undefined &&
    given !== null &&
    isKnown(given) &&
    stored.salt !== null &&
    stored.fingerprint === (await fingerprint(given, stored.salt));
  return unchanged
    ? { mode: "fingerprint", fingerprint: stored.fingerprint, changed: false }
    : { mode: "fingerprint", fingerprint: UNKNOWN, changed: true };
}

/**
 * State and private state once the secrets were sent; for create and update, where everything is known.
 * Draws the salt at the first fingerprint and keeps it from then on.
 */
export async function applySecret({
  given,
  version,
  stored,
}: SecretInput): Promise<{ readonly fingerprint: string | null; readonly memory: SecretMemory }> {
  const memory = { ...NO_SECRETS_SENT, salt: stored.salt };
  if (isEmpty(given)) return { fingerprint: null, memory };
  if (typeof version === "number") return { fingerprint: null, memory: { ...memory, version } };
  const salt = stored.salt ?? newSalt();
  const taken = await fingerprint(given ?? {}, salt);
  return { fingerprint: taken, memory: { ...memory, salt, fingerprint: taken } };
}

/**
 * Explains the mode in force, and what to do if it is the wrong one, for a diagnostic; null without secrets.
 * `attribute` is the write-only one, such as `destination_secrets_wo`.
 */
export function explainSecretMode({ mode, changed }: SecretPlan, attribute: string): string | null {
  if (mode === "none") return null;
  if (mode === "version") {
    return (
      `${attribute}_version is set, so a change of ${attribute} alone is not noticed. Secrets are sent when that number changes ` +
      `and with any other change of the settings. Raise the number to send new secrets.`
    );
  }
  return (
    `Changes of ${attribute} are noticed by a salted fingerprint${changed ? ", which has changed or is not known yet" : ""}. ` +
    `If its value comes from an ephemeral resource that differs on each run, set ${attribute}_version: then only a change of that number counts.`
  );
}

function wasSent({ fingerprint: taken, version }: SecretMemory): boolean {
  return taken !== null || version !== null;
}

function isKnown(value: unknown): boolean {
  if (isUnknown(value)) return false;
  if (isList(value)) return value.every(isKnown);
  return !isObject(value) || Object.values(value).every(isKnown);
}
