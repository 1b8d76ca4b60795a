import type { Leaf, Report } from "../../../src/review";

/** The changes of a report: the action and the leaves of each address. */
export function summarize({ changes }: Pick<Report, "changes">): object {
  return Object.fromEntries(changes.map(({ address, action, leaves }) => [address, [action, ...leaves.map(toLine)]]));
}

function toLine({ path, before, after, sensitive, unknown }: Leaf): string {
  if (sensitive) return `${path} is secret`;
  return `${path}: ${JSON.stringify(before)} → ${unknown ? "unknown" : JSON.stringify(after)}`;
}
