/** Private state of an object: kept beside its state. Terraform stores it as JSON and never shows it. */
export type PrivateValues = Readonly<Record<string, unknown>>;

/** Private state of one object during one call. */
export interface PrivateState {
  readonly values: PrivateValues;
  /** Sets `values` over those that are there; at once, even should the call fail later. */
  set(values: PrivateValues): void;
}
