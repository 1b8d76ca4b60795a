import type { ActionEvent } from "../../framework";
import { terraform } from "../messages/codecs";
import type { tfplugin6 } from "../generated/types";
import { toDiagnostics } from "../messages/diagnostics-and-schema";
import { toShown } from "../process/redaction";
import { getActionType } from "../messages/resource-types";
import { rpc, streamRpc, type Rpc, type StreamRpc } from "../rpc";
import { toKnownValue, toValue } from "../messages/values";

/** RPC that plans an action. */
export const actionRpcs: Readonly<Record<string, Rpc>> = {
  PlanAction: rpc(terraform.PlanAction, async ({ action_type: type, config }, { engine, schema, signal }) => {
    const request = { type, config: toValue(config, getActionType(schema, type)), signal };
    const { diagnostics } = await engine.planAction(request);
    return { diagnostics: toDiagnostics(diagnostics) };
  }),
};

/** Streaming RPC that invokes an action. */
export const actionStreams: Readonly<Record<string, StreamRpc>> = {
  InvokeAction: streamRpc(
    terraform.InvokeAction,
    async function* ({ action_type: type, config }, { engine, schema, signal }) {
      const request = { type, config: toKnownValue(config, getActionType(schema, type)), signal };
      for await (const event of engine.invokeAction(request)) yield toEvent(event);
    },
    (bug) => toEvent({ diagnostics: [bug] }),
  ),
};

function toEvent(event: ActionEvent): tfplugin6.InvokeAction.Event.$Properties {
  if ("progress" in event) return { progress: { message: toShown(event.progress) } };
  return { completed: { diagnostics: toDiagnostics(event.diagnostics) } };
}
