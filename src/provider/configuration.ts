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
import { toVariable } from "./variable";

/** The provider block. Every attribute may come from the environment instead: `environment` says from where. */
export const attributes = {
  client_id: attr.string.optional({
    description: "Client ID of the application that Terraform authenticates as. Environment: `AIRBYTE_CLIENT_ID`.",
  }),
  client_secret: attr.string.optional({
    description: "Client secret of that application. Environment: `AIRBYTE_CLIENT_SECRET`.",
    sensitive: true,
  }),
  access_token: attr.string.optional({
    description:
      "An application token, instead of a client ID and secret. It expires after 15 minutes and is not renewed. Environment: `AIRBYTE_ACCESS_TOKEN`.",
    sensitive: true,
  }),
  organization_id: attr.string.optional({
    description:
      "ID of the organization to manage. Required if the credentials can access more than one. Environment: `AIRBYTE_ORGANIZATION_ID`.",
    check: uuid,
  }),
  api_url: attr.string.optional({
    description: "URL of the API. Defaults to `https://api.airbyte.ai`. Environment: `AIRBYTE_API_URL`.",
    check: apiUrl,
  }),
  token_url: attr.string.optional({
    description: "URL that tokens are requested from, if it is not the API itself. Environment: `AIRBYTE_TOKEN_URL`.",
    check: tokenUrl,
  }),
  allow_http: attr.bool.optional({
    description:
      "Whether `api_url` and `token_url` may use plain http for a host other than this machine. Anyone on the network path can then read credentials and secrets. Defaults to `false`. Environment: `AIRBYTE_ALLOW_HTTP`.",
  }),
  request_timeout_seconds: attr.number.optional({
    description:
      "Timeout of one request in seconds, including its whole response. Defaults to 30. Environment: `AIRBYTE_REQUEST_TIMEOUT_SECONDS`.",
    check: timeoutSeconds,
  }),
  max_retries: attr.number.optional({
    description:
      "How many times a request is retried after a failure of the network or of the server. Defaults to 4. Environment: `AIRBYTE_MAX_RETRIES`.",
    check: retries,
  }),
  rate_limit_patience_seconds: attr.number.optional({
    description:
      "Longest time in seconds, across all resources, to wait for Airbyte's rate limit (status 429) to pass. The count starts over once a request gets through. Defaults to 300. Environment: `AIRBYTE_RATE_LIMIT_PATIENCE_SECONDS`.",
    check: patienceSeconds,
  }),
  requests_per_minute: attr.number.optional({
    description:
      "Most requests to send per minute, across all resources. Unlimited by default. Environment: `AIRBYTE_REQUESTS_PER_MINUTE`.",
    check: requestsPerMinute,
  }),
  connector_specs: attr.string.optional({
    description:
      "Path of the lock file of connector specs (`connector-specs.lock.json`) that settings are checked against, relative to the directory Terraform runs in. Settings are not checked if it is not set. Environment: `AIRBYTE_CONNECTOR_SPECS`.",
  }),
  refresh: attr.oneOf(refreshMode).optional({
    description:
      "How source templates are refreshed: `full` reads each one; `fast` reads the list, and then only those that have changed since the last refresh. Defaults to `full`. Environment: `AIRBYTE_REFRESH`.",
  }),
  allow_recreation: attr.bool.optional({
    description:
      "Whether one run may destroy an object and create another with the same name. Otherwise the plan fails, because the resource has probably only moved to another address. Defaults to `false`. Environment: `AIRBYTE_ALLOW_RECREATION`.",
  }),
  deletion_protection: attr.bool.optional({
    description:
      "Default for the `deletion_protection` of templates. Defaults to `false`. Environment: `AIRBYTE_DELETION_PROTECTION`.",
  }),
};

type Name = keyof typeof attributes;
export type Configuration = ConfigOf<typeof attributes>;
type Environment = Readonly<Record<string, string | undefined>>;

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
