import type { ListEvent } from "../../framework";
import { terraform } from "../messages/codecs";
import type { tfplugin6 } from "../generated/types";
import { toDiagnostics } from "../messages/diagnostics-and-schema";
import { toShownLine } from "../process/redaction";
import { getListType, getResourceTypes, type ResourceTypes } from "../messages/resource-types";
import { streamRpc, type StreamRpc } from "../rpc";
import { toDynamicValue, toIdentityData, toKnownValue } from "../messages/values";

/** Streaming RPC that lists objects of a resource type. */
export const listStreams: Readonly<Record<string, StreamRpc>> = {
  ListResource: streamRpc(
    terraform.ListResource,
    async function* (request, { engine, schema, signal }) {
      const { type_name, include_resource_object } = request;
      const types = getResourceTypes(schema, type_name);
      const found = engine.list({
        type: type_name,
        config: toKnownValue(request.config, getListType(schema, type_name)),
        includeResource: include_resource_object,
        limit: Number(request.limit),
        signal,
      });
      for await (const event of found) yield toEvent(event, types);
    },
    (bug) => ({ diagnostic: toDiagnostics([bug]) }),
  ),
};

function toEvent(
  { displayName, identity, state, diagnostics }: ListEvent,
  types: ResourceTypes,
): tfplugin6.ListResource.Event.$Properties {
  return {
    display_name: toShownLine(displayName),
    identity: toIdentityData(identity, types.identity),
    resource_object: state === null ? null : toDynamicValue(state, types.state),
    diagnostic: toDiagnostics(diagnostics),
  };
}
