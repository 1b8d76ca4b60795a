import { toJson } from "../../../api/json";
import { ownerOptions } from "../../catalog/owner-options";
import { defineCommand } from "../../command";

export const catalogShow = defineCommand({
  name: "show",
  summary: "list the streams of a catalog",
  description:
    "Prints the streams that can be synced: for each, whether Airbyte suggests it, the field by which new data is found, and " +
    "its primary key. With --json the whole catalog is printed, which is what queries read and patches change.",
  examples: [
    "airbyte-embedded catalog show --definition source-faker",
    'airbyte-embedded catalog show --template "CRM" --json',
  ],
  arguments: {},
  options: ownerOptions,
  json: "the whole catalog",

  run: async ({ json, ...given }, terminal) => {
    // Loaded here and in its siblings, because other commands need no catalogs.
    const { getCatalog, openOwner, toStreamTable } = await import("../../catalog");
    const owner = await openOwner(given, terminal);
    const { catalog, catalog_type: type } = await getCatalog(owner, terminal.stop);
    const { length } = catalog.streams;
    terminal.say(`${length} ${length === 1 ? "stream" : "streams"} of ${owner.title}${type ? ` (${type})` : ""}.`);
    if (json) terminal.print(toJson(catalog, 2));
    else if (length > 0) terminal.print(toStreamTable(catalog));
    return 0;
  },
});
