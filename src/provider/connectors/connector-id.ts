import { isConnectorName } from "../../rules";
import type { ConnectorKind } from "../../specs";
import { AttributeError } from "../attribute-error";
import type { ConnectorSpecs } from "./connector-specs";

/** The ID that a connector's ID or name means. Throws at `attribute` for a name that the lock does not have. */
export function toConnectorId(
  kind: ConnectorKind,
  nameOrId: string,
  specs: ConnectorSpecs | null,
  attribute: string,
): string {
  if (!isConnectorName(nameOrId)) return nameOrId;
  const found = specs?.find(kind, nameOrId);
  if (found) return found.id;
  if (!specs)
    throw new AttributeError(
      `"${nameOrId}" is a name, and names are looked up in the lock file of connector specs. Set the provider's connector_specs (AIRBYTE_CONNECTOR_SPECS), or use the connector's ID.`,
      attribute,
    );
  const nearest = specs.findNearest(kind, nameOrId);
  throw new AttributeError(
    `The lock file of connector specs has no "${nameOrId}". ${nearest ? `Did you mean "${nearest}"? ` : ""}To add it: airbyte-embedded specs pull ${nameOrId}`,
    attribute,
  );
}

/** The user's word for a connector where it means the one that the API names, and the API's ID otherwise. */
export function keepName(
  kind: ConnectorKind,
  said: string | null | undefined,
  id: string,
  specs: ConnectorSpecs | null,
): string {
  return typeof said === "string" && isSameConnector(kind, said, id, specs) ? said : id;
}

/** True if two names or IDs mean the same connector. */
export function isSameConnector(kind: ConnectorKind, a: string, b: string, specs: ConnectorSpecs | null): boolean {
  return toComparable(kind, a, specs) === toComparable(kind, b, specs);
}

function toComparable(kind: ConnectorKind, nameOrId: string, specs: ConnectorSpecs | null): string {
  return (specs?.find(kind, nameOrId)?.id ?? nameOrId).toLowerCase();
}
