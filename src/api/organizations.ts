import * as z from "zod";
import { path } from "./transport/path";
import type { CallOptions, Session } from "./transport/session";

/** Figures about the organization as a whole, which some servers give outside the public API (API 10.5). */
export interface Organizations {
  /**
   * Number of customers that have connected a source connector, through any template; null if the server does not report it. One
   * client asks once for each connector, and for none any more once it got no answer.
   */
  countConnected(connectorDefinitionId: string, options?: CallOptions): Promise<number | null>;
}

/** Only the number is used; the one item that comes with it is not read. */
const Counted = z.object({ data: z.array(z.unknown()), total: z.int().min(0) });

export function organizations(session: Session): Organizations {
  const counts = new Map<string, Promise<number | null>>();
  /** Other calls wait for the first: if it fails, they need not be sent. */
  let first: Promise<unknown> | null = null;
  let told = true;

  async function count(connector: string, organization: string, signal?: AbortSignal): Promise<number | null> {
    await first;
    if (!told) return null;
    const query = new URLSearchParams({ connector_definition_id: connector, limit: "1" });
    try {
      const address = path`/api/v1/organizations/${organization}/credentials`;
      return (await session.call({ method: "GET", path: address, query, shape: Counted, signal })).total;
    } catch (error) {
      if (signal?.aborted === true) throw error;
      told = false;
      return null;
    }
  }

  return {
    async countConnected(connectorDefinitionId, { signal } = {}) {
      const connector = connectorDefinitionId.toLowerCase();
      const organization = session.addressedOrganization();
      if (organization === null) return null;
      const counting = counts.get(connector) ?? count(connector, organization, signal);
      counts.set(connector, counting);
      first ??= counting.catch(() => null);
      try {
        return await counting;
      } catch (error) {
        counts.delete(connector);
        first = null;
        throw error;
      }
    },
  };
}
