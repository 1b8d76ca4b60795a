import type { AirbyteOptions } from "../api";
import { AttributeError } from "../provider/attribute-error";
import { toClientSettings } from "../provider/client-settings";
import { attributes, fromEnvironment, requireSafeAddresses, type Configuration } from "../provider/configuration";
import { findCredentials } from "../provider/credentials";
import { toVariable } from "../provider/variable";
import type { Terminal } from "./terminal";

/** A provider block that takes everything from the environment. */
// Every attribute is optional; null means absent.
const EMPTY = Object.fromEntries(Object.keys(attributes).map((name) => [name, null])) as Configuration;

/** Connection of the provider with these variables alone. Throws AttributeError if they are invalid. */
export function getConnection(env: Terminal["env"]): AirbyteOptions {
  const config = fromEnvironment(EMPTY, env);
  requireSafeAddresses(config);
  const credentials = findCredentials(EMPTY, config);
  if (credentials === null) throw new AttributeError("No credentials.", "client_id");
  return {
    credentials,
    ...toClientSettings(config),
  };
}

/** The connection, or in a few words why the variables give none. */
export function findConnection(env: Terminal["env"]): AirbyteOptions | string {
  try {
    return getConnection(env);
  } catch (error) {
    if (!(error instanceof AttributeError)) throw error;
    return CREDENTIALS.has(error.attribute) ? "no credentials" : `${error.attribute} cannot be used`;
  }
}

const SECRETS = ["client_id", "client_secret", "access_token"] as const;
const CREDENTIALS: ReadonlySet<string> = new Set(SECRETS);

/** The environment for a command that has no use for the provider's credentials, such as the scripts of other packages. */
export function withoutCredentials(env: Terminal["env"]): Terminal["env"] {
  const variables = new Set(SECRETS.map(toVariable));
  return Object.fromEntries(Object.entries(env).filter(([name]) => !variables.has(name)));
}
