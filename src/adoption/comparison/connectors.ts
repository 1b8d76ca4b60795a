import type { ConnectorKind } from "../../specs";
import { CONNECTORS, type Compared } from "./compared";
import type { Pair } from "./pairs";

/** Names of connectors by their ID, in lower case, as one side has them. */
export type ConnectorNames = ReadonlyMap<string, string>;

/** Kinds of the connectors that differ by their ID within a pair, and so have to be compared by name. */
export function listUnlikeConnectors(pairs: readonly Pair[]): ConnectorKind[] {
  const kinds = pairs.flatMap(({ before, after }) => {
    if (before === null || after === null || before.kind === "template_tag") return [];
    const [old, next] = [connectorOf(before), connectorOf(after)];
    const isUnlike = old !== null && next !== null && old.toLowerCase() !== next.toLowerCase();
    return isUnlike ? CONNECTORS[before.kind].kind : [];
  });
  return [...new Set(kinds)];
}

/**
 * Puts names in the place of IDs where the connectors of a pair differ. A connector that an organization has added itself
 * has another ID in each.
 */
export function byConnectorName(
  pairs: readonly Pair[],
  names: { readonly before: ConnectorNames; readonly after: ConnectorNames },
): Pair[] {
  return pairs.map((pair) => {
    if (listUnlikeConnectors([pair]).length === 0) return pair;
    return { before: named(pair.before, names.before), after: named(pair.after, names.after) };
  });
}

function connectorOf({ kind, values }: Compared): string | null {
  const connector = kind === "template_tag" ? null : values[CONNECTORS[kind].connector];
  return typeof connector === "string" ? connector : null;
}

function named(object: Compared | null, names: ConnectorNames): Compared | null {
  if (object === null || object.kind === "template_tag") return object;
  const id = connectorOf(object);
  const name = id === null ? undefined : names.get(id.toLowerCase());
  return name === undefined
    ? object
    : { ...object, values: { ...object.values, [CONNECTORS[object.kind].connector]: name } };
}
