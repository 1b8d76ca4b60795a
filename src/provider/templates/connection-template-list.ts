import type { ConnectionTemplate } from "../../api";
import { attr, type StateOf } from "../../framework";
import type { Embedded } from "../embedded";
import { toFilter, type ListedFilter } from "./source-template-list";

/** A connection template as data sources show it: without the settings of its destination, which may hold secrets. */
export const listedConnection = {
  id: attr.string.computed({ description: "ID of the template." }),
  destination_name: attr.string.computed({ description: "Name of the destination.", nullable: true }),
  destination_definition_id: attr.string.computed({
    description: "ID of the destination connector. Null if Airbyte hosts the data.",
    nullable: true,
  }),
  data_hosting_type: attr.string.computed({ description: "Who hosts the data: `user_hosted` or `airbyte_hosted`." }),
  cron_expression: attr.string.computed({
    description: "Schedule of the syncs, as a Quartz expression in UTC. Null if there is none.",
    nullable: true,
  }),
  tags: attr.stringSet.computed({ description: "Names of the template's tags." }),
};

export function toListedConnection(template: ConnectionTemplate): StateOf<typeof listedConnection> {
  const { id, destination_name, destination_definition_id, data_hosting_type, cron_expression, tags } = template;
  return { id, destination_name, destination_definition_id, data_hosting_type, cron_expression, tags };
}

/** Connection templates of the organization with certain tags, in the order of their names. */
export async function listConnections(
  filter: ListedFilter,
  { api, signal }: { readonly api: Embedded; readonly signal: AbortSignal },
): Promise<readonly StateOf<typeof listedConnection>[]> {
  const templates = [];
  for await (const template of api.connectionTemplates.list(toFilter(filter), { signal }))
    templates.push(toListedConnection(template));
  return templates.sort((a, b) => ((a.destination_name ?? "") < (b.destination_name ?? "") ? -1 : 1));
}
