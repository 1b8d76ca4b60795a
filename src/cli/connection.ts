import type { AirbyteOptions } from "../api";
import { AttributeError } from "../provider/attribute-error";
import { toClientSettings } from "../provider/client-settings";
import { attributes, fromEnvironment, requireSafeAddresses, type Configuration } from "../provider/configuration";
import { findCredentials } from "../provider/credentials";
import type { Terminal } from "./terminal";

/** A provider block that leaves everything to the environment. */
// Every attribute is optional, and null stands for one that is left out.
const EMPTY = Object.fromEntries(Object.keys(attributes).map((name) => [name, null])) as Configuration;

/** How the provider would reach Airbyte with these variables alone. Throws AttributeError when they cannot do. */
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

/** The same, or null. */
export function findConnection(env: Terminal["env"]): AirbyteOptions | null {
  try {
    return getConnection(env);
  } catch (error) {
    if (error instanceof AttributeError) return null;
    throw error;
  }
}
