import * as z from "zod";
import { Config } from "../../api/shapes";
import type { CollectionWithTable, Route } from "../http/app";
import { listDestinations, listSources } from "../data/connectors/connectors";
import { checked, Refusal } from "../http/refusal";
import { timesOf } from "../data/touch";
import type { Switches } from "../switches";
import { row } from "../data/rows";

const ALL = "/api/v1/oauth/credentials";

const Stored = z.strictObject({
  ...row,
  connector_type: z.enum(["source", "destination"]),
  connector_definition_id: z.string(),
  /** Secrets in clear, which no answer shows. */
  configuration: Config,
});
/** OAuth credentials as stored (API 10.4). */
export type StoredOAuthCredentials = Readonly<z.infer<typeof Stored>>;

const Put = z
  .strictObject({
    connector_type: z.string().nullish(),
    connector_definition_id: z.guid().nullish(),
    configuration: Config,
  })
  .refine(
    ({ connector_type, connector_definition_id }) =>
      (typeof connector_type === "string") !== (typeof connector_definition_id === "string"),
    "Value error, exactly one of connector_type and connector_definition_id is required",
  );

/** Sources first: of two connectors of one short name, credentials are for the source. */
const CONNECTORS = [
  ...listSources().map(({ id, type }) => ({ type, connector_type: "source", connector_definition_id: id }) as const),
  ...listDestinations().map(
    ({ id, type }) => ({ type, connector_type: "destination", connector_definition_id: id }) as const,
  ),
];
type Connector = (typeof CONNECTORS)[number];

/** The organization's own OAuth applications, which nobody can read again (API 10.4; 2026). */
export const oauthCredentials: CollectionWithTable<StoredOAuthCredentials> = {
  table: {
    title: "OAuth credentials",
    row: Stored,
    complete: () => ({ connector_type: "source", connector_definition_id: "", configuration: {} }),
  },
  routes: ({ organizationId, switches }, table): Route[] => {
    const isServed = ({ era }: Switches): boolean => era !== "2025-10";

    function storedFor(connector: Connector | undefined): StoredOAuthCredentials | undefined {
      return table.list().find((each) => each.connector_definition_id === connector?.connector_definition_id);
    }

    return [
      {
        on: `PUT ${ALL}`,
        auth: "application",
        isServed,
        answer({ body }) {
          const { connector_type: type, connector_definition_id: asked, configuration } = checked(Put, body);
          const connector = CONNECTORS.find(
            (each) => each.connector_definition_id === asked?.toLowerCase() || each.type === type,
          );
          if (connector === undefined) throw new Refusal(404, "Connector definition not found");
          const stored = storedFor(connector);
          const { connector_type, connector_definition_id } = connector;
          const row = stored
            ? table.update(stored.id, { configuration })
            : table.add({ connector_type, connector_definition_id, configuration });
          const scope = { scope_type: "organization", scope_id: organizationId };
          return { id: row.id, ...scope, connector_type, connector_definition_id, ...timesOf(row, switches) };
        },
      },
      {
        on: `DELETE ${ALL}/connector_type/:connector_type`,
        auth: "application",
        isServed,
        status: () => 204,
        answer({ params }) {
          const stored = storedFor(CONNECTORS.find(({ type }) => type === params.connector_type));
          if (stored) table.remove(stored.id);
          return {};
        },
      },
    ];
  },
};
