import type { Connector } from "../src/specs";

/** A connector as `airbyte-embedded specs types` writes it: it carries the types of its settings. */
export type { Connector, Defaults } from "../src/specs";

/** Settings of a connector that has no types here. */
export type Settings = Readonly<Record<string, unknown>>;

/** The ID that a resource takes; a name in the lock does as well. */
export function toConnectorId(connector: string | Connector): string {
  return typeof connector === "string" ? connector : connector.id;
}

/** Typed settings as the resource takes them, which knows no connector: any object. */
export function toSettings(settings: object): Record<string, unknown> {
  return { ...settings };
}
