import * as z from "zod";

const Body = z.record(z.string(), z.unknown());
const Providers = z.record(z.string(), z.union([Body, z.array(Body)]));

/** The parts of Terraform's JSON that are looked at here, and the rest as it is. */
const Configuration = z.looseObject({
  terraform: z.looseObject({ required_providers: z.record(z.string(), Body).optional() }).optional(),
  provider: Providers.optional(),
  resource: z.record(z.string(), z.record(z.string(), Body)).optional(),
});

/** What a stack comes to: Terraform's JSON, the same of either foundation. */
export type Configuration = z.infer<typeof Configuration>;

/** One block of a configuration, by the names of its attributes. */
export type Body = z.infer<typeof Body>;

/** Reads the JSON of a synthesis, as a text or as an object. */
export function toConfiguration(json: unknown): Configuration {
  const result = Configuration.safeParse(typeof json === "string" ? parse(json) : json);
  if (result.success) return result.data;
  throw new TypeError("expect() was given no stack: give it a TerraformStack, or what Testing.synth() makes of one.");
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
