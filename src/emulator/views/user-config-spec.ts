import type { Config } from "../../api/shapes";
import { toSpec } from "../data/connectors/connector-specs";

/**
 * The form for the customer: the connector's spec without the keys that the template answers
 * (API 5.3). A connector whose spec we do not know leaves an empty object.
 */
export function toUserConfigSpec(definitionId: string, defaults: Config): object {
  return toSpec(definitionId, (setting) => !Object.hasOwn(defaults, setting));
}
