import type { Emulator } from ".";

/** Variables that lead the provider, the CLI and programs of this package to an emulator. */
export function toEnvironment(
  emulator: Pick<Emulator, "url" | "organizationId" | "clientId" | "clientSecret">,
): Readonly<Record<string, string>> {
  return {
    AIRBYTE_API_URL: emulator.url,
    AIRBYTE_ORGANIZATION_ID: emulator.organizationId,
    AIRBYTE_CLIENT_ID: emulator.clientId,
    AIRBYTE_CLIENT_SECRET: emulator.clientSecret,
  };
}

/** Variables that would lead elsewhere than to the emulator. */
export const OTHER_WAYS = ["AIRBYTE_ACCESS_TOKEN", "AIRBYTE_TOKEN_URL"] as const;
