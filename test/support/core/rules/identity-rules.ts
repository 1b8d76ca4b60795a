import { equal, isWhollyKnown, type Type, type Value } from "../../../../src/cty";
import { BrokenRule } from "../errors";
import { get, overWire, show } from "../values";

/** Data that core has when an identity arrives. */
interface Arrival {
  /** Null where the resource has no identity. */
  readonly type: Type | null;
  /** The identity that it had before; null where it had none. */
  readonly before: Value;
  /** True if there is an object, which then has an identity. */
  readonly exists: boolean;
}

/** An identity as it arrives in core, which wants it whole and known, and where `before` is given, the same. */
export function receiveIdentity(sent: Value, { type, before, exists }: Arrival): Value {
  const identity = readIdentity(sent, type);
  if (type === null) return null;
  if (identity === null && exists)
    throw new BrokenRule("Missing Resource Identity", ["there is an object without one"]);
  if (!isWhollyKnown(identity)) throw new BrokenRule("Provider produced invalid identity", ["unknown values"]);
  if (exists && isSet(before) && !equal(before, identity, type))
    throw new BrokenRule("Provider produced different identity", [`was ${show(before)}, but now ${show(identity)}`]);
  return identity;
}

/** The identity that an object is going to have, if it can be known: core would take an unknown one, but not show the plan. */
export function receivePlannedIdentity(sent: Value, type: Type | null): Value {
  const identity = readIdentity(sent, type);
  if (!isWhollyKnown(identity)) throw new BrokenRule("terraform show -json fails", ["the identity is not known"]);
  return identity;
}

/** An identity as it arrives over the wire, by its type. */
export function readIdentity(sent: Value, type: Type | null): Value {
  if (type !== null) return overWire(sent, type, "the identity");
  if (sent !== null) throw new BrokenRule("unknown identity type", ["the resource has no identity schema"]);
  return null;
}

/** An identity of nulls is what core calls none, and so is one that is not known yet. */
function isSet(identity: Value): boolean {
  return isWhollyKnown(identity) && Object.keys(identity ?? {}).some((name) => get(identity, name) !== null);
}
