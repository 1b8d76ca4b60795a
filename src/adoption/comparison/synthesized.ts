import * as z from "zod";
import { COMPARED_KINDS, type Values } from "./compared";

export const PREFIX = "airbyteembedded_";

const attributes = z.record(z.string(), z.unknown());

/** The parts of `cdk.tf.json` that are compared. */
const synthesized = z.object({
  provider: z.object({ airbyteembedded: z.array(attributes).default([]) }).default({ airbyteembedded: [] }),
  resource: z.record(z.string(), z.record(z.string(), attributes)).default({}),
});

/** A stack of a program, by the JSON that synth wrote. */
export interface GivenStack {
  readonly name: string;
  readonly json: unknown;
}

/** A provider block of a stack, and so one organization. */
export interface ProgramProvider {
  readonly stack: string;
  /** Null for the block without one. */
  readonly alias: string | null;
  /** Null where the environment or only Terraform says it. */
  readonly organizationId: string | null;
}

/** The organizations that the objects of a program are in. */
export function listProviders(stacks: readonly GivenStack[]): ProgramProvider[] {
  return stacks.flatMap(({ name: stack, json }) => {
    const { provider, resource } = readStack(json);
    const used = Object.entries(resource).flatMap(([type, byLabel]) =>
      isCompared(type) ? Object.values(byLabel).map(toAlias) : [],
    );
    return [...new Set(used)].map((alias) => {
      const block = provider.airbyteembedded.find((each) => (each.alias ?? null) === alias);
      const id = block?.organization_id;
      return { stack, alias, organizationId: typeof id === "string" && !id.includes("${") ? id.toLowerCase() : null };
    });
  });
}

export function readStack(json: unknown): z.infer<typeof synthesized> {
  return synthesized.parse(json);
}

/** Alias of the provider of a resource: `airbyteembedded.eu` has the alias `eu`. */
export function toAlias({ provider }: Values): string | null {
  const [, alias = null] = /\.([\w-]+)$/.exec(typeof provider === "string" ? provider : "") ?? [];
  return alias;
}

function isCompared(type: string): boolean {
  return COMPARED_KINDS.some((kind) => type === `${PREFIX}${kind}`);
}
