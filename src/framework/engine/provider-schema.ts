import type { Attributes } from "../attributes/attributes";
import { toKindType, type Parameter, type ProviderFunction } from "../function";
import type { IdentityAttributes } from "../identity";
import type { Provider } from "../provider";
import type { Resource } from "../resource";
import {
  toSchemas,
  type FunctionSchema,
  type IdentitySchema,
  type ParameterSchema,
  type ProviderSchema,
  type Schema,
} from "../model/schema";

interface Described {
  readonly description: string;
  readonly attributes: Attributes;
  readonly version?: number;
}

/** Converts a provider's declarations to schemas, by full type name. */
export function toProviderSchema(provider: Provider): ProviderSchema {
  const byFullType = <T extends { readonly type: string }, S>(all: readonly T[], toIts: (one: T) => S | null) =>
    Object.fromEntries(
      all.flatMap((one): [string, S][] => {
        const its = toIts(one);
        return its === null ? [] : [[`${provider.name}_${one.type}`, its]];
      }),
    );
  const { resources, dataSources, ephemeralResources, actions, functions } = provider;
  return {
    provider: toSchema(provider),
    resources: byFullType(resources, toSchema),
    identities: byFullType(resources, ({ identity }) => (identity ? toIdentitySchema(identity) : null)),
    dataSources: byFullType(dataSources, toSchema),
    ephemeralResources: byFullType(ephemeralResources, toSchema),
    actions: byFullType(actions, toSchema),
    lists: byFullType(resources, toListSchema),
    functions: Object.fromEntries(functions.map((one) => [one.name, toFunctionSchema(one)])),
  };
}

function toListSchema(resource: Resource): Schema | null {
  const { type, description, identity, listAttributes = {} } = resource;
  if (!resource.list) return null;
  // Terraform lists a resource under the name of its type.
  if (!identity) throw new TypeError(`${type} can be listed, and so needs an identity.`);
  return toSchema({ description, attributes: listAttributes });
}

function toSchema({ description, attributes, version = 0 }: Described): Schema {
  return { version, description, attributes: toSchemas(attributes) };
}

function toFunctionSchema({ summary, description, parameters, variadic, returns }: ProviderFunction): FunctionSchema {
  return {
    summary,
    description,
    parameters: parameters.map(toParameterSchema),
    ...(variadic && { variadic: toParameterSchema(variadic) }),
    returns: toKindType(returns),
  };
}

function toParameterSchema({ name, kind, description }: Parameter): ParameterSchema {
  return { name, type: toKindType(kind), description };
}

function toIdentitySchema({
  attributes,
  version = 0,
}: {
  readonly attributes: IdentityAttributes;
  readonly version?: number;
}): IdentitySchema {
  const parts = Object.entries(attributes).map(
    ([name, { description, mode }]) => [name, { description, required: mode === "required" }] as const,
  );
  return { version, attributes: Object.fromEntries(parts) };
}
