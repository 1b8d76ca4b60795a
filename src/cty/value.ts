import type { LosslessNumber } from "lossless-json";
import { isNumber } from "./number";
import type { Type } from "./types";

/**
 * A Terraform value. Objects and maps are records; lists, tuples and sets are arrays. A number is a plain number if
 * that prints as exactly its value, otherwise a LosslessNumber. A place of type `dynamic` holds null, Unknown or Typed.
 */
export type Value =
  | null
  | Unknown
  | boolean
  | string
  | number
  | LosslessNumber
  | readonly Value[]
  | { readonly [name: string]: Value }
  | Typed;

export interface Bound {
  readonly value: number | LosslessNumber;
  readonly inclusive: boolean;
}

/** Promises about a value that is not known yet. Terraform checks them at apply. */
export interface Refinement {
  readonly notNull?: true;
  readonly prefix?: string;
  readonly min?: Bound;
  readonly max?: Bound;
  readonly minLength?: number;
  readonly maxLength?: number;
}

/** A value that only apply will know. Make one with `UNKNOWN` or `unknown()`; ask with `isUnknown`. */
export class Unknown {
  // Not optional: the compiler would accept any object for a class that has only optional properties.
  readonly refinement: Refinement | undefined;

  constructor(refinement?: Refinement) {
    this.refinement = refinement;
  }
}

/** An unknown value without promises. */
export const UNKNOWN: Unknown = new Unknown();

/** An unknown value with the given promises; `UNKNOWN` if there are none. */
export function unknown(refinement: Refinement): Unknown {
  return Object.values(refinement).some((promise) => promise !== undefined) ? new Unknown(refinement) : UNKNOWN;
}

/**
 * Value in a place of type `dynamic`, together with its actual type. The value may itself be unknown or null when only
 * the type is known: Terraform distinguishes that from a plain unknown or null.
 */
export class Typed {
  constructor(
    readonly type: Type,
    readonly value: Value,
  ) {}
}

export function isUnknown(value: unknown): value is Unknown {
  return value instanceof Unknown;
}

export function isTyped(value: unknown): value is Typed {
  return value instanceof Typed;
}

/** True for lists, tuples and sets. */
export function isSequence(value: unknown): value is readonly Value[] {
  return Array.isArray(value);
}

/** True for objects and maps. */
export function isRecord(value: unknown): value is { readonly [name: string]: Value } {
  if (typeof value !== "object" || value === null) return false;
  return !isSequence(value) && !isUnknown(value) && !isTyped(value) && !isNumber(value);
}

/** True if the value holds no unknown at any depth. */
export function isWhollyKnown(value: Value): boolean {
  if (isUnknown(value)) return false;
  if (isTyped(value)) return isWhollyKnown(value.value);
  if (isSequence(value)) return value.every(isWhollyKnown);
  if (isRecord(value)) return Object.values(value).every(isWhollyKnown);
  return true;
}
