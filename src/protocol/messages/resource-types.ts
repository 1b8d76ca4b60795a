import type { Type } from "../../cty";
import { toIdentityType, toObjectType, type ProviderSchema, type Schema } from "../../framework";

const types = new WeakMap<Schema, Type>();

/** The type that the values of a schema are encoded by. */
export function toValueType(schema: Schema): Type {
  const type = types.get(schema) ?? toObjectType(schema.attributes);
  types.set(schema, type);
  return type;
}

/** The type of a resource's state; throws for a resource that is not there. */
export function getResourceType({ resources }: ProviderSchema, type: string): Type {
  return getType(resources, type);
}

export function getDataSourceType({ dataSources }: ProviderSchema, type: string): Type {
  return getType(dataSources, type);
}

export function getEphemeralType({ ephemeralResources }: ProviderSchema, type: string): Type {
  return getType(ephemeralResources, type);
}

export function getActionType({ actions }: ProviderSchema, type: string): Type {
  return getType(actions, type);
}

/** The type of what a listing of a resource is asked. */
export function getListType({ lists }: ProviderSchema, type: string): Type {
  return getType(lists, type);
}

/** The type of a resource's identity; null where it has none. */
export function findIdentityType({ identities }: ProviderSchema, type: string): Type | null {
  const identity = identities[type];
  return identity === undefined ? null : toIdentityType(identity);
}

function getType(schemas: ProviderSchema["resources"], type: string): Type {
  const schema = schemas[type];
  if (schema === undefined) throw new Error(`There is no ${type} in this provider.`);
  return toValueType(schema);
}
