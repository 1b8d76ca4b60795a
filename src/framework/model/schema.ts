import type { Type } from "../../cty";
import type { Attribute, Attributes } from "../attributes/attributes";

/** Terraform schema of one attribute. It has either a `type` or `nested` attributes. */
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

/** Schema of a provider or of one of its types, with the version that its state is stored under. */
export interface Schema {
  readonly version: number;
  readonly description: string;
  readonly attributes: Readonly<Record<string, AttributeSchema>>;
}

/** Schema of a resource's identity. All attributes are strings; imports have to give the required ones. */
export interface IdentitySchema {
  readonly version: number;
  readonly attributes: Readonly<Record<string, { readonly description: string; readonly required: boolean }>>;
}

/** Schema of a function's parameter. Arguments are never null or unknown. */
export interface ParameterSchema {
  readonly name: string;
  readonly type: Type;
  readonly description: string;
}

/** Signature of a function. */
export interface FunctionSchema {
  readonly summary: string;
  readonly description: string;
  readonly parameters: readonly ParameterSchema[];
  /** Parameter for all further arguments. */
  readonly variadic?: ParameterSchema;
  readonly returns: Type;
}

/** Schemas of everything that a provider serves, by full type name such as `airbyteembedded_template_tag`. */
export interface ProviderSchema {
  readonly provider: Schema;
  readonly resources: Readonly<Record<string, Schema>>;
  readonly identities: Readonly<Record<string, IdentitySchema>>;
  readonly dataSources: Readonly<Record<string, Schema>>;
  readonly ephemeralResources: Readonly<Record<string, Schema>>;
  readonly actions: Readonly<Record<string, Schema>>;
  /** Configurations of the listings, for resources that have one. */
  readonly lists: Readonly<Record<string, Schema>>;
  /** By name without the provider's prefix, as configurations call them. */
  readonly functions: Readonly<Record<string, FunctionSchema>>;
}

/** Type of a whole resource, by which its config, state and plan are encoded. */
export function toObjectType(attributes: Readonly<Record<string, AttributeSchema>>): Type {
  return ["object", Object.fromEntries(Object.entries(attributes).map(([name, schema]) => [name, toType(schema)]))];
}

/** Type of an identity. */
export function toIdentityType({ attributes }: Pick<IdentitySchema, "attributes">): Type {
  return ["object", Object.fromEntries(Object.keys(attributes).map((name) => [name, "string"]))];
}

/** Type of one attribute's value. */
export function toType({ type, nested }: AttributeSchema): Type {
  if (type !== undefined) return type;
  if (nested === undefined) throw new Error("An attribute needs a type or nested attributes.");
  const object = toObjectType(nested.attributes);
  return nested.nesting === "single" ? object : [nested.nesting, object];
}

/** Types of declared attributes. Declarations never change, so that each type is built once. */
const declared = new WeakMap<Attributes, Type>();

/** Type of an object with the declared attributes. */
export function toDeclaredType(attributes: Attributes): Type {
  const type = declared.get(attributes) ?? toObjectType(toSchemas(attributes));
  declared.set(attributes, type);
  return type;
}

/** Converts declared attributes to Terraform schemas. */
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
