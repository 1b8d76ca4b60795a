import type { Type } from "../../cty";
import type { Attribute, Attributes } from "../attributes";

/** One attribute in Terraform's words. Either `type` or `nested` says what it holds. */
export interface AttributeSchema {
  readonly type?: Type;
  readonly nested?: {
    readonly nesting: "single" | "list" | "set" | "map";
    readonly attributes: Readonly<Record<string, AttributeSchema>>;
  };
  readonly description: string;
  readonly required: boolean;
  readonly optional: boolean;
  readonly computed: boolean;
  readonly sensitive: boolean;
  readonly writeOnly: boolean;
  readonly deprecated?: string;
}

/** The attributes of a provider or of a type of its, with the version that its state is stored under. */
export interface Schema {
  readonly version: number;
  readonly description: string;
  readonly attributes: Readonly<Record<string, AttributeSchema>>;
}

/** What a resource's identity is made of: strings, of which an import has to give those that are required. */
export interface IdentitySchema {
  readonly version: number;
  readonly attributes: Readonly<Record<string, { readonly description: string; readonly required: boolean }>>;
}

/** One argument of a function. It may be neither null nor unknown. */
export interface ParameterSchema {
  readonly name: string;
  readonly type: Type;
  readonly description: string;
}

/** What a function takes and gives. */
export interface FunctionSchema {
  readonly summary: string;
  readonly description: string;
  readonly parameters: readonly ParameterSchema[];
  /** Takes all arguments behind the others. */
  readonly variadic?: ParameterSchema;
  readonly returns: Type;
}

/** All that a provider serves, under full type names such as `airbyteembedded_template_tag`. */
export interface ProviderSchema {
  readonly provider: Schema;
  readonly resources: Readonly<Record<string, Schema>>;
  readonly identities: Readonly<Record<string, IdentitySchema>>;
  readonly dataSources: Readonly<Record<string, Schema>>;
  readonly ephemeralResources: Readonly<Record<string, Schema>>;
  readonly actions: Readonly<Record<string, Schema>>;
  /** What may be asked of the resources that can be listed. */
  readonly lists: Readonly<Record<string, Schema>>;
  /** Under names without the provider's prefix, as configurations call them. */
  readonly functions: Readonly<Record<string, FunctionSchema>>;
}

/** The type of a whole resource: what its config, state and plan are encoded by. */
export function toObjectType(attributes: Readonly<Record<string, AttributeSchema>>): Type {
  return ["object", Object.fromEntries(Object.entries(attributes).map(([name, schema]) => [name, toType(schema)]))];
}

/** The type of an identity. */
export function toIdentityType({ attributes }: Pick<IdentitySchema, "attributes">): Type {
  return ["object", Object.fromEntries(Object.keys(attributes).map((name) => [name, "string"]))];
}

/** The type of one attribute's value. */
export function toType({ type, nested }: AttributeSchema): Type {
  if (type !== undefined) return type;
  if (nested === undefined) throw new Error("An attribute needs a type or nested attributes.");
  const object = toObjectType(nested.attributes);
  return nested.nesting === "single" ? object : [nested.nesting, object];
}

/** Attributes as an author declared them, in Terraform's words. */
export function toSchemas(attributes: Attributes): Readonly<Record<string, AttributeSchema>> {
  return Object.fromEntries(Object.entries(attributes).map(([name, attribute]) => [name, toSchema(attribute)]));
}

function toSchema({ mode, shape, description, sensitive = false, deprecated }: Attribute): AttributeSchema {
  return {
    ...("type" in shape
      ? { type: shape.type }
      : { nested: { nesting: shape.nesting, attributes: toSchemas(shape.attributes) } }),
    description,
    required: mode === "required",
    optional: mode !== "required" && mode !== "computed",
    computed: mode === "computed" || mode === "optionalComputed" || mode === "defaulted",
    sensitive,
    writeOnly: mode === "writeOnly",
    ...(deprecated !== undefined && { deprecated }),
  };
}
