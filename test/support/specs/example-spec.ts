import { compileSpec, type GivenSettings, type Problem } from "../../../src/specs";

/** A value that is known only after apply. */
export const UNKNOWN = Symbol("unknown");

/** The spec of a connector that does not exist, with one of each thing that specs have. */
export const LIGHTHOUSE = {
  type: "object",
  title: "Lighthouse Spec",
  required: ["host", "start_date", "auth"],
  properties: {
    host: { type: "string", title: "Host", order: 0 },
    port: { type: "integer", title: "Port", minimum: 1, maximum: 65535, default: 443, order: 1 },
    region: { type: "string", title: "Region", enum: ["north-sea", "baltic", "biscay"], default: "baltic", order: 2 },
    start_date: {
      type: "string",
      title: "Start Date",
      pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T00:00:00Z$",
      examples: ["2021-03-04T00:00:00Z"],
      order: 3,
    },
    verbose: { type: "boolean", title: "Verbose" },
    code: { type: "string", minLength: 2, maxLength: 4 },
    lamps: {
      type: "array",
      title: "Lamps",
      minItems: 1,
      items: {
        type: "object",
        required: ["name"],
        properties: {
          name: { type: "string", title: "Lamp" },
          pin: { type: "string", title: "PIN", airbyte_secret: true },
        },
      },
    },
    auth: {
      type: "object",
      title: "Authentication",
      order: 4,
      oneOf: [
        {
          title: "OAuth",
          required: ["method", "client_id", "client_secret"],
          properties: {
            method: { type: "string", title: "Method", const: "oauth2.0" },
            client_id: { type: "string", title: "Client ID" },
            client_secret: { type: "string", title: "Client Secret", airbyte_secret: true },
          },
        },
        {
          title: "Key",
          required: ["method", "api_key"],
          properties: {
            method: { type: "string", title: "Method", const: "key" },
            api_key: { type: "string", title: "API Key", airbyte_secret: true, minLength: 10 },
            scope: { type: "string", title: "Scope", enum: ["read", "write"] },
          },
        },
      ],
    },
  },
} as const;

/** Plain settings and secrets that Lighthouse takes. */
export const RIGHT = {
  config: { host: "h", start_date: "2021-03-04T00:00:00Z", auth: { method: "key", scope: "read" } },
  secrets: { auth: { api_key: "k-0123456789" } },
};

/** Checks settings, complete ones unless told otherwise, against Lighthouse or another spec. */
export function check(
  given: Partial<GivenSettings>,
  spec: Readonly<Record<string, unknown>> = LIGHTHOUSE,
): readonly Problem[] {
  return compileSpec(spec).check({
    config: {},
    mode: "complete",
    isUnknown: (value) => value === UNKNOWN,
    names: { config: "defaults", secrets: "defaults_wo" },
    ...given,
  });
}

/** Problems found by a check, one line each: `start_date: Start Date is required.` */
export function say(given: Partial<GivenSettings>, spec?: Readonly<Record<string, unknown>>): readonly string[] {
  return check(given, spec).map(({ path, message }) => `${path.join(".")}: ${message}`);
}
