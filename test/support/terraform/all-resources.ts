import { POSTGRES, S3 } from "../specs/connector-ids";

/** Parts of a program that a later version of it may have otherwise. */
export interface Variation {
  readonly tag?: string;
  readonly host?: string;
  readonly schedule?: string;
  readonly secret?: string;
  readonly status?: "active" | "inactive";
  /** Terraform before 1.11 has no write-only attributes. Default: true. */
  readonly writeOnly?: boolean;
}

/** A program with each of the resources. */
export function allResources({
  tag = "pro",
  host = "db.example.com",
  schedule = "0 0 12 * * ?",
  secret = "Zq4-settings-secret-value",
  status = "active",
  writeOnly = true,
}: Variation = {}): string {
  const settings = (name: string, config: string, secrets: string): string =>
    writeOnly
      ? `${name}_config = { ${config} }\n    ${name}_secrets_wo = { ${secrets} }`
      : `${name}_config = { ${config}, ${secrets} }`;
  return `
  resource "airbyteembedded_template_tag" "pro" {
    name = "${tag}"
    lifecycle { create_before_destroy = true }
  }
  resource "airbyteembedded_template_tag" "free" {
    name = "free"
    lifecycle { create_before_destroy = true }
  }
  resource "airbyteembedded_source_template" "db" {
    name                = "Database"
    actor_definition_id = "${POSTGRES}"
    tags                = [airbyteembedded_template_tag.pro.name]
    ${settings("partial_default", `host = "${host}"`, `password = "${secret}"`)}
  }
  resource "airbyteembedded_connection_template" "lake" {
    destination_name          = "Lake"
    destination_definition_id = "${S3}"
    cron_expression           = "${schedule}"
    ${settings("destination", 's3_bucket_name = "raw"', `secret_access_key = "${secret}"`)}
  }
  resource "airbyteembedded_template_tag_binding" "lake" {
    template_kind = "connection"
    template_id   = airbyteembedded_connection_template.lake.id
    tag           = airbyteembedded_template_tag.free.name
  }
  resource "airbyteembedded_workspace" "acme" {
    name                = "acme"
    status              = "${status}"
    deletion_protection = false
  }
  resource "airbyteembedded_source" "orders" {
    workspace_id       = airbyteembedded_workspace.acme.id
    source_template_id = airbyteembedded_source_template.db.id
    name               = "Orders"
    ${settings("source", 'database = "shop", port = 5432, username = "reader"', `password = "${secret}"`)}
    # What a new source is connected to depends on what there is by then.
    depends_on = [airbyteembedded_template_tag_binding.lake]
  }`;
}
