import { idIn } from "./shared/addressed-template";
import type { App, Incoming, Route } from "../http/app";
import type { StoredSource } from "../data/rows";
import { invalid, Refusal } from "../http/refusal";
import type { Switches } from "../switches";

const LARGEST_PAGE = 200;

/** Addresses that Airbyte's own command-line client uses beside the public API (API 10.5). */
export function organizations({ store, organizationId }: App): Route[] {
  const isServed = ({ internal }: Switches): boolean => internal === "served";

  function toItem({ id, name, workspace_id }: StoredSource): object {
    return {
      id,
      name,
      workspace_id,
      workspace_name: store.workspaces.find(workspace_id)?.name ?? null,
      context_store_status: null,
      context_store_entity_count: 0,
      last_accessed_at: null,
      replications_30d: 0,
    };
  }

  function isWanted(query: URLSearchParams): (source: StoredSource) => boolean {
    const workspace = query.get("workspace_id")?.toLowerCase();
    const connector = query.get("connector_definition_id")?.toLowerCase();
    const part = query.get("search")?.toLowerCase() ?? "";
    return ({ workspace_id, source_definition_id, name, reads_left }) =>
      reads_left === null &&
      (workspace === undefined || workspace_id === workspace) &&
      (connector === undefined || source_definition_id?.toLowerCase() === connector) &&
      name.toLowerCase().includes(part);
  }

  return [
    {
      on: "GET /api/v1/internal/account/organizations",
      auth: "application",
      isServed,
      answer: () => ({ data: [{ id: organizationId, name: "Emulated organization" }] }),
    },
    {
      on: "GET /api/v1/organizations/:id/credentials",
      auth: "application",
      isServed,
      answer(incoming: Incoming) {
        if (idIn(incoming) !== organizationId.toLowerCase()) throw new Refusal(403, "Access denied to this resource");
        const { query } = incoming;
        const found = store.sources.list().filter(isWanted(query));
        const offset = numberIn(query, "offset", { least: 0, most: Number.MAX_SAFE_INTEGER, otherwise: 0 });
        const limit = numberIn(query, "limit", { least: 1, most: LARGEST_PAGE, otherwise: LARGEST_PAGE });
        return { data: found.slice(offset, offset + limit).map(toItem), total: found.length };
      },
    },
  ];
}

interface Range {
  readonly least: number;
  readonly most: number;
  readonly otherwise: number;
}

/** A whole number of a query. Throws a 422 for one out of range. */
function numberIn(query: URLSearchParams, name: string, { least, most, otherwise }: Range): number {
  const text = query.get(name);
  const number = text === null ? otherwise : Number(text);
  if (Number.isInteger(number) && number >= least && number <= most && text?.trim() !== "") return number;
  const message = `Input should be a whole number from ${least} to ${most}`;
  throw invalid({ location: ["query", name], message, code: "value_error" });
}
