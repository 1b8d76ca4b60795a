import { AttributeError } from "../../provider/attribute-error";
import { getConnection } from "../connection";
import type { Check } from "./check";

const REMEDY =
  "Export AIRBYTE_CLIENT_ID and AIRBYTE_CLIENT_SECRET of an Airbyte application. " +
  'To try things out without an account, run "airbyte-embedded emulate" and export what it prints.';

const CREDENTIALS: readonly string[] = ["client_id", "client_secret", "access_token"];

/** Check for credentials in the environment. It names the variables that are set, never their values. */
export const credentials: Check = {
  name: "Credentials",
  run: ({ terminal: { env } }) => {
    const names = Object.keys(env).filter((name) => name.startsWith("AIRBYTE_") && env[name]);
    const detail = names.length === 0 ? "no AIRBYTE_ variable is set" : names.sort().join(", ");
    try {
      getConnection(env);
      return Promise.resolve({ verdict: "ok", detail });
    } catch (error) {
      if (!(error instanceof AttributeError)) throw error;
      const reason = names.length === 0 ? "" : `: ${error.message}`;
      const remedy = CREDENTIALS.includes(error.attribute) ? { remedy: REMEDY } : {};
      return Promise.resolve({ verdict: "fail", detail: detail + reason, ...remedy });
    }
  },
};
