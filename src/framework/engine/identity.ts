import { isRecord, isWhollyKnown, UNKNOWN, type Value } from "../../cty";
import type { IdentityModel } from "../identity";
import { toModel, toObject } from "../model/model";
import type { Report } from "../report";
import type { Resource } from "../resource";
import { reportErrors, toBugReport } from "./report-errors";
import { toKind, type Session } from "./session";

/** An object's identity in plain words; null where there is no object, no identity, or not all of it yet. */
export function findIdentity({ identity }: Resource, state: Value): Value {
  if (!identity || state === null) return null;
  const told = identity.of(toModel(state));
  const missing = Object.entries(identity.attributes).some(([name, { mode }]) => mode === "required" && !told[name]);
  if (missing) return null;
  return Object.fromEntries(Object.keys(identity.attributes).map((name) => [name, told[name] ?? null]));
}

/** The identity that a plan has: an object that is not there yet will get one. */
export function planIdentity(resource: Resource, prior: Value, planned: Value, stored: Value): Value {
  if (!resource.identity || planned === null) return null;
  if (prior === null) return UNKNOWN;
  return isSet(stored) ? stored : findIdentity(resource, prior);
}

/** An object as the other side tells it now, and what was known of it before. */
interface Encounter {
  readonly state: Value;
  readonly prior: Value;
  readonly stored: Value;
}

/**
 * The identity that goes with a state. It stays as it was stored, to the letter, or as the prior state has it where
 * none was stored: where it does not, this is another object, and that must not reach the state unseen.
 */
export async function keepIdentity(
  session: Session,
  resource: Resource,
  { state, prior, stored }: Encounter,
  report: Report,
): Promise<Value> {
  const task = `identify ${toKind(resource)}`;
  // State must not be lost over its identity.
  const found = (await reportErrors(session, report, task, () => findIdentity(resource, state))) ?? null;
  const known = isSet(stored) ? stored : findIdentity(resource, prior);
  if (known === null || found === null) return found;
  if (agrees(found, known)) return isSet(stored) ? stored : found;
  report.error(`Cannot ${task}`, `It is another object by now than the one in the state. ${toBugReport(session)}`);
  return known;
}

/** Whether an identity says nothing against another one. Null says nothing. */
export function agrees(found: Value, given: Value): boolean {
  const told = toObject(found);
  return Object.entries(toObject(given)).every(([name, value]) => {
    const other = told[name] ?? null;
    return value === null || other === null || value === other;
  });
}

/** An identity as text: `id "…", organization_id "…"`. */
export function toIdentityText(identity: Value): string {
  const given = Object.entries(toIdentityModel(identity)).filter(([, value]) => value !== null);
  return given.map(([name, value]) => `${name} ${JSON.stringify(value)}`).join(", ");
}

/** An identity in plain words, for resource code. */
export function toIdentityModel(identity: Value): IdentityModel {
  return Object.fromEntries(
    Object.entries(toObject(identity)).map(([name, value]) => [name, typeof value === "string" ? value : null]),
  );
}

/** Terraform stores none, or one of nulls, before this provider has told it any. */
function isSet(identity: Value): boolean {
  return isRecord(identity) && isWhollyKnown(identity) && Object.values(identity).some((value) => value !== null);
}
