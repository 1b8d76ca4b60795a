import type { Airbyte } from "../../api";
import type { LiveTemplate } from "../../review";
import { findConnector, type SpecLock } from "../../specs";
import { forPeople, openClient } from "../client";
import type { Terminal } from "../terminal";

/** Facts of an organization that only Airbyte knows. */
export interface Live {
  readonly templates: readonly LiveTemplate[];
  /** Number of customers by connector, where the server counts them. */
  readonly customers: ReadonlyMap<string, number>;
}

/**
 * Asks Airbyte for all templates, and for the customers of some connectors. Reads only.
 * @param connectors source connectors by ID, or by name in the lock
 */
export async function askAirbyte(
  connectors: readonly string[],
  lock: SpecLock | null,
  terminal: Terminal,
): Promise<Live> {
  const client = await openClient(terminal, "Without --live, the report needs none.");
  try {
    return await forPeople(read(client, connectors, lock, terminal.stop));
  } finally {
    client.close();
  }
}

async function read(
  client: Airbyte,
  connectors: readonly string[],
  lock: SpecLock | null,
  signal: AbortSignal,
): Promise<Live> {
  const templates: LiveTemplate[] = [];
  for await (const { id, name, tags } of client.sourceTemplates.list({}, { signal }))
    templates.push({ id, kind: "source", name, tags });
  for await (const { id, destination_name, tags } of client.connectionTemplates.list({}, { signal }))
    templates.push({ id, kind: "connection", name: destination_name ?? id, tags });
  const customers = new Map<string, number>();
  for (const connector of connectors) {
    const id = (lock && findConnector(lock, connector, "source")?.id) ?? connector;
    const count = await client.organizations.countConnected(id, { signal });
    if (count !== null) customers.set(connector, count);
  }
  return { templates, customers };
}
