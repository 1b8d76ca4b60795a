import {
  decodeJson,
  decodeMsgpack,
  encodeMsgpack,
  isTooDeep,
  ValueError,
  type MsgpackOptions,
  type Type,
  type Value,
} from "../../cty";
import type { PrivateValues } from "../../framework";
import type { tfplugin6 } from "../generated/types";
import { UnreadableRequest } from "../unreadable-request";

type DynamicValue = tfplugin6.DynamicValue.$Properties;
type IdentityData = tfplugin6.ResourceIdentityData.$Properties;

/** Decodes the value of a message, in either encoding. Null if there is none. */
export function toValue(message: DynamicValue | null | undefined, type: Type, options: MsgpackOptions = {}): Value {
  try {
    if (message?.msgpack?.length) return decodeMsgpack(message.msgpack, type, options);
    if (message?.json?.length) return decodeJson(toText(message.json), type);
    return null;
  } catch (error) {
    throw error instanceof ValueError ? new UnreadableRequest(error.message) : error;
  }
}

/** Decodes a value in which everything is known, such as a state. Null if there is none. */
export function toKnownValue(message: DynamicValue | null | undefined, type: Type): Value {
  return toValue(message, type, { known: true });
}

/** Decodes a prior state and a proposed one. They are one value if their bytes are equal. */
export function toStates(
  messages: readonly [DynamicValue | null | undefined, DynamicValue | null | undefined],
  type: Type,
): readonly [Value, Value] {
  const [first, second] = messages;
  const value = toKnownValue(first, type);
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
  return parseObject(toText(bytes), "the private state");
}

/** Text of stored data, which is a JSON object. `what` describes it in the error. */
export function toObjectText(raw: { readonly json?: Uint8Array | null } | null | undefined, what: string): string {
  const text = raw?.json ? toText(raw.json) : "";
  parseObject(text, what);
  return text;
}

/** Version of stored data. */
export function toVersion(version: { toString(): string } | null | undefined): number {
  const number = Number(version ?? 0);
  if (Number.isSafeInteger(number) && number >= 0) return number;
  throw new UnreadableRequest(`there is no version ${number} of a schema`);
}

function parseObject(text: string, what: string): Readonly<Record<string, unknown>> {
  if (isTooDeep(text)) throw new UnreadableRequest(`${what} is nested too deeply`);
  const value = parse(text);
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new UnreadableRequest(`${what} is not a JSON object`);
  return value as Readonly<Record<string, unknown>>; // JSON knows no other objects
}

/** Undefined for text that is not JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
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
