import { idIn } from "./shared/addressed-template";
import type { App, Route } from "../http/app";
import { listDestinations } from "../data/connectors/connectors";
import type { StoredDestination } from "../data/rows";
import { toPages } from "../views/lists";
import { invalid } from "../http/refusal";
import { toShownConfig } from "../data/secrets";
import type { Switches } from "../switches";
import { reachable } from "./shared/source-bodies";

const ALL = "/api/v1/integrations/destinations";

/** Destinations that connection templates have made in workspaces, since 2026 (API 10.3). */
export function destinations({ store, switches }: App): Route[] {
  const isServed = ({ era }: Switches): boolean => era !== "2025-10";

  return [
    {
      on: `GET ${ALL}`,
      auth: "application",
      isServed,
      answer(incoming) {
        const { query } = incoming;
        const asked = query.get("workspace_id");
        if (asked === null)
          throw invalid({ location: ["query", "workspace_id"], message: "Field required", code: "missing" });
        const { id } = reachable(store.workspaces.find(asked.toLowerCase()), incoming);
        const found = store.destinations.list().filter(({ workspace_id }) => workspace_id === id);
        return toPages(ALL, found.map(toItem), query, switches);
      },
    },
    {
      on: `GET ${ALL}/:id`,
      auth: "application",
      isServed,
      answer(incoming) {
        const destination = store.destinations.get(idIn(incoming));
        const { destination_definition_id: definition, destination_config, created_at } = destination;
        return {
          ...toItem(destination),
          destination_config: toShownConfig(definition, destination_config, switches),
          created_at,
        };
      },
    },
  ];
}

function toItem({ id, name, destination_definition_id }: StoredDestination): object {
  const type = listDestinations().find((each) => each.id === destination_definition_id.toLowerCase())?.type;
  return { id, name, destination_definition_id, destination_type: type ?? "custom" };
}
