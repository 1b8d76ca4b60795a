import { AirbyteError } from "../api/errors";
import type { Provider } from "../framework";
import type { Redactor } from "../output";
import { workspacesSync } from "./actions/workspaces-sync";
import { AttributeError } from "./attribute-error";
import { toClientSettings } from "./client-settings";
import { attributes, fromEnvironment, requireSafeAddresses } from "./configuration";
import { openSpecs } from "./connectors/connector-specs";
import { findCredentials } from "./credentials";
import { catalogQuery } from "./data-sources/connectors/catalog-query";
import { connectionTemplateData } from "./data-sources/templates/connection-template";
import { connectionTemplates } from "./data-sources/templates/connection-templates";
import { destinationDefinition } from "./data-sources/connectors/destination-definition";
import { destinationDefinitions } from "./data-sources/connectors/destination-definitions";
import { sourceDefinition } from "./data-sources/connectors/source-definition";
import { sourceDefinitions } from "./data-sources/connectors/source-definitions";
import { sourceTemplateData } from "./data-sources/templates/source-template";
import { sourceTemplates } from "./data-sources/templates/source-templates";
import { sources } from "./data-sources/workspaces/sources";
import { templateTags } from "./data-sources/templates/template-tags";
import { visibleTemplates } from "./data-sources/templates/visible-templates";
import { workspaceData } from "./data-sources/workspaces/workspace";
import { workspaceStats } from "./data-sources/workspaces/workspace-stats";
import { workspaces } from "./data-sources/workspaces/workspaces";
import type { Embedded } from "./embedded";
import { type Journal, NO_JOURNAL } from "./creation/created-objects";
import { applicationToken } from "./ephemeral-resources/application-token";
import { scopedToken } from "./ephemeral-resources/scoped-token";
import { widgetToken } from "./ephemeral-resources/widget-token";
import { cronDescribe } from "./functions/cron-describe";
import { cronNext } from "./functions/cron-next";
import { regionId } from "./functions/region-id";
import { tagsMatch } from "./functions/tags-match";
import { systemClock, type Clock } from "../api/timing";
import { KINDS } from "./names/kinds";
import { Names } from "./names/names";
import * as resources from "./resources";

/** Surroundings of a provider process, given by the program around it. */
export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly version: string;
  /** Shared with the log, so that each leaves out what the other knows to be secret. */
  readonly redactor: Redactor;
  /** Address at which users report bugs. */
  readonly bugs?: string;
  /** Told of every request, for the debug log. */
  readonly onRequest: (event: object) => void;
  /** Told once a minute what is being waited for. */
  readonly onWait?: (line: string) => void;
  /** Given, once there is a client, what sums up all of its requests so far. */
  readonly onClient: (summarize: () => object) => void;
  /** @default the real time */
  readonly clock?: Clock;
  /** Opens the journal for what is configured; absent where none is kept. */
  readonly openJournal?: (organization: readonly unknown[]) => Journal;
}

/** Terraform for Airbyte Embedded: the provider as Terraform serves it. */
export function airbyteEmbedded({
  environment,
  version,
  bugs,
  redactor,
  onRequest,
  onWait,
  onClient,
  clock = systemClock,
  openJournal = () => NO_JOURNAL,
}: Surroundings): Provider<typeof attributes, Embedded> {
  return {
    name: "airbyteembedded",
    description: "Manages the templates, tags and workspaces of an Airbyte Embedded organization.",
    ...(bugs !== undefined && { bugs }),
    attributes,
    resources: Object.values(resources),
    dataSources: [
      catalogQuery,
      connectionTemplateData,
      connectionTemplates,
      destinationDefinition,
      destinationDefinitions,
      sourceDefinition,
      sourceDefinitions,
      sourceTemplateData,
      sourceTemplates,
      sources,
      templateTags,
      visibleTemplates,
      workspaceData,
      workspaceStats,
      workspaces,
    ],
    ephemeralResources: [applicationToken, scopedToken, widgetToken],
    actions: [workspacesSync],
    functions: [cronDescribe, cronNext, regionId, tagsMatch],

    rules: [
      {
        kind: "refusedWhen",
        name: "access_token",
        harmless: "",
        when: { given: ["client_id", "client_secret"] },
        summary: "Conflicting credentials",
        detail: "Set either client_id and client_secret, or access_token, but not both.",
      },
    ],
    validate: ({ config }) => requireSafeAddresses(fromEnvironment(config, environment)),
    async configure({ config: given, client, signal }) {
      const config = fromEnvironment(given, environment);
      for (const secret of [config.client_secret, config.access_token]) if (secret) redactor.keep(secret);
      const credentials = findCredentials(given, config);
      const { api_url, token_url, organization_id, allow_http } = config;
      if (!credentials || [api_url, token_url, organization_id, allow_http].includes(undefined)) return null;
      requireSafeAddresses(config);
      // Loaded here: a provider that only validates needs no HTTP.
      const { airbyte, toLimitLine } = await import("../api");
      const connection = airbyte({
        credentials,
        ...toClientSettings(config),
        userAgent: `terraform-provider-airbyteembedded/${version}`,
        redactor,
        clock,
        onEvent: onRequest,
        onLimitWait: (wait) => onWait?.(toLimitLine(wait)),
      });
      onClient(() => connection.summary());
      // Wrong credentials or an API that is down are one error here, and one for each object later.
      const access = await connection.checkAccess({ signal });
      return {
        ...connection,
        settings: {
          allowRecreation: config.allow_recreation ?? false,
          deletionProtection: config.deletion_protection ?? false,
          refresh: config.refresh ?? "full",
          specs: config.connector_specs ? await openSpecs(config.connector_specs, client) : null,
        },
        offers: { tags: access.templateTags !== null },
        run: {
          clock,
          renames: new Map(),
          tagged: new Set(),
          names: new Names(clock, KINDS),
          journal: openJournal([api_url, organization_id]),
        },
      };
    },
    release: (client) => client.close(),
    explain(error) {
      if (error instanceof AttributeError) return { detail: error.message, path: [{ attribute: error.attribute }] };
      return error instanceof AirbyteError ? { detail: error.message } : null;
    },
  };
}
