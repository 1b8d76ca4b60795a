import * as z from "zod";

const Body = z.record(z.string(), z.unknown());
const Providers = z.record(z.string(), z.union([Body, z.array(Body)]));

/** Parts of Terraform's JSON that are read here; the rest is passed through. */
const Configuration = z.looseObject({
  terraform: z.looseObject({ required_providers: z.record(z.string(), Body).optional() }).optional(),
  provider: Providers.optional(),
  resource: z.record(z.string(), z.record(z.string(), Body)).optional(),
});

/** A synthesized stack: Terraform's JSON, of either library. */
export type Configuration = z.infer<typeof Configuration>;

/** A block of a configuration: its attributes by name. */
export type Body = z.infer<typeof Body>;

/** Reads synthesized JSON, given as text or as an object. */
export function toConfiguration(json: unknown): Configuration {
  const result = Configuration.safeParse(typeof json === "string" ? parse(json) : json);
  if (result.success) return result.data;
  throw new TypeError(
    "expect() was given no stack: give it a TerraformStack, or what Testing.synth() returns for one.",
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
