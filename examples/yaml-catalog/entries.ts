import { readFileSync } from "node:fs";
import { LineCounter, parseDocument } from "yaml";
import * as z from "zod";

const Entries = z.record(
  z.string(),
  z.strictObject({
    connector: z.guid("It must be the ID of a connector."),
    tiers: z.array(z.string()).min(1, "Offer it to one tier at least."),
    defaults: z.record(z.string(), z.unknown()).optional(),
  }),
);

export type Entries = z.infer<typeof Entries>;

/** The templates of a YAML file, by name. An error says which line of the file is at fault. */
export function readEntries(file: string): Entries {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, "utf8"), { lineCounter: lines });
  const [broken] = document.errors;
  if (broken) throw new Error(`${file}: ${broken.message}`);
  const entries = Entries.safeParse(document.toJS());
  if (entries.success) return entries.data;
  const problems = entries.error.issues.map(({ path, message }) => {
    const node = document.getIn(
      nearest(path, (place) => document.hasIn(place)),
      true,
    );
    const at = hasRange(node) ? `:${lines.linePos(node.range[0]).line}` : "";
    return `${file}${at}: ${path.join(".")}: ${message}`;
  });
  throw new Error(problems.join("\n"));
}

/** What is missing has no line; the place that it is missing from has. */
function nearest(
  path: readonly PropertyKey[],
  isThere: (path: readonly PropertyKey[]) => boolean,
): readonly PropertyKey[] {
  return path.length === 0 || isThere(path) ? path : nearest(path.slice(0, -1), isThere);
}

function hasRange(node: unknown): node is { readonly range: readonly [number, number, number] } {
  return typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range);
}
