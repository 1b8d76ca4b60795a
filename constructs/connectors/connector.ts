import { Token } from "cdktf";
import type { Connector } from "../../src/specs";
import { isToken, toExpression, type Expression } from "../terraform/expressions";

/** A connector with the types of its settings, as `airbyte-embedded specs types` writes it. */
export type { Connector, Defaults } from "../../src/specs";

/** Settings of a connector without types. */
export type Settings = Readonly<Record<string, unknown>>;

/** ID of a connector, or its name in the lock, as a resource takes it. */
export function toConnectorId(connector: Expression<string | Connector>): string {
  if (isToken(connector)) return Token.asString(connector);
  return typeof connector === "string" ? connector : connector.id;
}

/** Typed settings as the resource takes them: an object of any shape. */
export function toSettings(settings: object): Record<string, unknown> {
  // The generated class declares to take objects only, but passes expressions on.
  if (Token.isUnresolved(settings)) return toExpression(settings) as unknown as Record<string, unknown>;
  return { ...settings };
}
