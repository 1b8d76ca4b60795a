/** One connector of `registryFile`. */
export interface RegistryEntry {
  readonly id: string;
  readonly name: string;
  /** Without `airbyte/`. */
  readonly image: string;
  readonly version?: string;
  /** The JSON Schema of its settings; null for a connector whose registry has none. */
  readonly schema?: object | null;
}

/** The text of a registry file with these connectors. */
export function registryFile(connectors: {
  readonly sources?: readonly RegistryEntry[];
  readonly destinations?: readonly RegistryEntry[];
}): string {
  return JSON.stringify({
    sources: connectors.sources?.map((each) => ({ sourceDefinitionId: each.id, ...toEntry(each) })),
    destinations: connectors.destinations?.map((each) => ({ destinationDefinitionId: each.id, ...toEntry(each) })),
  });
}

function toEntry({ name, image, version, schema = {} }: RegistryEntry): object {
  return {
    name,
    dockerRepository: `airbyte/${image}`,
    dockerImageTag: version,
    spec: schema && { connectionSpecification: { type: "object", properties: {}, ...schema } },
  };
}
