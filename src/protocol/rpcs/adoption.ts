import { fitsJson } from "../../cty";
import { terraform } from "../messages/codecs";
import { toDiagnostics } from "../messages/diagnostics-and-schema";
import { findIdentityType, getResourceType } from "../messages/resource-types";
import { rpc, type Rpc } from "../rpc";
import {
  toDynamicValue,
  toIdentity,
  toIdentityData,
  toObjectText,
  toPrivate,
  toPrivateBytes,
  toText,
  toKnownValue,
  toVersion,
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
    const { config, diagnostics } = await engine.generateConfig(type_name, toKnownValue(state, type));
    return { config: toDynamicValue(config, type), diagnostics: toDiagnostics(diagnostics) };
  }),

  MoveResourceState: rpc(terraform.MoveResourceState, async (request, { engine, schema }) => {
    const { source_provider_address, source_type_name, source_state, source_identity, target_type_name } = request;
    const type = getResourceType(schema, target_type_name);
    const source = {
      provider: source_provider_address,
      type: source_type_name,
      state: toObjectText(source_state, "the state of the source"),
      version: toVersion(request.source_schema_version),
      // Private state of other types cannot be read.
      private: source_type_name === target_type_name ? toPrivate(request.source_private) : {},
      identity: source_identity?.json?.length
        ? {
            text: toObjectText(source_identity, "the identity of the source"),
            version: toVersion(request.source_identity_schema_version),
          }
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
      const json = raw_state?.json ?? Buffer.of();
      // Terraform asks for every object of a state, and nearly always there is nothing to upgrade.
      if (Number(version) === schema.resources[type_name]?.version && fitsJson(toText(json), type))
        return { upgraded_state: { json } };
      const stored = toObjectText(raw_state, `the state of ${type_name}`);
      const answer = await engine.upgradeState(type_name, toVersion(version), stored);
      return { upgraded_state: toDynamicValue(answer.state, type), diagnostics: toDiagnostics(answer.diagnostics) };
    },
  ),

  UpgradeResourceIdentity: rpc(
    terraform.UpgradeResourceIdentity,
    async ({ type_name, version, raw_identity }, { engine, schema }) => {
      getResourceType(schema, type_name);
      const stored = toObjectText(raw_identity, `the identity of ${type_name}`);
      const answer = await engine.upgradeIdentity(type_name, toVersion(version), stored);
      return {
        upgraded_identity: toIdentityData(answer.identity, findIdentityType(schema, type_name)),
        diagnostics: toDiagnostics(answer.diagnostics),
      };
    },
  ),
};
