import { terraform } from "../messages/codecs";
import type { tfplugin6 } from "../generated/types";
import { toDiagnostics } from "../messages/diagnostics-and-schema";
import {
  getActionType,
  getDataSourceType,
  getEphemeralType,
  getListType,
  getResourceType,
  toValueType,
} from "../messages/resource-types";
import { rpc, type Rpc } from "../rpc";
import { toValue } from "../messages/values";

/** RPCs that validate configurations, and that configure the provider. */
export const validationRpcs: Readonly<Record<string, Rpc>> = {
  ValidateProviderConfig: rpc(terraform.ValidateProviderConfig, async ({ config }, { engine, schema }) => {
    const { diagnostics } = await engine.validateProvider(toValue(config, toValueType(schema.provider)));
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

  ValidateListResourceConfig: rpc(
    terraform.ValidateListResourceConfig,
    async ({ type_name, config }, { engine, schema }) => {
      const type = getListType(schema, type_name);
      const { diagnostics } = await engine.validateList(type_name, toValue(config, type));
      return { diagnostics: toDiagnostics(diagnostics) };
    },
  ),

  ValidateEphemeralResourceConfig: rpc(
    terraform.ValidateEphemeralResourceConfig,
    async ({ type_name, config }, { engine, schema }) => {
      const type = getEphemeralType(schema, type_name);
      const { diagnostics } = await engine.validateEphemeral(type_name, toValue(config, type));
      return { diagnostics: toDiagnostics(diagnostics) };
    },
  ),

  ValidateActionConfig: rpc(terraform.ValidateActionConfig, async ({ type_name, config }, { engine, schema }) => {
    const type = getActionType(schema, type_name);
    const { diagnostics } = await engine.validateAction(type_name, toValue(config, type));
    return { diagnostics: toDiagnostics(diagnostics) };
  }),

  ConfigureProvider: rpc(terraform.ConfigureProvider, async (request, { engine, schema, signal }) => {
    const client = {
      terraformVersion: request.terraform_version,
      writeOnlyAllowed: isWriteOnlyAllowed(request),
    };
    const config = toValue(request.config, toValueType(schema.provider));
    const { diagnostics } = await engine.configure(config, client, signal);
    return { diagnostics: toDiagnostics(diagnostics) };
  }),
};

function isWriteOnlyAllowed({ client_capabilities }: tfplugin6.ConfigureProvider.Request.$Properties): boolean {
  return client_capabilities?.write_only_attributes_allowed ?? false;
}
