import type { Type } from "../../cty";
import { toIdentityType, toObjectType, type IdentitySchema, type ProviderSchema, type Schema } from "../../framework";
import { cut } from "../../output";
import { UnreadableRequest } from "../unreadable-request";

/** As much of an unknown name as is shown. */
const LONGEST = 100;

// Schemas never change, so that each type is built once.
const types = new WeakMap<Schema | IdentitySchema, Type>();

/** Type by which values of a schema are encoded. */
export function toValueType(schema: Schema): Type {
  const type = types.get(schema) ?? toObjectType(schema.attributes);
  types.set(schema, type);
  return type;
}

/** Type of a resource's state. Throws for an unknown resource. */
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

/** Type of the configuration of a resource's listing. */
export function getListType({ lists }: ProviderSchema, type: string): Type {
  return getType(lists, type);
}

/** Type of a resource's identity; null if it has none. */
export function findIdentityType({ identities }: ProviderSchema, typeName: string): Type | null {
  const identity = findOwn(identities, typeName);
  if (identity === undefined) return null;
  const type = types.get(identity) ?? toIdentityType(identity);
  types.set(identity, type);
  return type;
}

/** Types of a resource's state and identity. */
export interface ResourceTypes {
  readonly state: Type;
  readonly identity: Type | null;
}

export function getResourceTypes(schema: ProviderSchema, type: string): ResourceTypes {
  return { state: getResourceType(schema, type), identity: findIdentityType(schema, type) };
}

function getType(schemas: ProviderSchema["resources"], type: string): Type {
  const schema = findOwn(schemas, type);
  if (schema === undefined) throw new UnreadableRequest(`this provider has no "${cut(type, LONGEST)}"`);
  return toValueType(schema);
}

/** A member of a record; undefined for names that every object has, such as `constructor`. */
export function findOwn<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
