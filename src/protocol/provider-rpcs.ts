import type { Type } from "../cty";
import { toObjectType, type ProviderSchema, type Schema } from "../framework";
import { terraform } from "./codecs";
import type { tfplugin6 } from "./generated/types";
import { CAPABILITIES, toAttributePath, toDiagnostics, toSchema, toSchemas } from "./messages";
import { rpc, type Rpc } from "./rpc";
import { toDynamicValue, toPrivate, toPrivateBytes, toText, toValue } from "./values";

/** What service tfplugin6.Provider answers, by method name. A method not listed here is unimplemented. */
export const providerRpcs: Readonly<Record<string, Rpc>> = {
  GetMetadata: rpc(terraform.GetMetadata, (_, { schema }) => {
    const { resources, dataSources } = schema;
    return {
      server_capabilities: CAPABILITIES,
      resources: Object.keys(resources).map((type_name) => ({ type_name })),
      data_sources: Object.keys(dataSources).map((type_name) => ({ type_name })),
    };
  }),

  GetProviderSchema: rpc(terraform.GetProviderSchema, (_, { schema }) => {
    const { provider, resources, dataSources } = schema;
    return {
      server_capabilities: CAPABILITIES,
      provider: toSchema(provider),
      resource_schemas: toSchemas(resources),
      data_source_schemas: toSchemas(dataSources),
    };
  }),

  GetResourceIdentitySchemas: rpc(terraform.GetResourceIdentitySchemas, () => ({})),

  GetFunctions: rpc(terraform.GetFunctions, () => ({})),

  ValidateProviderConfig: rpc(terraform.ValidateProviderConfig, async ({ config }, { engine, schema }) => {
    const { diagnostics } = await engine.validateProvider(toValue(config, toType(schema.provider)));
    return { diagnostics: toDiagnostics(diagnostics) };
  }),

  ValidateResourceConfig: rpc(terraform.ValidateResourceConfig, async (request, { engine, schema }) => {
    const config = toValue(request.config, getResourceType(schema, request.type_name));
    const client = { writeOnlyAllowed: isWriteOnlyAllowed(request) };
    const { diagnostics } = await engine.validateResource(request.type_name, config, client);
    return { diagnostics: toDiagnostics(diagnostics) };
  }),

  ValidateDataResourceConfig: rpc(
    terraform.ValidateDataResourceConfig,
    async ({ type_name, config }, { engine, schema }) => {
      const type = getDataSourceType(schema, type_name);
      const { diagnostics } = await engine.validateDataSource(type_name, toValue(config, type));
      return { diagnostics: toDiagnostics(diagnostics) };
    },
  ),

  ConfigureProvider: rpc(terraform.ConfigureProvider, async (request, { engine, schema }) => {
    const client = {
      terraformVersion: request.terraform_version,
      writeOnlyAllowed: isWriteOnlyAllowed(request),
    };
    const config = toValue(request.config, toType(schema.provider));
    const { diagnostics } = await engine.configure(config, client);
    return { diagnostics: toDiagnostics(diagnostics) };
  }),

  ImportResourceState: rpc(terraform.ImportResourceState, async ({ type_name, id }, { engine, schema, signal }) => {
    const type = getResourceType(schema, type_name);
    const answer = await engine.import({ type: type_name, id, signal });
    const imported = { type_name, state: toDynamicValue(answer.state, type), private: toPrivateBytes(answer.private) };
    return {
      imported_resources: answer.state === null ? [] : [imported],
      diagnostics: toDiagnostics(answer.diagnostics),
    };
  }),

  UpgradeResourceState: rpc(
    terraform.UpgradeResourceState,
    async ({ type_name, version, raw_state }, { engine, schema }) => {
      const type = getResourceType(schema, type_name);
      if (!raw_state?.json?.length) throw new Error(`The state of ${type_name} is not JSON.`);
      const answer = await engine.upgradeState(type_name, Number(version), toText(raw_state.json));
      return { upgraded_state: toDynamicValue(answer.state, type), diagnostics: toDiagnostics(answer.diagnostics) };
    },
  ),

  ReadResource: rpc(terraform.ReadResource, async (request, { engine, schema, signal }) => {
    const type = getResourceType(schema, request.type_name);
    const answer = await engine.read({
      type: request.type_name,
      state: toValue(request.current_state, type),
      private: toPrivate(request.private),
      signal,
    });
    return {
      new_state: toDynamicValue(answer.state, type),
      private: toPrivateBytes(answer.private),
      diagnostics: toDiagnostics(answer.diagnostics),
    };
  }),

  PlanResourceChange: rpc(terraform.PlanResourceChange, async (request, { engine, schema, signal }) => {
    const type = getResourceType(schema, request.type_name);
    const answer = await engine.plan({
      type: request.type_name,
      config: toValue(request.config, type),
      prior: toValue(request.prior_state, type),
      proposed: toValue(request.proposed_new_state, type),
      private: toPrivate(request.prior_private),
      signal,
    });
    return {
      planned_state: toDynamicValue(answer.planned, type),
      planned_private: toPrivateBytes(answer.private),
      requires_replace: answer.replace.map(toAttributePath),
      diagnostics: toDiagnostics(answer.diagnostics),
    };
  }),

  ApplyResourceChange: rpc(
    terraform.ApplyResourceChange,
    async (request, { engine, schema, signal }) => {
      const type = getResourceType(schema, request.type_name);
      const answer = await engine.apply({
        type: request.type_name,
        config: toValue(request.config, type),
        prior: toValue(request.prior_state, type),
        planned: toValue(request.planned_state, type),
        private: toPrivate(request.planned_private),
        signal,
      });
      return {
        new_state: toDynamicValue(answer.state, type),
        private: toPrivateBytes(answer.private),
        diagnostics: toDiagnostics(answer.diagnostics),
      };
    },
    // Terraform would take an absent state for an object that is gone.
    ({ prior_state, planned_private }) => ({ new_state: prior_state ?? null, private: planned_private }),
  ),

  ReadDataSource: rpc(terraform.ReadDataSource, async ({ type_name, config }, { engine, schema, signal }) => {
    const type = getDataSourceType(schema, type_name);
    const answer = await engine.readDataSource({ type: type_name, config: toValue(config, type), signal });
    return { state: toDynamicValue(answer.state, type), diagnostics: toDiagnostics(answer.diagnostics) };
  }),

  StopProvider: rpc(terraform.StopProvider, (_, { stop }) => {
    stop();
    return {};
  }),
};

function isWriteOnlyAllowed({ client_capabilities }: tfplugin6.ConfigureProvider.Request.$Properties): boolean {
  return client_capabilities?.write_only_attributes_allowed ?? false;
}

const types = new WeakMap<Schema, Type>();

function toType(schema: Schema): Type {
  const type = types.get(schema) ?? toObjectType(schema.attributes);
  types.set(schema, type);
  return type;
}

function getResourceType({ resources }: ProviderSchema, type: string): Type {
  return toType(getSchema(resources, type));
}

function getDataSourceType({ dataSources }: ProviderSchema, type: string): Type {
  return toType(getSchema(dataSources, type));
}

function getSchema(schemas: ProviderSchema["resources"], type: string): Schema {
  const schema = schemas[type];
  if (schema === undefined) throw new Error(`There is no ${type} in this provider.`);
  return schema;
}
