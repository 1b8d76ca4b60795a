import type { AirbyteOptions } from "../api";
import { AttributeError } from "../provider/attribute-error";
import { attributes, fromEnvironment, type Configuration } from "../provider/configuration";
import { findCredentials } from "../provider/credentials";
import type { Terminal } from "./terminal";

/** A provider block that leaves everything to the environment. */
// Every attribute is optional, and null stands for one that is left out.
const EMPTY = Object.fromEntries(Object.keys(attributes).map((name) => [name, null])) as Configuration;

/** How the provider would reach Airbyte with these variables alone. Throws AttributeError when they cannot do. */
export function getConnection(env: Terminal["env"]): AirbyteOptions {
  const config = fromEnvironment(EMPTY, env);
  const credentials = findCredentials(EMPTY, config);
  if (credentials === null) throw new AttributeError("No credentials.", "client_id");
  return {
    credentials,
    ...(config.api_url && { apiUrl: config.api_url }),
    ...(config.token_url && { tokenUrl: config.token_url }),
    ...(config.organization_id && { organizationId: config.organization_id }),
    ...(config.request_timeout_seconds && { requestTimeoutSeconds: config.request_timeout_seconds }),
    ...(typeof config.max_retries === "number" && { maxRetries: config.max_retries }),
    ...(config.requests_per_minute && { requestsPerMinute: config.requests_per_minute }),
  };
}

/** The same, or null. */
export function findConnection(env: Terminal["env"]): AirbyteOptions | null {
  try {
    return getConnection(env);
  } catch (error) {
    if (error instanceof AttributeError) return null;
    throw error;
  }
}
