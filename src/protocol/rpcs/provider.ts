import { actionRpcs } from "./action";
import { adoptionRpcs } from "./adoption";
import { terraform } from "../messages/codecs";
import { ephemeralRpcs } from "./ephemeral";
import { functionRpcs } from "./function";
import { lifecycleRpcs } from "./lifecycle";
import { rpc, type Rpc } from "../rpc";
import { schemaRpcs } from "./schema";
import { validationRpcs } from "./validation";

/**
 * Unary methods of the service tfplugin6.Provider, by name. Methods that are neither here nor among the streams are
 * unimplemented.
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
