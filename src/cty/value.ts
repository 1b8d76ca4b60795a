import type { LosslessNumber } from "lossless-json";
import { isNumber } from "./number";
import type { Type } from "./types";

/**
 * A Terraform value. Objects and maps are records; lists, tuples and sets are arrays. Numbers are plain where what they
 * print as is exactly the value, LosslessNumber otherwise. A place of type `dynamic` holds null, Unknown or Typed.
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

/** What is promised of a value before it is known. Terraform holds a provider to it at apply. */
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
  // Not optional: a class of optional properties only would be confused with any object by the compiler.
  readonly refinement: Refinement | undefined;

  constructor(refinement?: Refinement) {
    this.refinement = refinement;
  }
}

/** Unknown, and nothing promised. */
export const UNKNOWN: Unknown = new Unknown();

/** An unknown value that keeps a promise; `UNKNOWN` when there is none. */
export function unknown(refinement: Refinement): Unknown {
  return Object.values(refinement).some((promise) => promise !== undefined) ? new Unknown(refinement) : UNKNOWN;
}

/**
 * What stands in a place of type `dynamic`, with the type that it has there. Its value may itself be unknown or null
 * where only the type is known: Terraform tells that from a plain unknown or null, so it is kept.
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

/** A list, a tuple or a set. */
export function isSequence(value: unknown): value is readonly Value[] {
  return Array.isArray(value);
}

/** An object or a map. */
export function isRecord(value: unknown): value is { readonly [name: string]: Value } {
  if (typeof value !== "object" || value === null) return false;
  return !isSequence(value) && !isUnknown(value) && !isTyped(value) && !isNumber(value);
}

/** True when nothing in it, however deep, is unknown. */
export function isWhollyKnown(value: Value): boolean {
  if (isUnknown(value)) return false;
  if (isTyped(value)) return isWhollyKnown(value.value);
  if (isSequence(value)) return value.every(isWhollyKnown);
  if (isRecord(value)) return Object.values(value).every(isWhollyKnown);
  return true;
}
