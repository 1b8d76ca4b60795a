import { toPathText, type Path } from "../../cty";
import type { AttributeSchema, Diagnostic, IdentitySchema, ProviderSchema, Schema } from "../../framework";
import { terraform } from "./codecs";
import type { tfplugin6 } from "../generated/types";
import { toShown, toShownLine } from "../process/redaction";

/** Optional capabilities of this provider. */
export const CAPABILITIES: tfplugin6.ServerCapabilities.$Properties = {
  plan_destroy: true,
  get_provider_schema_optional: true,
  move_resource_state: true,
  generate_resource_config: true,
};

export function toSchema({ version, description, attributes }: Schema): tfplugin6.Schema.$Properties {
  return { version, block: { version, description, attributes: toAttributes(attributes) } };
}

/** Converts schemas, by type name. */
export function toSchemas(schemas: ProviderSchema["resources"]): Record<string, tfplugin6.Schema.$Properties> {
  return Object.fromEntries(Object.entries(schemas).map(([type, schema]) => [type, toSchema(schema)]));
}

/** Converts schemas of actions, by type name. */
export function toActionSchemas(
  schemas: ProviderSchema["actions"],
): Record<string, tfplugin6.ActionSchema.$Properties> {
  return Object.fromEntries(Object.entries(schemas).map(([type, schema]) => [type, { schema: toSchema(schema) }]));
}

/** Converts identity schemas, by type name. */
export function toIdentitySchemas(
  schemas: ProviderSchema["identities"],
): Record<string, tfplugin6.ResourceIdentitySchema.$Properties> {
  return Object.fromEntries(Object.entries(schemas).map(([type, schema]) => [type, toIdentitySchema(schema)]));
}

export function toDiagnostics(diagnostics: readonly Diagnostic[]): tfplugin6.Diagnostic.$Properties[] {
  const { ERROR, WARNING } = terraform.Diagnostic.Severity;
  return diagnostics.map(({ severity, summary, detail, path = [] }) => ({
    severity: severity === "error" ? ERROR : WARNING,
    summary: toShownLine(summary),
    // Terraform finds the line of a top-level attribute, but not of a place inside it: for a longer path it would show
    // the resource's first line. The rest of the path is therefore part of the text.
    detail: toShown(path.length > 1 ? `${toPathText(path)}: ${detail}` : detail),
    // An empty path would point at nothing; without a path Terraform points at the whole block.
    attribute: path.length === 0 ? null : toAttributePath(path.slice(0, 1)),
  }));
}

export function toAttributePath(path: Path): tfplugin6.AttributePath.$Properties {
  return {
    steps: path.map((step) => {
      if ("attribute" in step) return { attribute_name: step.attribute };
      return "key" in step ? { element_key_string: step.key } : { element_key_int: step.index };
    }),
  };
}

function toIdentitySchema({ version, attributes }: IdentitySchema): tfplugin6.ResourceIdentitySchema.$Properties {
  const identity_attributes = Object.entries(attributes).map(([name, { description, required }]) => ({
    name,
    type: Buffer.from(JSON.stringify("string")),
    description,
    required_for_import: required,
    optional_for_import: !required,
  }));
  return { version, identity_attributes };
}

function toAttributes(attributes: Readonly<Record<string, AttributeSchema>>): tfplugin6.Schema.Attribute.$Properties[] {
  return Object.entries(attributes).map(([name, attribute]) => ({
    name,
    ...toShape(attribute),
    description: attribute.description,
    required: attribute.required,
    optional: attribute.optional,
    computed: attribute.computed,
    sensitive: attribute.sensitive,
    write_only: attribute.writeOnly,
    deprecated: attribute.deprecated !== undefined,
    deprecation_message: attribute.deprecated ?? "",
  }));
}

function toShape({ type, nested }: AttributeSchema): tfplugin6.Schema.Attribute.$Properties {
  if (nested === undefined) return { type: Buffer.from(JSON.stringify(type)) };
  const { SINGLE, LIST, SET, MAP } = terraform.Schema.Object.NestingMode;
  const nesting = { single: SINGLE, list: LIST, set: SET, map: MAP }[nested.nesting];
  return { nested_type: { nesting, attributes: toAttributes(nested.attributes) } };
}
