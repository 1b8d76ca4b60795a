import type { Catalog } from "../../../api/shapes";
import type { App } from "../../http/app";
import { Refusal } from "../../http/refusal";
import type { Switches } from "../../switches";
import { builtInCatalog } from "./source-catalogs";
import type { StoredCatalog } from "../rows";
import type { Row } from "../table";

type Catalogued = Omit<StoredCatalog, keyof Row>;

/** True when servers with these switches have stream catalogs: those of late 2025 did. */
export function servesCatalogs({ catalogs, era }: Switches): boolean {
  return catalogs === "served" || (catalogs === "era" && era === "2025-10");
}

/** The catalog of a connector: what was made of it, or the one from the start. */
export function definitionCatalog({ store }: Pick<App, "store">, definitionId: string): Catalogued {
  const built = builtInCatalog(definitionId);
  const none = { sonar_catalog: null, catalog_type: null, blessed: false };
  return store.catalogs.find(definitionId.toLowerCase()) ?? { ...none, ...built };
}

/** The catalog of a template: its own, once somebody has changed it, and its connector's otherwise. */
export function templateCatalog(app: Pick<App, "store">, templateId: string): Catalogued {
  const { source_definition_id } = app.store.sourceTemplates.get(templateId);
  return app.store.catalogs.find(templateId) ?? definitionCatalog(app, source_definition_id);
}

/** The document itself. Throws a 404 when there is none. */
export function documentOf({ sonar_catalog }: Catalogued): Catalog {
  if (sonar_catalog === null) throw new Refusal(404, "Catalog not found");
  return sonar_catalog;
}
