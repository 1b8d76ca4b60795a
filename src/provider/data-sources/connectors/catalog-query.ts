import { isCatalogUnserved } from "../../../api/errors";
import type { ReadableCatalog } from "../../../api";
import { ApiError } from "../../../api/errors";
import { toJson } from "../../../api/json";
import { attr, exactlyOneOf } from "../../../framework";
// Not through the index: text needs no JSON Schema.
import { toSorted } from "../../../specs/schema/json";
import { AttributeError } from "../../attribute-error";
import { connectorId, uuid } from "../../../rules";
import { toConnectorId } from "../../connectors/connector-id";
import { defineDataSource } from "../../define";
import type { Embedded } from "../../embedded";

const OWNERS = ["source_definition_id", "source_template_id", "source_id"] as const;

/** Undefined is not known yet, and null is not given. */
type Given = { readonly [Name in (typeof OWNERS)[number]]?: string | null };

export const catalogQuery = defineDataSource({
  type: "catalog_query",
  description:
    "Runs a JMESPath query on the stream catalog of a connector, a source template or a source. Only servers from late 2025 serve stream catalogs.",
  attributes: {
    source_definition_id: attr.string.optional({
      description:
        "ID of the source connector whose catalog is queried, or its name in the lock file of connector specs. Set exactly one of the three IDs.",
      check: connectorId,
    }),
    source_template_id: attr.string.optional({
      description: "ID of the source template whose catalog is queried.",
      check: uuid,
    }),
    source_id: attr.string.optional({ description: "ID of the source whose catalog is queried.", check: uuid }),
    query: attr.string.required({
      description:
        "JMESPath expression, such as `streams[?suggested].name`. Its input is an object with a list of `streams`, each with `name`, `suggested`, `cursor_fields`, `primary_key_fields` and `json_schema`.",
    }),
    result: attr.of<unknown>("dynamic").computed({
      description: "Result of the query. Its type depends on the expression; null if nothing was found.",
      nullable: true,
    }),
    result_json: attr.string.computed({ description: "Result of the query as JSON text with sorted keys." }),
  },
  rules: [exactlyOneOf(OWNERS, { noun: "catalog" })],
  async read({ config, api, signal }) {
    const result = await ask(config, api, signal);
    return { ...config, result, result_json: toJson(toSorted(result)) };
  },
});

async function ask(config: Given & { readonly query: string }, api: Embedded, signal: AbortSignal): Promise<unknown> {
  const owner = OWNERS.find((name) => config[name] !== null) ?? OWNERS[0];
  try {
    return await toCatalog(owner, config[owner] ?? "", api).query(config.query, { signal });
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (isCatalogUnserved(error)) throw new AttributeError(UNSERVED, owner);
    if (error.kind === "not-found") throw new AttributeError(`There is no catalog to query: ${error.reason}`, owner);
    throw error.kind === "invalid" ? new AttributeError(error.message, "query") : error;
  }
}

const UNSERVED =
  "This server has no stream catalogs; only servers from late 2025 do. Remove the data source and list the stream names yourself: the connector's page in Airbyte's documentation has them.";

function toCatalog(owner: (typeof OWNERS)[number], id: string, { catalogs, settings }: Embedded): ReadableCatalog {
  if (owner === "source_template_id") return catalogs.templates(id);
  if (owner === "source_id") return catalogs.sources(id);
  return catalogs.definitions(toConnectorId("source", id, settings.specs, owner));
}
