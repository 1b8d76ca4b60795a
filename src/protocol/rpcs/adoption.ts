import { fitsJson } from "../../cty";
import { terraform } from "../messages/codecs";
import { toDiagnostics } from "../messages/diagnostics-and-schema";
import { findIdentityType, getResourceType } from "../messages/resource-types";
import { rpc, type Rpc } from "../rpc";
import {
  toDynamicValue,
  toIdentity,
  toIdentityData,
  toPrivate,
  toPrivateBytes,
  toText,
  toValue,
} from "../messages/values";

/** RPCs for objects that were created elsewhere or by another version: import, move and upgrade. */
export const adoptionRpcs: Readonly<Record<string, Rpc>> = {
  ImportResourceState: rpc(terraform.ImportResourceState, async (request, { engine, schema, signal }) => {
    const { type_name, id } = request;
    const type = getResourceType(schema, type_name);
    const identityType = findIdentityType(schema, type_name);
    const identity = toIdentity(request.identity, identityType);
    const answer = await engine.import({ type: type_name, id, identity, signal });
    const imported = {
      type_name,
      state: toDynamicValue(answer.state, type),
      private: toPrivateBytes(answer.private),
      identity: toIdentityData(answer.identity, identityType),
    };
    return {
      imported_resources: answer.state === null ? [] : [imported],
      diagnostics: toDiagnostics(answer.diagnostics),
    };
  }),

  GenerateResourceConfig: rpc(terraform.GenerateResourceConfig, async ({ type_name, state }, { engine, schema }) => {
    const type = getResourceType(schema, type_name);
    const { config, diagnostics } = await engine.generateConfig(type_name, toValue(state, type));
    return { config: toDynamicValue(config, type), diagnostics: toDiagnostics(diagnostics) };
  }),

  MoveResourceState: rpc(terraform.MoveResourceState, async (request, { engine, schema }) => {
    const { source_provider_address, source_type_name, source_state, source_identity, target_type_name } = request;
    const type = getResourceType(schema, target_type_name);
    if (!source_state?.json?.length) throw new Error(`The state of ${source_type_name} is not JSON.`);
    const source = {
      provider: source_provider_address,
      type: source_type_name,
      state: toText(source_state.json),
      version: Number(request.source_schema_version),
      // Private state of other types cannot be read.
      private: source_type_name === target_type_name ? toPrivate(request.source_private) : {},
      identity: source_identity?.json?.length
        ? { text: toText(source_identity.json), version: Number(request.source_identity_schema_version) }
        : null,
    };
    const answer = await engine.move({ type: target_type_name, source });
    return {
      target_state: toDynamicValue(answer.state, type),
      target_private: toPrivateBytes(answer.private),
      target_identity: toIdentityData(answer.identity, findIdentityType(schema, target_type_name)),
      diagnostics: toDiagnostics(answer.diagnostics),
    };
  }),

  UpgradeResourceState: rpc(
    terraform.UpgradeResourceState,
    async ({ type_name, version, raw_state }, { engine, schema }) => {
      const type = getResourceType(schema, type_name);
      if (!raw_state?.json?.length) throw new Error(`The state of ${type_name} is not JSON.`);
      const stored = toText(raw_state.json);
      // Terraform asks for every object of a state, and nearly always there is nothing to upgrade.
      if (Number(version) === schema.resources[type_name]?.version && fitsJson(stored, type))
        return { upgraded_state: { json: raw_state.json } };
      const answer = await engine.upgradeState(type_name, Number(version), stored);
      return { upgraded_state: toDynamicValue(answer.state, type), diagnostics: toDiagnostics(answer.diagnostics) };
    },
  ),

  UpgradeResourceIdentity: rpc(
    terraform.UpgradeResourceIdentity,
    async ({ type_name, version, raw_identity }, { engine, schema }) => {
      if (!raw_identity?.json?.length) throw new Error(`The identity of ${type_name} is not JSON.`);
      const answer = await engine.upgradeIdentity(type_name, Number(version), toText(raw_identity.json));
      return {
        upgraded_identity: toIdentityData(answer.identity, findIdentityType(schema, type_name)),
        diagnostics: toDiagnostics(answer.diagnostics),
      };
    },
  ),
};
