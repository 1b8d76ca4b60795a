import type { Emulator } from "../emulator";

/** How to reach an emulator, for a provider or a client that takes its settings from the environment. */
export function toEnvironment(emulator: Emulator): Readonly<Record<string, string>> {
  return {
    AIRBYTE_API_URL: emulator.url,
    AIRBYTE_ORGANIZATION_ID: emulator.organizationId,
    AIRBYTE_CLIENT_ID: emulator.clientId,
    AIRBYTE_CLIENT_SECRET: emulator.clientSecret,
  };
}

/** Variables that would lead elsewhere than to the emulator. */
export const OTHER_WAYS = ["AIRBYTE_ACCESS_TOKEN", "AIRBYTE_TOKEN_URL"] as const;
