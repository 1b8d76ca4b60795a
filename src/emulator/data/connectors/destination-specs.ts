import { choice, type ConnectorSpec, port, secret, text } from "./spec-fields";

const docs = (name: string): string => `https://docs.airbyte.com/integrations/destinations/${name}`;

const COMPRESSION = choice("Compression", "compression_type", { "No Compression": {}, GZIP: {} });

/** The essentials of some destination connectors, by definition id (API 14.2). */
export const DESTINATION_SPECS: Readonly<Record<string, ConnectorSpec>> = {
  "4816b78f-1489-44c1-9060-4b19d5fa9362": {
    title: "S3 Destination Spec",
    documentationUrl: docs("s3"),
    required: ["s3_bucket_name", "s3_bucket_path", "s3_bucket_region", "format"],
    properties: {
      access_key_id: secret("Access key ID"),
      secret_access_key: secret("Secret access key"),
      s3_bucket_name: text("Bucket"),
      s3_bucket_path: text("Path in the bucket"),
      s3_bucket_region: text("Region"),
      format: choice("Format", "format_type", {
        CSV: {
          compression: COMPRESSION,
          flattening: text("Flattening", { enum: ["No flattening", "Root level flattening"] }),
        },
        JSONL: { compression: COMPRESSION },
        Parquet: {},
      }),
    },
  },
  "22f6c74f-5699-40ff-833c-4a879ea40133": {
    title: "BigQuery Destination Spec",
    documentationUrl: docs("bigquery"),
    required: ["project_id", "dataset_location", "dataset_id"],
    properties: {
      project_id: text("Project ID"),
      dataset_location: text("Location"),
      dataset_id: text("Dataset"),
      credentials_json: secret("Service account key"),
      loading_method: choice("Loading", "method", {
        Standard: {},
        "GCS Staging": { gcs_bucket_name: text("Bucket"), gcs_bucket_path: text("Path in the bucket") },
      }),
    },
  },
  "424892c4-daac-4491-b35d-c6688ba547ba": {
    title: "Snowflake Destination Spec",
    documentationUrl: docs("snowflake"),
    required: ["host", "role", "warehouse", "database", "schema", "username"],
    properties: {
      host: text("Host"),
      role: text("Role"),
      warehouse: text("Warehouse"),
      database: text("Database"),
      schema: text("Schema"),
      username: text("Username"),
      credentials: choice("Authentication", "auth_type", {
        "Key Pair Authentication": { private_key: secret("Private key") },
        "Username and Password": { password: secret("Password") },
      }),
    },
  },
  "25c5221d-dce2-4163-ade9-739ef790f503": {
    title: "Postgres Destination Spec",
    documentationUrl: docs("postgres"),
    required: ["host", "port", "database", "schema", "username"],
    properties: {
      host: text("Host"),
      port: port(5432),
      database: text("Database"),
      schema: text("Schema", { default: "public" }),
      username: text("Username"),
      password: secret("Password"),
    },
  },
};
