import { decodeJson, decodeMsgpack, encodeMsgpack, type Type, type Value } from "../../cty";
import type { PrivateValues } from "../../framework";
import type { tfplugin6 } from "../generated/types";

type DynamicValue = tfplugin6.DynamicValue.$Properties;
type IdentityData = tfplugin6.ResourceIdentityData.$Properties;

/** Decodes the value of a message, in either encoding. Null if there is none. */
export function toValue(message: DynamicValue | null | undefined, type: Type): Value {
  if (message?.msgpack?.length) return decodeMsgpack(message.msgpack, type);
  if (message?.json?.length) return decodeJson(toText(message.json), type);
  return null;
}

/** Decodes two values of one type. They are one value if their bytes are equal. */
export function toValues(
  messages: readonly [DynamicValue | null | undefined, DynamicValue | null | undefined],
  type: Type,
): readonly [Value, Value] {
  const [first, second] = messages;
  const value = toValue(first, type);
  const same = first?.msgpack?.length && second?.msgpack && equalBytes(first.msgpack, second.msgpack);
  return [value, same ? value : toValue(second, type)];
}

/** A value, and the message that it was decoded from. */
export interface Received {
  readonly value: Value;
  readonly message: DynamicValue | null | undefined;
}

export function toDynamicValue(value: Value, type: Type): DynamicValue {
  return { msgpack: encodeMsgpack(value, type) };
}

/** Encodes a value, or returns the message it came in if it is the very value that was decoded from it. */
export function toAnswered(value: Value, type: Type, { value: before, message }: Received): DynamicValue {
  return value === before && value !== null && message?.msgpack?.length ? message : toDynamicValue(value, type);
}

/** Decodes the identity of a message. Null if there is none, as from older versions of Terraform. */
export function toIdentity(message: IdentityData | null | undefined, type: Type | null): Value {
  return type === null ? null : toValue(message?.identity_data, type);
}

export function toIdentityData(identity: Value, type: Type | null): IdentityData | null {
  return type === null || identity === null ? null : { identity_data: toDynamicValue(identity, type) };
}

/** Private state of an object. Empty for one that has none. */
export function toPrivate(bytes: Uint8Array): PrivateValues {
  if (bytes.length === 0) return {};
  // `toPrivateBytes` wrote these bytes, and Terraform returns them unchanged.
  return JSON.parse(toText(bytes)) as PrivateValues;
}

/** Encodes private state without what is empty: Terraform writes it anew, in Base64, with each object of an apply. */
export function toPrivateBytes(values: PrivateValues): Uint8Array {
  const stored = Object.entries(values).filter(([, value]) => !isEmpty(value));
  return stored.length === 0 ? Buffer.of() : Buffer.from(JSON.stringify(Object.fromEntries(stored)));
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === false) return true;
  return typeof value === "object" && (Array.isArray(value) ? value.length === 0 : Object.values(value).every(isEmpty));
}

function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && Buffer.compare(a, b) === 0;
}

export function toText(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
}
