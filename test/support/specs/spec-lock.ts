import { EMPTY_LOCK, toLockText, withConnector } from "../../../src/specs";

/** Two connectors with small specs of our own: a source with alternatives, and a destination. */
export const SPEC_LOCK = toLockText(
  withConnector(
    withConnector(EMPTY_LOCK, "source-postgres", {
      id: "decd338e-5647-4c0b-adf4-da0e75f5a750",
      kind: "source",
      name: "Postgres",
      spec: {
        type: "object",
        required: ["host", "port"],
        additionalProperties: false,
        properties: {
          host: { type: "string", title: "Host" },
          port: { type: "integer", title: "Port", minimum: 0, maximum: 65536, default: 5432 },
          fetch_size: { type: "integer", title: "Fetch size", default: 1000 },
          password: { type: "string", title: "Password", airbyte_secret: true },
          ssl_mode: {
            type: "object",
            title: "SSL mode",
            oneOf: [
              { title: "disable", required: ["mode"], properties: { mode: { type: "string", const: "disable" } } },
              {
                title: "verify",
                required: ["mode", "ca_certificate"],
                properties: {
                  mode: { type: "string", const: "verify-ca" },
                  ca_certificate: { type: "string", title: "CA certificate", airbyte_secret: true },
                },
              },
            ],
          },
        },
      },
    }),
    "destination-s3",
    {
      id: "4816b78f-1489-44c1-9060-4b19d5fa9362",
      kind: "destination",
      name: "S3",
      spec: {
        type: "object",
        required: ["s3_bucket_name", "s3_bucket_region", "access_key_id", "secret_access_key"],
        properties: {
          s3_bucket_name: { type: "string", title: "Bucket" },
          s3_bucket_region: { type: "string", title: "Region", enum: ["us-east-1", "eu-west-1"] },
          access_key_id: { type: "string", title: "Key ID", airbyte_secret: true },
          secret_access_key: { type: "string", title: "Key", airbyte_secret: true, minLength: 8 },
          session_token: { type: "string", title: "Token", airbyte_secret: true },
          role_secret: { type: "string", title: "Role secret", airbyte_secret: true },
          kms_secret: { type: "string", title: "KMS secret", airbyte_secret: true },
        },
      },
    },
  ),
);
