export type ConnectorKind = "source" | "destination";

/** A connector as a program names it, together with the types of its settings, which exist for the compiler only. */
export interface Connector<Config = unknown, Secrets = unknown, Kind extends ConnectorKind = ConnectorKind> {
  readonly id: string;
  /** Its name in the lock, such as `source-hubspot`. */
  readonly key: string;
  /** Display name. */
  readonly name: string;
  readonly kind: Kind;
  /** Never there: it carries the types. */
  readonly settings?: { readonly config: Config; readonly secrets: Secrets };
}

/** Settings of which some are left for the customer to fill in. Lists are given as a whole. */
export type Defaults<Settings> = Settings extends readonly unknown[]
  ? Settings
  : Settings extends object
    ? { readonly [Key in keyof Settings]?: Defaults<Settings[Key]> }
    : Settings;
