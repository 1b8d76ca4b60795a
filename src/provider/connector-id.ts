import * as z from "zod";
import type { ConnectorKind } from "../specs";
import { AttributeError } from "./attribute-error";
import { uuid } from "./checks";
import type { ConnectorSpecs } from "./connector-specs";

const NAME = /^(source|destination)-[a-z0-9][a-z0-9-]*$/;

/** A connector by its ID, or by its name in the lock of connector specs. */
export const connectorId = z.string().refine((text) => uuid.safeParse(text).success || NAME.test(text), {
  message:
    "It must be a UUID, such as decd338e-5647-4c0b-adf4-da0e75f5a750, or a name in connector-specs.lock.json, such as source-postgres.",
});

/** The ID that a connector's ID or name means. Throws at `attribute` for a name that the lock does not have. */
export function toConnectorId(
  kind: ConnectorKind,
  nameOrId: string,
  specs: ConnectorSpecs | null,
  attribute: string,
): string {
  if (!NAME.test(nameOrId)) return nameOrId;
  const found = specs?.find(kind, nameOrId);
  if (found) return found.id;
  if (!specs)
    throw new AttributeError(
      `"${nameOrId}" is a name, and names are looked up in a lock of connector specs. Set the provider's connector_specs (AIRBYTE_CONNECTOR_SPECS), or give the connector's ID.`,
      attribute,
    );
  const nearest = specs.findNearest(kind, nameOrId);
  throw new AttributeError(
    `The lock of connector specs has no "${nameOrId}". ${nearest ? `Did you mean "${nearest}"? ` : ""}To add it: airbyte-embedded specs pull ${nameOrId}`,
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

/** Whether two words for a connector, names or IDs, mean the same one. */
export function isSameConnector(kind: ConnectorKind, a: string, b: string, specs: ConnectorSpecs | null): boolean {
  return toComparable(kind, a, specs) === toComparable(kind, b, specs);
}

function toComparable(kind: ConnectorKind, nameOrId: string, specs: ConnectorSpecs | null): string {
  return (specs?.find(kind, nameOrId)?.id ?? nameOrId).toLowerCase();
}
