import { actionRpcs } from "./action-rpcs";
import { adoptionRpcs } from "./adoption-rpcs";
import { terraform } from "./codecs";
import { ephemeralRpcs } from "./ephemeral-rpcs";
import { functionRpcs } from "./function-rpcs";
import { lifecycleRpcs } from "./lifecycle-rpcs";
import { rpc, type Rpc } from "./rpc";
import { schemaRpcs } from "./schema-rpcs";
import { validationRpcs } from "./validation-rpcs";

/**
 * What service tfplugin6.Provider answers with one message, by method name. What is neither here nor among the streams
 * is unimplemented.
 */
export const providerRpcs: Readonly<Record<string, Rpc>> = {
  ...schemaRpcs,
  ...validationRpcs,
  ...lifecycleRpcs,
  ...adoptionRpcs,
  ...ephemeralRpcs,
  ...actionRpcs,
  ...functionRpcs,

  StopProvider: rpc(terraform.StopProvider, (_, { engine, stop }) => {
    stop();
    engine.release();
    return {};
  }),
};
