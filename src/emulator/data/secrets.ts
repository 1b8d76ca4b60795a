import type { Config } from "../../api/shapes";
import { fieldsOf } from "./connectors/connector-specs";
import type { Switches } from "../switches";
import { type Field, type Fields, fieldsIn } from "./connectors/spec-fields";

/** The mask that Airbyte shows instead of a secret (API 9). */
export const MASK = "**********";

/** Ends of names that are secret in most connectors, whether or not we know the connector's spec. */
const SECRET_NAME =
  /(^|_)(password|secret|token|api_key|private_key|ssh_key|client_key|access_key_id|secret_access_key|credentials_json|hmac_key_access_id)$/i;

/**
 * A config as answers show it. Secret is each leaf that the spec marks so, and each text or number whose key ends like
 * a secret's name (`password`, `client_secret`, `access_token`, `api_key` and the like).
 */
export function toShownConfig(definitionId: string | null, config: Config, switches: Switches): Config {
  const shown = toShown(config, fieldsOf(definitionId), switches.secretsOnRead, []);
  return switches.configDefaults === "added" ? { num_workers: 10, ...shown } : shown;
}

/** A stored config after a PATCH (API 5.5, 6.3, 9). */
export function toChangedConfig(
  definitionId: string | null,
  stored: Config,
  given: Config,
  { patchObjects }: Switches,
): Config {
  return patchObjects === "replace" ? given : merge(stored, given, fieldsOf(definitionId));
}

/** Objects put together key by key; lists and leaves are replaced. */
export function merge(stored: Config, given: Config, fields: Fields = {}): Config {
  const merged: Record<string, unknown> = { ...stored };
  for (const [key, value] of Object.entries(given)) {
    const before = stored[key];
    if (isSecret(key, before, fields[key]) && isStandIn(value)) continue;
    const isInner = isConfig(value) && isConfig(before);
    merged[key] = isInner ? merge(before, value, fieldsIn(fields[key])) : value;
  }
  return merged;
}

function toShown(config: Config, fields: Fields, how: Switches["secretsOnRead"], place: readonly string[]): Config {
  const entries = Object.entries(config).flatMap(([key, value]): [string, unknown][] => {
    const here = [...place, key];
    const field = fields[key];
    if (!isSecret(key, value, field)) return [[key, toInner(value, field, how, here)]];
    if (how === "omitted") return [];
    return [[key, how === "verbatim" ? value : how === "masked" ? MASK : toReference(here)]];
  });
  return Object.fromEntries(entries);
}

function toInner(value: unknown, field: Field | undefined, how: Switches["secretsOnRead"], place: string[]): unknown {
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) => toInner(item, field?.items, how, [...place, String(index)]));
  }
  return isConfig(value) ? toShown(value, fieldsIn(field), how, place) : value;
}

function isSecret(key: string, value: unknown, field: Field | undefined): boolean {
  if (value === null || value === undefined) return false;
  if (field?.airbyte_secret === true) return true;
  return SECRET_NAME.test(key) && (typeof value === "string" || typeof value === "number");
}

/** Named by its place, so that it tells nothing of the secret and stays the same. */
function toReference(place: readonly string[]): object {
  return { _secret: `airbyte_emulator_${place.join("_")}_v1` };
}

function isStandIn(value: unknown): boolean {
  return value === MASK || (isConfig(value) && "_secret" in value);
}

/** An object, and no number that keeps its digits. */
function isConfig(value: unknown): value is Config {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !("isLosslessNumber" in value);
}
