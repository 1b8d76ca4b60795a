import { terraform } from "../messages/codecs";
import { toAttributePath, toDiagnostics } from "../messages/diagnostics-and-schema";
import { findIdentityType, getDataSourceType, getResourceType } from "../messages/resource-types";
import { rpc, type Rpc } from "../rpc";
import { toDynamicValue, toIdentity, toIdentityData, toPrivate, toPrivateBytes, toValue } from "../messages/values";

/** RPCs of a managed object's life cycle, and of reading data sources. */
export const lifecycleRpcs: Readonly<Record<string, Rpc>> = {
  ReadResource: rpc(terraform.ReadResource, async (request, { engine, schema, signal }) => {
    const type = getResourceType(schema, request.type_name);
    const identityType = findIdentityType(schema, request.type_name);
    const answer = await engine.read({
      type: request.type_name,
      state: toValue(request.current_state, type),
      private: toPrivate(request.private),
      identity: toIdentity(request.current_identity, identityType),
      signal,
    });
    return {
      new_state: toDynamicValue(answer.state, type),
      private: toPrivateBytes(answer.private),
      new_identity: toIdentityData(answer.identity, identityType),
      diagnostics: toDiagnostics(answer.diagnostics),
    };
  }),

  PlanResourceChange: rpc(terraform.PlanResourceChange, async (request, { engine, schema, signal }) => {
    const type = getResourceType(schema, request.type_name);
    const identityType = findIdentityType(schema, request.type_name);
    const answer = await engine.plan({
      type: request.type_name,
      config: toValue(request.config, type),
      prior: toValue(request.prior_state, type),
      proposed: toValue(request.proposed_new_state, type),
      private: toPrivate(request.prior_private),
      identity: toIdentity(request.prior_identity, identityType),
      signal,
    });
    return {
      planned_state: toDynamicValue(answer.planned, type),
      planned_private: toPrivateBytes(answer.private),
      requires_replace: answer.replace.map(toAttributePath),
      planned_identity: toIdentityData(answer.identity, identityType),
      diagnostics: toDiagnostics(answer.diagnostics),
    };
  }),

  ApplyResourceChange: rpc(
    terraform.ApplyResourceChange,
    async (request, { engine, schema, signal }) => {
      const type = getResourceType(schema, request.type_name);
      const identityType = findIdentityType(schema, request.type_name);
      const answer = await engine.apply({
        type: request.type_name,
        config: toValue(request.config, type),
        prior: toValue(request.prior_state, type),
        planned: toValue(request.planned_state, type),
        private: toPrivate(request.planned_private),
        identity: toIdentity(request.planned_identity, identityType),
        signal,
      });
      return {
        new_state: toDynamicValue(answer.state, type),
        private: toPrivateBytes(answer.private),
        new_identity: toIdentityData(answer.identity, identityType),
        diagnostics: toDiagnostics(answer.diagnostics),
      };
    },
    // Terraform would treat a missing state as a deleted object.
    (request) => request && { new_state: request.prior_state ?? null, private: request.planned_private },
  ),

  ReadDataSource: rpc(terraform.ReadDataSource, async ({ type_name, config }, { engine, schema, signal }) => {
    const type = getDataSourceType(schema, type_name);
    const answer = await engine.readDataSource({ type: type_name, config: toValue(config, type), signal });
    return { state: toDynamicValue(answer.state, type), diagnostics: toDiagnostics(answer.diagnostics) };
  }),
};
