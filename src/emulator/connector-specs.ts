/** The part of a JSON Schema that the emulator looks at. */
export interface Field {
  readonly type: string;
  readonly title?: string;
  readonly airbyte_secret?: true;
  readonly properties?: Readonly<Record<string, Field>>;
  readonly items?: Field;
}

/** What a connector asks for. */
export interface ConnectorSpec {
  readonly title: string;
  readonly documentationUrl: string;
  readonly required: readonly string[];
  readonly properties: Readonly<Record<string, Field>>;
}

const text = (title?: string): Field => ({ type: "string", ...(title === undefined ? {} : { title }) });
const secret = (title?: string): Field => ({ ...text(title), airbyte_secret: true });
const integer: Field = { type: "integer" };
const group = (properties: Readonly<Record<string, Field>>): Field => ({ type: "object", properties });
const docs = (name: string): string => `https://docs.airbyte.com/integrations/sources/${name}`;

/**
 * The essentials of some connectors' specs, by definition id (contract 14.2): what is required, and which leaves are
 * secret. Alternatives are flattened into one group.
 */
export const CONNECTOR_SPECS: Readonly<Record<string, ConnectorSpec>> = {
  "decd338e-5647-4c0b-adf4-da0e75f5a750": {
    title: "Postgres Source Spec",
    documentationUrl: docs("postgres"),
    required: ["host", "port", "database", "username"],
    properties: {
      host: text("Host"),
      port: { ...integer, title: "Port" },
      database: text("Database Name"),
      username: text("Username"),
      password: secret("Password"),
      ssl_mode: group({ mode: text(), client_key: secret(), client_key_password: secret() }),
      tunnel_method: group({ tunnel_method: text(), ssh_key: secret(), tunnel_user_password: secret() }),
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
      credentials: group({
        credentials_title: text(),
        client_id: text(),
        client_secret: secret(),
        refresh_token: secret(),
        access_token: secret(),
      }),
      start_date: text(),
    },
  },
  "b117307c-14b6-41aa-9422-947e34922962": {
    title: "Salesforce Source Spec",
    documentationUrl: docs("salesforce"),
    required: ["client_id", "client_secret", "refresh_token"],
    properties: { client_id: text(), client_secret: secret(), refresh_token: secret(), start_date: text() },
  },
  "dfd88b22-b603-4c3d-aad7-3701784586b1": {
    title: "Faker Source Spec",
    documentationUrl: docs("faker"),
    required: ["count"],
    properties: { count: integer, seed: integer, records_per_slice: integer },
  },
  "ef69ef6e-aa7f-4af1-a01d-ef775033524e": {
    title: "GitHub Source Spec",
    documentationUrl: docs("github"),
    required: ["credentials", "repositories"],
    properties: {
      credentials: group({ option_title: text(), personal_access_token: secret(), access_token: secret() }),
      repositories: { type: "array", items: text() },
      start_date: text(),
    },
  },
};
