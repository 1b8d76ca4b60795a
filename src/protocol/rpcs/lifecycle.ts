import type { StateAnswer } from "../../framework";
import type { tfplugin6 } from "../generated/types";
import { terraform } from "../messages/codecs";
import { toAttributePath, toDiagnostics } from "../messages/diagnostics-and-schema";
import { getDataSourceType, getResourceTypes, type ResourceTypes } from "../messages/resource-types";
import { rpc, type Rpc } from "../rpc";
import {
  toAnswered,
  toDynamicValue,
  toIdentity,
  toIdentityData,
  toPrivate,
  toPrivateBytes,
  toKnownValue,
  toValue,
  toStates,
  type Received,
} from "../messages/values";

/** RPCs of a managed object's life cycle, and of reading data sources. */
export const lifecycleRpcs: Readonly<Record<string, Rpc>> = {
  ReadResource: rpc(terraform.ReadResource, async (request, { engine, schema, signal }) => {
    const types = getResourceTypes(schema, request.type_name);
    const { state: type, identity: identityType } = types;
    const state = toKnownValue(request.current_state, type);
    const answer = await engine.read({
      type: request.type_name,
      state,
      private: toPrivate(request.private),
      identity: toIdentity(request.current_identity, identityType),
      signal,
    });
    return toObject(answer, types, { value: state, message: request.current_state });
  }),

  PlanResourceChange: rpc(terraform.PlanResourceChange, async (request, { engine, schema, signal }) => {
    const { state: type, identity: identityType } = getResourceTypes(schema, request.type_name);
    const [prior, proposed] = toStates([request.prior_state, request.proposed_new_state], type);
    const answer = await engine.plan({
      type: request.type_name,
      config: toValue(request.config, type),
      prior,
      proposed,
      private: toPrivate(request.prior_private),
      identity: toIdentity(request.prior_identity, identityType),
      signal,
    });
    return {
      planned_state: toAnswered(answer.planned, type, { value: prior, message: request.prior_state }),
      planned_private: toPrivateBytes(answer.private),
      requires_replace: answer.replace.map(toAttributePath),
      planned_identity: toIdentityData(answer.identity, identityType),
      diagnostics: toDiagnostics(answer.diagnostics),
    };
  }),

  ApplyResourceChange: rpc(
    terraform.ApplyResourceChange,
    async (request, { engine, schema, signal }) => {
      const types = getResourceTypes(schema, request.type_name);
      const { state: type, identity: identityType } = types;
      const prior = toKnownValue(request.prior_state, type);
      const answer = await engine.apply({
        type: request.type_name,
        config: toKnownValue(request.config, type),
        prior,
        planned: toValue(request.planned_state, type),
        private: toPrivate(request.planned_private),
        identity: toIdentity(request.planned_identity, identityType),
        signal,
      });
      return toObject(answer, types, { value: prior, message: request.prior_state });
    },
    // Terraform would treat a missing state as a deleted object.
    (request) => request && { new_state: request.prior_state ?? null, private: request.planned_private },
  ),

  ReadDataSource: rpc(terraform.ReadDataSource, async ({ type_name, config }, { engine, schema, signal }) => {
    const type = getDataSourceType(schema, type_name);
    const answer = await engine.readDataSource({ type: type_name, config: toKnownValue(config, type), signal });
    return { state: toDynamicValue(answer.state, type), diagnostics: toDiagnostics(answer.diagnostics) };
  }),
};

/** The state of an object after a read or an apply; `received` is the one that was sent for it. */
function toObject(
  { state, private: memory, identity, diagnostics }: StateAnswer,
  types: ResourceTypes,
  received: Received,
): tfplugin6.ReadResource.Response.$Properties {
  return {
    new_state: toAnswered(state, types.state, received),
    private: toPrivateBytes(memory),
    new_identity: toIdentityData(identity, types.identity),
    diagnostics: toDiagnostics(diagnostics),
  };
}
