import { findNearestConnector, type ConnectorKind } from "../../src/specs";
import { isConnectorName } from "../../src/rules";
import { toConstructPath } from "../terraform/construct-path";
import { AirbyteembeddedProvider } from "../generated/provider";
import { SourceTemplate } from "../generated/source-template";
import { findLock, findLockedConnector } from "../connectors/spec-lock";
import { toText, type CatalogIndex, type IndexedTemplate } from "./catalog-index";

/** Finds connectors given by a name that the lock of connector specs does not have, or without a lock. */
export function findConnectorProblems({ stack, templates }: CatalogIndex): string[] {
  return templates.flatMap((template) => {
    const { resource } = template;
    const isSource = resource instanceof SourceTemplate;
    const given = isSource ? resource.actorDefinitionIdInput : resource.destinationDefinitionIdInput;
    const name = toText(stack, given);
    if (typeof name !== "string" || !isConnectorName(name) || hasOtherLock(template)) return [];
    const problem = findNameProblem(name, isSource ? "source" : "destination");
    return problem === null ? [] : [`"${toConstructPath(resource)}" has an invalid connector: ${problem}`];
  });
}

function findNameProblem(name: string, kind: ConnectorKind): string | null {
  const lock = findLock();
  const remedy = `To add it: airbyte-embedded specs pull ${name}`;
  if (lock === null)
    return `"${name}" is a name, and there is no lock file of connector specs to look it up in. ${remedy} (or set AIRBYTE_CONNECTOR_SPECS, or give the connector's ID).`;
  if (findLockedConnector(name, kind)) return null;
  const nearest = findNearestConnector(lock, name, kind);
  return `The lock file of connector specs has no "${name}". ${nearest === null ? "" : `Did you mean "${nearest}"? `}${remedy}`;
}

/** True if the provider is told to read a lock that is not the program's. */
function hasOtherLock({ organization: { provider } }: IndexedTemplate): boolean {
  return (
    provider instanceof AirbyteembeddedProvider && provider.connectorSpecsInput !== undefined && findLock() === null
  );
}
