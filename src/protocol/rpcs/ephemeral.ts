import { terraform } from "../messages/codecs";
import type { tfplugin6 } from "../generated/types";
import { toDiagnostics } from "../messages/diagnostics-and-schema";
import { getEphemeralType } from "../messages/resource-types";
import { rpc, type Rpc } from "../rpc";
import { toDynamicValue, toPrivate, toPrivateBytes, toKnownValue } from "../messages/values";

/** RPCs of ephemeral resources. */
export const ephemeralRpcs: Readonly<Record<string, Rpc>> = {
  OpenEphemeralResource: rpc(
    terraform.OpenEphemeralResource,
    async ({ type_name, config }, { engine, schema, signal }) => {
      const type = getEphemeralType(schema, type_name);
      const answer = await engine.open({ type: type_name, config: toKnownValue(config, type), signal });
      return {
        result: toDynamicValue(answer.result, type),
        renew_at: toTimestamp(answer.renewAt),
        private: toPrivateBytes(answer.private),
        diagnostics: toDiagnostics(answer.diagnostics),
      };
    },
  ),

  RenewEphemeralResource: rpc(terraform.RenewEphemeralResource, async (request, { engine, schema, signal }) => {
    getEphemeralType(schema, request.type_name);
    const answer = await engine.renew({ type: request.type_name, private: toPrivate(request.private), signal });
    return {
      renew_at: toTimestamp(answer.renewAt),
      private: toPrivateBytes(answer.private),
      diagnostics: toDiagnostics(answer.diagnostics),
    };
  }),

  CloseEphemeralResource: rpc(terraform.CloseEphemeralResource, async (request, { engine, schema, signal }) => {
    getEphemeralType(schema, request.type_name);
    const answer = await engine.close({ type: request.type_name, private: toPrivate(request.private), signal });
    return { diagnostics: toDiagnostics(answer.diagnostics) };
  }),
};

function toTimestamp(date: Date | null): tfplugin6.Timestamp.$Properties | null {
  if (date === null) return null;
  const seconds = Math.floor(date.getTime() / 1000);
  return { seconds, nanos: (date.getTime() - seconds * 1000) * 1_000_000 };
}
