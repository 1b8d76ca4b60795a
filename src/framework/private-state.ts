/**
 * Private state of an object: kept beside its state. Terraform stores it as JSON and never shows it. A value that is
 * null, false, an empty list, or an object of such values is missing when it is read again.
 */
export type PrivateValues = Readonly<Record<string, unknown>>;

/** Private state of one object during one call. */
export interface PrivateState {
  readonly values: PrivateValues;
  /** Sets `values` over those that are there; at once, even should the call fail later. */
  set(values: PrivateValues): void;
}
