import { type Airbyte, ApiError, isCatalogMissing, isCatalogUnserved, NoTemplateTags } from "../../api";

/** A part of the API that an organization may lack. */
export interface Family {
  readonly name: string;
  /** Advice if it is missing; null if nobody needs it. */
  readonly remedy: string | null;
  /** Sends reads only. Returns the number of objects, or null if a number makes no sense. */
  readonly ask: (client: Airbyte, signal: AbortSignal) => Promise<number | null>;
}

/** Result of asking for a part of the API. */
export interface Probed extends Pick<Family, "name" | "remedy"> {
  readonly state: "served" | "missing" | "forbidden" | "unknown";
  readonly count: number | null;
}

/** All parts that resources, data sources or commands need, in order of use. */
export const families: readonly Family[] = [
  {
    name: "template tags",
    remedy: "Without template tags, leave out tags and the resources template_tag and template_tag_binding.",
    ask: (client, signal) => count(client.templateTags.list({ signal })),
  },
  {
    name: "source templates",
    remedy: "Ask Airbyte for Embedded templates: without them there is nothing to offer.",
    ask: (client, signal) => count(client.sourceTemplates.list({}, { signal })),
  },
  {
    name: "connection templates",
    remedy: "Ask Airbyte for connection templates: without them nobody's data lands anywhere by itself.",
    ask: (client, signal) => count(client.connectionTemplates.list({}, { signal })),
  },
  {
    name: "workspaces",
    remedy: "Without workspaces, leave out the resources workspace and source.",
    ask: async (client, signal) => {
      await client.workspaces.list({ limit: 1 }, { signal }).next();
      return null;
    },
  },
  {
    name: "connector definitions",
    remedy: "Without connector definitions, name connectors by their IDs, and pull specs from a registry file.",
    ask: (client, signal) => count(client.definitions.sources.list({}, { signal })),
  },
  {
    name: "sources of customers",
    remedy: null,
    async ask(client, signal) {
      const workspace = await client.workspaces.list({ limit: 1 }, { signal }).next();
      if (workspace.done === true) return null;
      const filter = { workspaceId: workspace.value.id };
      await client.connectors
        .list(filter, { signal })
        .next()
        // The same part at its address of late 2025.
        .catch(() => client.sources.list(filter, { signal }).next());
      return null;
    },
  },
  {
    name: "catalogs of streams",
    remedy: null,
    async ask(client, signal) {
      const connector = await client.definitions.sources.list({}, { signal }).next();
      if (connector.done === true) return null;
      const catalog = client.catalogs.definitions(connector.value.id);
      await catalog.query("type(@)", { signal }).catch((error: unknown) => {
        // This connector may lack one even if others have theirs.
        if (!isCatalogMissing(error) || isCatalogUnserved(error)) throw error;
      });
      return null;
    },
  },
  {
    name: "counts of customers",
    remedy: null,
    async ask(client, signal) {
      const connector = await client.definitions.sources.list({}, { signal }).next();
      if (connector.done === true) return null;
      if ((await client.organizations.countConnected(connector.value.id, { signal })) === null) throw new NotTold();
      return null;
    },
  },
];

/** Asks for one part. Throws only when stopped. */
export async function probe({ name, remedy, ask }: Family, client: Airbyte, signal: AbortSignal): Promise<Probed> {
  try {
    return { name, remedy, state: "served", count: await ask(client, signal) };
  } catch (error) {
    signal.throwIfAborted();
    return { name, remedy, state: toState(error), count: null };
  }
}

/** The client returned no number, whatever the server answered. */
class NotTold extends Error {}

function toState(error: unknown): Probed["state"] {
  if (error instanceof NotTold || error instanceof NoTemplateTags) return "missing";
  if (!(error instanceof ApiError)) return "unknown";
  if (error.status === 404 || error.status === 405 || error.status === 501) return "missing";
  return error.kind === "forbidden" ? "forbidden" : "unknown";
}

async function count(items: AsyncIterable<unknown>): Promise<number> {
  const iterator = items[Symbol.asyncIterator]();
  let total = 0;
  while ((await iterator.next()).done !== true) total += 1;
  return total;
}
