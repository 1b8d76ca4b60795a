import { attributeLeaves } from "../leaves/attribute-leaves";
import { jsonLeaves } from "../leaves/json-leaves";
import { isNone, keysOf, memberOf, type Part } from "../leaves/part";
import type { Path } from "../leaves/pointer";
import { hasSecretName, type SecretPlaces } from "../leaves/secrets";
import type { ResourceChange } from "../plan/document";
import type { Leaf } from "../shape";
import { findKind, type Kind } from "./kinds";

export interface Surroundings {
  /** Attributes that the program sets; null where that is not known. */
  readonly configured: ReadonlySet<string> | null;
  readonly secrets: SecretPlaces;
}

/** Differences of an object, leaf by leaf. */
export function listLeaves({ type, change }: Pick<ResourceChange, "type" | "change">, around: Surroundings): Leaf[] {
  const before: Part = { value: change.before, unknown: false, sensitive: change.before_sensitive };
  const after: Part = { value: change.after, unknown: change.after_unknown, sensitive: change.after_sensitive };
  const kind = findKind(type);
  return [...(kind ? ownLeaves(kind, before, after, around) : foreignLeaves(before, after, around))];
}

function ownLeaves(kind: Kind, before: Part, after: Part, { configured, secrets }: Surroundings): Iterable<Leaf> {
  const { attributes, settings } = kind;
  const connector = (part: Part) =>
    settings?.connector === undefined || settings.connector === null ? null : memberOf(part, settings.connector).value;
  const isSecret = ([attribute, ...path]: Path, value: unknown): boolean => {
    const specs = settings;
    if (specs === null || attribute !== specs.attribute) return path.length > 0 && hasSecretName(path, value);
    return [before, after].some((part) => secrets.isSecret(specs.kind, connector(part), path, value));
  };
  return attributeLeaves(attributes, {
    before,
    after,
    isConfigured: (name) => configured?.has(name) ?? true,
    isSecret,
  });
}

/**
 * Of other providers only the values are known: what the program does not set and is not known yet is their own
 * business, and so is what they fill in at creation.
 */
function* foreignLeaves(before: Part, after: Part, { configured }: Surroundings): Generator<Leaf> {
  for (const name of new Set([...keysOf(before), ...keysOf(after)])) {
    const [old, next] = [memberOf(before, name), memberOf(after, name)];
    const isSilent = configured !== null && !configured.has(name);
    if (isSilent && (next.unknown === true || isNone(before.value))) continue;
    for (const leaf of jsonLeaves([name], old, next, { isSecret: hasSecretName })) yield leaf;
  }
}
