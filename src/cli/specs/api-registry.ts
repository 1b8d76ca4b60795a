import { sentence } from "../../output";
import type { Airbyte, ConnectorSummary } from "../../api";
import type { ConnectorKind } from "../../specs";
import { forPeople, openClient } from "../client";
import type { Terminal } from "../terminal";
import { UserError } from "../../installation/user-error";
import { type Registry, toListed, type Unnamed } from "./registry";

/** Opens the API as a registry of the connectors that the environment's organization can use. */
export async function openApi(terminal: Pick<Terminal, "env" | "say" | "at" | "stop">): Promise<Registry> {
  const { stop } = terminal;
  const { definitions } = await openClient(terminal, "Or read the specs of a registry file: --from FILE.");
  const lists = [toUnnamed(definitions, "source", stop), toUnnamed(definitions, "destination", stop)];
  const connectors = await forPeople(Promise.all(lists));
  return {
    place: "the API",
    connectors: toListed(connectors.flat()),
    async pull({ kind, id, key, name: title }) {
      const definition = await forPeople(definitions[`${kind}s`].get(id, { signal: stop }));
      const { name, dockerImageTag: version, spec } = definition;
      if (!spec?.connectionSpecification) throw new UserError(sentence`The API has no spec for ${key} (${title}).`);
      return { id, kind, name, ...(version !== null && { version }), spec: spec.connectionSpecification };
    },
  };
}

/** Lists the connectors of one kind. */
export async function toUnnamed(
  definitions: Airbyte["definitions"],
  kind: ConnectorKind,
  signal: AbortSignal,
): Promise<readonly Unnamed[]> {
  const connectors: Unnamed[] = [];
  for await (const summary of definitions[`${kind}s`].list({}, { signal }))
    connectors.push({ kind, id: summary.id, name: summary.name, image: toImage(summary) });
  return connectors;
}

/** Lists of destinations, and all lists of late 2025, have no image; the icon's address contains it (API 14.2). */
function toImage({ dockerRepository, iconUrl }: ConnectorSummary): string | null {
  return dockerRepository ?? /\/metadata\/([^/]+\/[^/]+)\//.exec(iconUrl ?? "")?.[1] ?? null;
}
