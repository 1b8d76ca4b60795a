import { isRecord, isWhollyKnown, type Value } from "../../../cty";
import type { IdentityModel } from "../../identity";
import { toModel, toObject } from "../../model/model";
import type { Report } from "../../report";
import type { Resource } from "../../resource";
import { reportErrors, toBugReport } from "../report-errors";
import { toKind, type Session } from "../session";

/** Identity of an object; null if there is no object, no identity, or not all of it yet. */
export function findIdentity({ identity }: Resource, state: Value): Value {
  if (!identity || state === null) return null;
  const told = identity.of(toModel(state));
  const missing = Object.entries(identity.attributes).some(([name, { mode }]) => mode === "required" && !told[name]);
  if (missing) return null;
  return Object.fromEntries(Object.keys(identity.attributes).map((name) => [name, told[name] ?? null]));
}

/**
 * Identity in a plan. There is none for an object that does not exist yet: unknown, as a whole or in parts, it lets `terraform
 * show -json` fail (tried with 1.15).
 */
export function planIdentity(resource: Resource, prior: Value, planned: Value, stored: Value): Value {
  if (planned === null || prior === null) return null;
  return isSet(stored) ? stored : findIdentity(resource, prior);
}

/** State of an object now, and its prior state and identity. */
interface Encounter {
  readonly state: Value;
  readonly prior: Value;
  readonly stored: Value;
  /** True where another object may have taken the place of the prior one. */
  readonly mayDiffer?: boolean;
}

/**
 * Identity that belongs to a state. It must equal the stored identity or, without one, that of the prior state: a
 * different identity means a different object, which must not reach the state unnoticed.
 */
export async function keepIdentity(
  session: Session,
  resource: Resource,
  { state, prior, stored, mayDiffer = false }: Encounter,
  report: Report,
): Promise<Value> {
  const task = `identify ${toKind(resource)}`;
  // An error in the identity must not lose the state.
  const found = (await reportErrors(session, report, task, () => findIdentity(resource, state))) ?? null;
  const known = isSet(stored) ? stored : findIdentity(resource, prior);
  if (found === null) return null;
  if (agrees(found, known)) return isSet(stored) ? stored : found;
  if (mayDiffer) return found;
  report.error(
    `Cannot ${task}`,
    "The answer describes a different object than the one in the state. " +
      `If the state was edited by hand, restore a backup of it. If it was not: ${toBugReport(session)}`,
  );
  return known;
}

/** True if two identities do not contradict each other. Null contradicts nothing. */
export function agrees(found: Value, given: Value): boolean {
  const told = toObject(found);
  return Object.entries(toObject(given)).every(([name, value]) => {
    const other = told[name] ?? null;
    return value === null || other === null || value === other;
  });
}

/** Text of an identity: `id "…", organization_id "…"`. */
export function toIdentityText(identity: Value): string {
  const given = Object.entries(toIdentityModel(identity)).filter(([, value]) => value !== null);
  return given.map(([name, value]) => `${name} ${JSON.stringify(value)}`).join(", ");
}

/** Converts an identity for resource code. */
export function toIdentityModel(identity: Value): IdentityModel {
  return Object.fromEntries(
    Object.entries(toObject(identity)).map(([name, value]) => [name, typeof value === "string" ? value : null]),
  );
}

/** Terraform stores no identity, or one of nulls, until this provider has sent one. */
function isSet(identity: Value): boolean {
  return isRecord(identity) && isWhollyKnown(identity) && Object.values(identity).some((value) => value !== null);
}
