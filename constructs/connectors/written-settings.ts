import type { ConnectorKind } from "../../src/specs";

/** Settings of a template as they are written in a program. */
export interface WrittenSettings {
  readonly kind: ConnectorKind;
  /** ID or name of the connector; undefined for a copy, which has the connector of its original. */
  readonly connector: string | undefined;
  readonly config: unknown;
  readonly secrets: unknown;
  /** `partial`: the customer fills in required settings that are not given. */
  readonly mode: "partial" | "complete";
  /** Names of the two props. */
  readonly names: { readonly config: string; readonly secrets: string };
}
