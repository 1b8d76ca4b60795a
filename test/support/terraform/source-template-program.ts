import { POSTGRES } from "../specs/connector-ids";

/** The template of these programs. */
export const ADDRESS = "airbyteembedded_source_template.db";

export interface Given {
  readonly name?: string;
  readonly connector?: string;
  readonly config?: string;
  readonly tags?: string;
  /** More attributes, as they are written. */
  readonly more?: string;
}

const TAGS = `
  resource "airbyteembedded_template_tag" "all" {
    for_each = toset(["free", "pro"])
    name     = each.key
  }`;

export const WHITELIST = `customization = {
  stream_selection_mode = "whitelist"
  stream_whitelist      = ["orders", "customers"]
}`;

/** A program with the template, and with two tags that it may carry. */
export function template({ name = "Database", connector = POSTGRES, config, tags, more = "" }: Given): string {
  return `
    resource "airbyteembedded_source_template" "db" {
      name                = "${name}"
      actor_definition_id = "${connector}"
      ${config === undefined ? "" : `partial_default_config = ${config}`}
      ${tags === undefined ? "" : `tags = ${tags}`}
      ${more}
      depends_on          = [airbyteembedded_template_tag.all]
    }${TAGS}`;
}
