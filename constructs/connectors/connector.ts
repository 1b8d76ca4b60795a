import { Token } from "cdktf";
import type { Connector } from "../../src/specs";
import { toExpression, type Expression } from "../terraform/expressions";

/** A connector as `airbyte-embedded specs types` writes it: it carries the types of its settings. */
export type { Connector, Defaults } from "../../src/specs";

/** Settings of a connector that has no types here. */
export type Settings = Readonly<Record<string, unknown>>;

/** The ID that a resource takes; a name in the lock does as well. */
export function toConnectorId(connector: Expression<string | Connector>): string {
  if (Token.isUnresolved(connector)) return Token.asString(connector);
  // What is no token has been ruled out to be one of its kinds.
  return typeof connector === "string" ? connector : (connector as Connector).id;
}

/** Typed settings as the resource takes them, which knows no connector: any object. */
export function toSettings(settings: object): Record<string, unknown> {
  // An expression is passed on as it is by what declares to take objects only.
  if (Token.isUnresolved(settings)) return toExpression(settings) as unknown as Record<string, unknown>;
  return { ...settings };
}
