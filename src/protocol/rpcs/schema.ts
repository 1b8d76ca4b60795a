import { terraform } from "../messages/codecs";
import { toFunctions } from "../messages/functions";
import {
  CAPABILITIES,
  toActionSchemas,
  toIdentitySchemas,
  toSchema,
  toSchemas,
} from "../messages/diagnostics-and-schema";
import { rpc, type Rpc } from "../rpc";

/** RPCs that return schemas and metadata. */
export const schemaRpcs: Readonly<Record<string, Rpc>> = {
  GetMetadata: rpc(terraform.GetMetadata, (_, { schema }) => {
    const { resources, dataSources, ephemeralResources, actions, lists, functions } = schema;
    return {
      server_capabilities: CAPABILITIES,
      resources: toMetadata(resources),
      data_sources: toMetadata(dataSources),
      ephemeral_resources: toMetadata(ephemeralResources),
      actions: toMetadata(actions),
      list_resources: toMetadata(lists),
      functions: Object.keys(functions).map((name) => ({ name })),
    };
  }),

  GetProviderSchema: rpc(terraform.GetProviderSchema, (_, { schema }) => {
    const { provider, resources, dataSources, ephemeralResources, actions, lists, functions } = schema;
    return {
      server_capabilities: CAPABILITIES,
      provider: toSchema(provider),
      resource_schemas: toSchemas(resources),
      data_source_schemas: toSchemas(dataSources),
      ephemeral_resource_schemas: toSchemas(ephemeralResources),
      action_schemas: toActionSchemas(actions),
      list_resource_schemas: toSchemas(lists),
      functions: toFunctions(functions),
    };
  }),

  GetResourceIdentitySchemas: rpc(terraform.GetResourceIdentitySchemas, (_, { schema }) => ({
    identity_schemas: toIdentitySchemas(schema.identities),
  })),
};

function toMetadata(schemas: object): { readonly type_name: string }[] {
  return Object.keys(schemas).map((type_name) => ({ type_name }));
}
