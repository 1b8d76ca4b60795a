import { choice, type ConnectorSpec, integer, port, secret, text } from "./spec-fields";

const docs = (name: string): string => `https://docs.airbyte.com/integrations/sources/${name}`;

const START_DATE = text("Start date", {
  description: "Records from before this time are not read.",
  format: "date-time",
  pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$",
});

/** The essentials of some source connectors, by definition id (API 14.2). */
export const SOURCE_SPECS: Readonly<Record<string, ConnectorSpec>> = {
  "decd338e-5647-4c0b-adf4-da0e75f5a750": {
    title: "Postgres Source Spec",
    documentationUrl: docs("postgres"),
    required: ["host", "port", "database", "username"],
    properties: {
      host: text("Host"),
      port: port(5432),
      database: text("Database Name"),
      username: text("Username"),
      password: secret("Password"),
      ssl_mode: choice("Encryption", "mode", {
        disable: {},
        require: {},
        "verify-ca": { ca_certificate: secret("CA certificate") },
      }),
      tunnel_method: choice("SSH tunnel", "tunnel_method", {
        NO_TUNNEL: {},
        SSH_KEY_AUTH: { tunnel_host: text("Host"), tunnel_user: text("User"), ssh_key: secret("Private key") },
        SSH_PASSWORD_AUTH: {
          tunnel_host: text("Host"),
          tunnel_user: text("User"),
          tunnel_user_password: secret("Password"),
        },
      }),
    },
  },
  "e094cb9a-26de-4645-8761-65c0c425d1de": {
    title: "Stripe Source Spec",
    documentationUrl: docs("stripe"),
    required: ["client_secret", "account_id", "start_date"],
    properties: { client_secret: secret(), account_id: text(), start_date: text() },
  },
  "36c891d9-4bd9-43ac-bad2-10e12756272c": {
    title: "HubSpot Source Spec",
    documentationUrl: docs("hubspot"),
    required: ["credentials", "start_date"],
    properties: {
      credentials: choice("Authentication", "credentials_title", {
        "OAuth Credentials": {
          client_id: text("Client ID"),
          client_secret: secret("Client secret"),
          refresh_token: secret("Refresh token"),
        },
        "Private App Credentials": { access_token: secret("Access token") },
      }),
      start_date: START_DATE,
    },
  },
  "b117307c-14b6-41aa-9422-947e34922962": {
    title: "Salesforce Source Spec",
    documentationUrl: docs("salesforce"),
    required: ["client_id", "client_secret", "refresh_token"],
    properties: {
      client_id: text("Client ID"),
      client_secret: secret("Client secret"),
      refresh_token: secret("Refresh token"),
      start_date: START_DATE,
      is_sandbox: { type: "boolean", title: "Sandbox", default: false },
    },
  },
  "dfd88b22-b603-4c3d-aad7-3701784586b1": {
    title: "Faker Source Spec",
    documentationUrl: docs("faker"),
    required: ["count"],
    properties: {
      count: integer("Count", { minimum: 1, default: 1000 }),
      seed: integer("Seed", { default: -1 }),
      records_per_slice: integer("Records per slice", { minimum: 1, default: 1000 }),
    },
  },
  "ef69ef6e-aa7f-4af1-a01d-ef775033524e": {
    title: "GitHub Source Spec",
    documentationUrl: docs("github"),
    required: ["credentials", "repositories"],
    properties: {
      credentials: choice("Authentication", "option_title", {
        "OAuth Credentials": { access_token: secret("Access token") },
        "PAT Credentials": { personal_access_token: secret("Personal access token") },
      }),
      repositories: { type: "array", title: "Repositories", items: text(undefined, { pattern: "^[^/]+/[^/]+$" }) },
      start_date: START_DATE,
    },
  },
};
