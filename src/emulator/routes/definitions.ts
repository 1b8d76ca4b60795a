import * as z from "zod";
import { idIn } from "./shared/addressed-template";
import type { App, Incoming, Route } from "../http/app";
import { hasSpec, toSpec } from "../data/connectors/connector-specs";
import { listDestinations, listSources, type ListedConnector } from "../data/connectors/connectors";
import { invalid, Refusal } from "../http/refusal";

const ALL = "/api/v1/integrations/definitions";
const Id = z.guid();

/** Connectors that templates can be made for; nobody changes them (API 8). Not every one has a spec here. */
export function definitions({ switches }: App): Route[] {
  function toSummary(kind: "source" | "destination", { id, name, icon, dockerRepository }: ListedConnector): object {
    return {
      sourceDefinitionId: kind === "source" ? id : null,
      destinationDefinitionId: kind === "destination" ? id : null,
      name,
      iconUrl: icon,
      custom: false,
      supportLevel: "certified",
      ...(switches.era !== "2025-10" && { dockerRepository }),
    };
  }

  function toDetail(kind: "source" | "destination", connector: ListedConnector): object {
    const spec = hasSpec(connector.id) ? toSpec(connector.id) : null;
    return { id: connector.id, definition: { ...toSummary(kind, connector), spec } };
  }

  /** These lists have a key of their own, and never pages. */
  function toDefinitions(key: string, items: readonly object[]): object {
    return switches.listShape === "array" ? items : { [key]: items };
  }

  return [
    {
      on: `GET ${ALL}/sources`,
      auth: "application",
      answer({ query }) {
        const part = (query.get("name") ?? "").toLowerCase();
        const found = listSources().filter(({ name }) => name.toLowerCase().includes(part));
        return toDefinitions(
          "definitions",
          found.map((connector) => toSummary("source", connector)),
        );
      },
    },
    {
      on: `GET ${ALL}/sources/:id`,
      auth: "application",
      answer: (incoming) => toDetail("source", addressed(listSources(), incoming)),
    },
    {
      on: `GET ${ALL}/destinations`,
      auth: "application",
      answer({ query }) {
        const ids = idsIn(query);
        const found = listDestinations().filter(({ id }) => ids.length === 0 || ids.includes(id));
        return toDefinitions(
          "destinations",
          found.map(({ id, name, icon }) => ({ id, name, icon })),
        );
      },
    },
    {
      on: `GET ${ALL}/destinations/:id`,
      auth: "application",
      answer: (incoming) => toDetail("destination", addressed(listDestinations(), incoming)),
    },
  ];
}

function addressed(connectors: readonly ListedConnector[], incoming: Incoming): ListedConnector {
  const wanted = idIn(incoming);
  const found = connectors.find(({ id }) => id === wanted);
  if (found === undefined) throw new Refusal(404, "Connector definition not found");
  return found;
}

function idsIn(query: URLSearchParams): readonly string[] {
  const ids = query.getAll("actorDefinitionIds");
  const wrong = ids.findIndex((id) => !Id.safeParse(id).success);
  if (wrong === -1) return ids.map((id) => id.toLowerCase());
  const location = ["query", "actorDefinitionIds", wrong];
  throw invalid({ location, message: "Input should be a valid UUID", code: "uuid_parsing" });
}
