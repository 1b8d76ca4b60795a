/** One of our organizations at Airbyte. */
export interface Organization {
  readonly organizationId: string;
  readonly clientId: string;
}

/** All that may differ between environments. */
export interface Environment {
  /** By region: customers of each have an organization of their own. */
  readonly organizations: Readonly<Record<string, Organization>>;
  readonly crmSince: string;
  readonly cron: string;
  readonly protect: boolean;
}

export const environments: Readonly<Record<string, Environment>> = {
  development: {
    organizations: {
      eu: { organizationId: "d0000000-0000-4000-8000-0000000000e0", clientId: "development-eu" },
    },
    crmSince: "2026-06-01T00:00:00Z",
    cron: "0 0 3 * * ?",
    protect: false,
  },
  staging: {
    organizations: {
      eu: { organizationId: "5a000000-0000-4000-8000-0000000000e0", clientId: "staging-eu" },
    },
    crmSince: "2026-01-01T00:00:00Z",
    cron: "0 0 3 * * ?",
    protect: false,
  },
  production: {
    organizations: {
      eu: { organizationId: "9a000000-0000-4000-8000-0000000000e0", clientId: "production-eu" },
      us: { organizationId: "9a000000-0000-4000-8000-000000000050", clientId: "production-us" },
    },
    crmSince: "2020-01-01T00:00:00Z",
    cron: "0 0 * * * ?",
    protect: true,
  },
};
