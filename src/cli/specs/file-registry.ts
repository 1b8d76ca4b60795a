import { sentence } from "../../output";
import { readFileSync } from "node:fs";
import * as z from "zod";
import { UserError } from "../../installation/user-error";
import { type Pulled, type Registry, toListed, type Unnamed } from "./registry";

const Spec = z.object({ connectionSpecification: z.record(z.string(), z.unknown()) });
const Shared = z.object({
  name: z.string().min(1),
  dockerRepository: z.string().nullish(),
  dockerImageTag: z.string().nullish(),
  spec: z.unknown().optional(),
});
const File = z.object({
  sources: z.array(Shared.extend({ sourceDefinitionId: z.string().min(1) })).optional(),
  destinations: z.array(Shared.extend({ destinationDefinitionId: z.string().min(1) })).optional(),
});

interface Entry extends z.infer<typeof Shared>, Pick<Unnamed, "id" | "kind"> {}

/**
 * Opens a registry file, `{ sources: [...], destinations: [...] }`, in the format that Airbyte publishes.
 * @param place as sentences name the file
 */
export function openFile(file: string, place: string): Registry {
  const entries = readEntries(file, place);
  const listed = toListed(
    entries.map(({ kind, id, name, dockerRepository }) => ({ kind, id, name, image: dockerRepository ?? null })),
  );
  // Both lists are in the same order.
  const specs = new Map(listed.map((connector, index) => [connector, entries[index]]));
  return {
    place,
    connectors: listed,
    pull(connector) {
      const { kind, id, name, key } = connector;
      const entry = specs.get(connector);
      const spec = Spec.safeParse(entry?.spec);
      if (!spec.success) throw new UserError(sentence`${place} has no spec for ${key} (${name}).`);
      const version = entry?.dockerImageTag;
      const pulled: Pulled = { id, kind, name, ...(version && { version }), spec: spec.data.connectionSpecification };
      return Promise.resolve(pulled);
    },
  };
}

function readEntries(file: string, place: string): readonly Entry[] {
  const read = File.safeParse(readJson(file, place));
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new UserError(sentence`${place} is not a registry: ${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}.`);
  }
  const { sources, destinations } = read.data;
  if (!sources && !destinations)
    throw new UserError(`${place} is not a registry: it has neither "sources" nor "destinations".`);
  return [
    ...(sources ?? []).map((each): Entry => ({ ...each, kind: "source", id: each.sourceDefinitionId })),
    ...(destinations ?? []).map((each): Entry => ({ ...each, kind: "destination", id: each.destinationDefinitionId })),
  ];
}

function readJson(file: string, place: string): unknown {
  const text = readFileSync(file, "utf8");
  try {
    return JSON.parse(text);
  } catch {
    throw new UserError(`${place} is not a registry: it is not JSON.`);
  }
}
