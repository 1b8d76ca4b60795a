import * as z from "zod";
import { TAGS_MODES } from "../../audience";
import type { Change } from "../shape";

type Source = NonNullable<Change["source"]>;

/** A tier as the program declares it. Its tags are names, or expressions that lead to a managed tag. */
const tier = z.object({
  path: z.string(),
  mode: z.enum(TAGS_MODES),
  // A list that only Terraform knows is one expression.
  tags: z.union([z.array(z.string()), z.string().transform((expression) => [expression])]),
});

const resource = z.object({
  "//": z.object({ metadata: z.object({ path: z.string(), uniqueId: z.string() }) }).optional(),
});

/** The parts of `cdk.tf.json` that reports read: what cdktf records of each construct, and what ours add. */
const synthesized = z.object({
  "//": z.object({
    metadata: z.object({
      stackName: z.string(),
      airbyte_embedded: z
        .object({ tiers: z.array(tier).default([]), sources: z.record(z.string(), z.string()).default({}) })
        .catch({ tiers: [], sources: {} })
        .default({ tiers: [], sources: {} }),
    }),
  }),
  resource: z.record(z.string(), z.record(z.string(), resource)).default({}),
});

export type ProgramTier = z.infer<typeof tier>;

/** A stack as its program declares it. */
export interface Program {
  readonly stack: string;
  readonly tiers: readonly ProgramTier[];
  /** Construct that declares a resource, by address without indexes. */
  readonly constructs: ReadonlyMap<string, Declaration>;
}

export interface Declaration {
  readonly construct: string;
  readonly source: Source | null;
}

/** Reads the JSON of a synthesized stack; null for a Terraform program that no construct has written. */
export function findProgram(json: unknown): Program | null {
  const parsed = synthesized.safeParse(json);
  if (!parsed.success) return null;
  const { "//": about, resource: resources } = parsed.data;
  const { stackName, airbyte_embedded: own } = about.metadata;
  const constructs = new Map<string, Declaration>();
  for (const [type, byName] of Object.entries(resources)) {
    for (const [name, { "//": note }] of Object.entries(byName)) {
      if (note === undefined) continue;
      const construct = toConstruct(note.metadata.path);
      constructs.set(`${type}.${name}`, { construct, source: toSource(own.sources[construct]) });
    }
  }
  return { stack: stackName, tiers: own.tiers, constructs };
}

/** Path of the construct that its author wrote, without the resource inside. */
function toConstruct(path: string): string {
  return path.replace(/\/Resource$/, "").replace(/\/Default$/, "");
}

/** Reads a place such as `main.ts:12`. */
function toSource(place: string | undefined): Source | null {
  const [, file, line] = /^(.+):(\d+)$/.exec(place ?? "") ?? [];
  return file === undefined || line === undefined || Number(line) === 0 ? null : { file, line: Number(line) };
}
