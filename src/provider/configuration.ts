import { attr, type ConfigOf } from "../framework";
import { AttributeError } from "./attribute-error";
import {
  apiUrl,
  patienceSeconds,
  refreshMode,
  requestsPerMinute,
  retries,
  timeoutSeconds,
  tokenUrl,
  toHttpProblem,
  uuid,
} from "../rules";

/** The provider block. Every attribute may come from the environment instead: `environment` says from where. */
export const attributes = {
  client_id: attr.string.optional({
    description: "Client ID of the application that Terraform acts as. Environment: `AIRBYTE_CLIENT_ID`.",
  }),
  client_secret: attr.string.optional({
    description: "Client secret of that application. Environment: `AIRBYTE_CLIENT_SECRET`.",
    sensitive: true,
  }),
  access_token: attr.string.optional({
    description:
      "An application token, in place of client ID and secret. It lives for 15 minutes and is not renewed. Environment: `AIRBYTE_ACCESS_TOKEN`.",
    sensitive: true,
  }),
  organization_id: attr.string.optional({
    description:
      "ID of the organization to work in; needed where the credentials reach several. Environment: `AIRBYTE_ORGANIZATION_ID`.",
    check: uuid,
  }),
  api_url: attr.string.optional({
    description: "Where the API is. `https://api.airbyte.ai` when not set. Environment: `AIRBYTE_API_URL`.",
    check: apiUrl,
  }),
  token_url: attr.string.optional({
    description: "Where tokens are fetched, if not from the API itself. Environment: `AIRBYTE_TOKEN_URL`.",
    check: tokenUrl,
  }),
  allow_http: attr.bool.optional({
    description:
      "Whether `api_url` and `token_url` may be plain http on another machine than this one, where everybody on the way can read credentials and secrets. `false` when not set. Environment: `AIRBYTE_ALLOW_HTTP`.",
  }),
  request_timeout_seconds: attr.number.optional({
    description:
      "How long one request may take, its whole answer included. 30 when not set. Environment: `AIRBYTE_REQUEST_TIMEOUT_SECONDS`.",
    check: timeoutSeconds,
  }),
  max_retries: attr.number.optional({
    description:
      "How often a request that failed for no fault of yours is sent again. 4 when not set. Environment: `AIRBYTE_MAX_RETRIES`.",
    check: retries,
  }),
  rate_limit_patience_seconds: attr.number.optional({
    description:
      "How long in all it is waited where Airbyte says to wait (status 429), by all resources together. It ends when a request is let through, and begins anew with the next limit. 300 when not set. Environment: `AIRBYTE_RATE_LIMIT_PATIENCE_SECONDS`.",
    check: patienceSeconds,
  }),
  requests_per_minute: attr.number.optional({
    description:
      "An upper limit on requests, kept by all resources together. None when not set. Environment: `AIRBYTE_REQUESTS_PER_MINUTE`.",
    check: requestsPerMinute,
  }),
  connector_specs: attr.string.optional({
    description:
      "Path of the lock of connector specs (`connector-specs.lock.json`) that settings are checked against, seen from where Terraform runs. No check when not set. Environment: `AIRBYTE_CONNECTOR_SPECS`.",
  }),
  refresh: attr.oneOf(refreshMode).optional({
    description:
      "How source templates are refreshed: `full` reads each, `fast` reads their list and only those that were written to since. `full` when not set. Environment: `AIRBYTE_REFRESH`.",
  }),
  allow_recreation: attr.bool.optional({
    description:
      "Whether one run may destroy an object and create another of the same name, which a plan otherwise takes for a resource that got another place in the configuration. `false` when not set. Environment: `AIRBYTE_ALLOW_RECREATION`.",
  }),
  deletion_protection: attr.bool.optional({
    description:
      "Whether templates that do not say so themselves are protected from being destroyed. `false` when not set. Environment: `AIRBYTE_DELETION_PROTECTION`.",
  }),
};

type Name = keyof typeof attributes;
export type Configuration = ConfigOf<typeof attributes>;
type Environment = Readonly<Record<string, string | undefined>>;

/** The variable that stands in for an attribute: `AIRBYTE_CLIENT_ID` for `client_id`. */
export function toVariable(name: Name): string {
  return `AIRBYTE_${name.toUpperCase()}`;
}

/** Fills in from the environment what the provider block leaves out. An empty variable counts as not set. */
export function fromEnvironment(config: Configuration, environment: Environment): Configuration {
  const entries = (Object.keys(attributes) as Name[]).map((name) => {
    // An attribute that is undefined is not known yet: the environment must not take its place.
    if (config[name] !== null) return [name, config[name]];
    return [name, read(name, environment[toVariable(name)])];
  });
  // Each value was checked against the attribute it is filed under.
  return Object.fromEntries(entries) as Configuration;
}

/** Fails at an address that is not safe for credentials, as far as it is known. */
export function requireSafeAddresses(config: Configuration): void {
  for (const name of ["api_url", "token_url"] as const) {
    const text = config[name];
    const problem = text ? toHttpProblem(text, config.allow_http !== null && config.allow_http !== false) : null;
    if (problem !== null) throw new AttributeError(`${name} (${toVariable(name)}): ${problem}`, name);
  }
}

function read(name: Name, text: string | undefined): string | number | boolean | null {
  if (text === undefined || text === "") return null;
  const value = toSetting(name, text);
  const result = attributes[name].check?.safeParse(value);
  if (result?.error)
    throw new AttributeError(`${toVariable(name)}: ${result.error.issues[0]?.message ?? "it is invalid"}`, name);
  return value;
}

function toSetting(name: Name, text: string): string | number | boolean {
  const { shape } = attributes[name];
  const type = "type" in shape ? shape.type : null;
  if (type === "number") return Number(text);
  if (type !== "bool") return text;
  if (text === "true" || text === "false") return text === "true";
  throw new AttributeError(`${toVariable(name)}: It must be true or false.`, name);
}
