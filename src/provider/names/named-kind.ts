/** An object that has a name. */
export interface Holder {
  readonly id: string;
  readonly name: string;
}

/** A kind of object whose names are unique in an organization, as messages and the order of renames need it. */
export interface NamedKind {
  /** As the resource is called, without the provider's prefix. */
  readonly type: string;
  /** As a person calls it. */
  readonly words: string;
  /** Its construct. */
  readonly construct: string;
  /** The attribute that holds the name. */
  readonly attribute: string;
  /** True if an object may have a temporary name while names are exchanged. */
  readonly mayStepAside: boolean;
  /** Remedy for a name that is taken, beside choosing another and importing. */
  readonly remedy?: string;
  /** The ID for an import. */
  readonly toImportId: (holder: Holder) => string;
}
