import type { Credentials } from "../api";
import { AttributeError } from "./attribute-error";
import type { Configuration } from "./configuration";
import { toVariable } from "./variable";

/**
 * The credentials a configuration gives. Null when they are known only after apply. What the provider block says
 * goes before the environment, and a client before a token, because a client's token can be renewed.
 */
export function findCredentials(given: Configuration, config: Configuration): Credentials | null {
  const onlyToken = isSet(given.access_token) && !isSet(given.client_id) && !isSet(given.client_secret);
  if (!onlyToken && (isSet(config.client_id) || isSet(config.client_secret))) {
    if (config.client_id === undefined || config.client_secret === undefined) return null;
    return { clientId: need(config, "client_id"), clientSecret: need(config, "client_secret") };
  }
  if (config.access_token === undefined) return null;
  if (config.access_token === null)
    throw new AttributeError(
      "No credentials. Set client_id and client_secret (AIRBYTE_CLIENT_ID, AIRBYTE_CLIENT_SECRET), or access_token (AIRBYTE_ACCESS_TOKEN).",
      "client_id",
    );
  return { accessToken: config.access_token };
}

/** Given, or given and not known yet. */
function isSet(value: string | null | undefined): boolean {
  return value !== null;
}

function need(config: Configuration, name: "client_id" | "client_secret"): string {
  const value = config[name];
  if (value) return value;
  const other = name === "client_id" ? "client_secret" : "client_id";
  throw new AttributeError(`${other} is set, but ${name} is not. Set ${name} or ${toVariable(name)} as well.`, name);
}
