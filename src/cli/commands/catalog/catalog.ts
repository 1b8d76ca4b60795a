import type { CommandGroup } from "../../command";
import { catalogPatch } from "./patch";
import { catalogQuery } from "./query";
import { catalogShow } from "./show";

export const catalog: CommandGroup = {
  name: "catalog",
  summary: "show and change the streams that can be synced",
  description:
    "Shows, queries and patches the catalog of streams of a connector, a source template or a source. Only servers of late " +
    "2025 serve catalogs. The API is reached with the provider's environment variables.",
  commands: [catalogShow, catalogQuery, catalogPatch],
};
