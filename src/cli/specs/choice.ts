import { sentence } from "../../output";
import { findNearest, type SpecLock } from "../../specs";
import type { Terminal } from "../terminal";
import { UserError } from "../../installation/user-error";
import type { Listed, Registry } from "./registry";

const MOST_SUGGESTIONS = 3;

/**
 * Finds the connectors that words name: a name in the lock or an image (`source-hubspot`), an ID, or a display name in
 * any case. Throws one UserError for all unknown or ambiguous words.
 */
export function choose(
  words: readonly string[],
  { connectors, place }: Pick<Registry, "connectors" | "place">,
): readonly Listed[] {
  const faults: string[] = [];
  const chosen = new Set<Listed>();
  for (const word of words) {
    const found = listMatches(word, connectors);
    const [first, ...others] = found;
    if (!first) faults.push(sentence`There is no connector "${word}" in ${place}.` + toSuggestion(word, connectors));
    else if (others.length > 0) faults.push(sentence`"${word}" may be ${toAlternatives(found)}. Name one of them.`);
    else chosen.add(first);
  }
  if (faults.length > 0) throw new UserError(faults.join("\n"));
  return [...chosen];
}

/** Finds the connectors of a lock in the registry. Reports those that the registry lacks. */
export function chooseLocked(
  { connectors: locked }: SpecLock,
  { connectors, place }: Registry,
  { say }: Pick<Terminal, "say">,
): readonly Listed[] {
  const known = new Map(connectors.map((connector) => [connector.id, connector]));
  const missing = Object.keys(locked).filter((key) => !known.has(locked[key]?.id ?? ""));
  if (missing.length > 0) say(`Not in ${place}, and left as they are: ${missing.sort().join(", ")}.`);
  return Object.values(locked).flatMap(({ id }) => known.get(id) ?? []);
}

function listMatches(word: string, connectors: readonly Listed[]): readonly Listed[] {
  const wanted = word.toLowerCase();
  const image = wanted.replace(/^.*\//, "").replace(/:.*$/, "");
  const exact = connectors.filter(({ key, id }) => id.toLowerCase() === wanted || key.toLowerCase() === image);
  return exact.length > 0 ? exact : connectors.filter(({ name }) => name.toLowerCase() === wanted);
}

/** The keys, or the IDs if keys are ambiguous. */
function toAlternatives(connectors: readonly Listed[]): string {
  const keys = new Set(connectors.map(({ key }) => key));
  const names = keys.size === connectors.length ? [...keys] : connectors.map(({ id }) => id);
  return `${names.slice(0, -1).join(", ")} or ${names.at(-1) ?? ""}`;
}

function toSuggestion(word: string, connectors: readonly Listed[]): string {
  const near = listNear(word, connectors).slice(0, MOST_SUGGESTIONS);
  return near.length === 0 ? "" : sentence` Did you mean ${near.join(" or ")}?`;
}

/** Keys of connectors whose names contain the word or resemble it. */
function listNear(word: string, connectors: readonly Listed[]): readonly string[] {
  const wanted = word.toLowerCase();
  const keys = new Map(connectors.flatMap(({ key, name, kind }) => toSpellings(key, name, kind)));
  const near = [...keys].filter(([spelling]) => spelling.includes(wanted)).map(([, key]) => key);
  const left = new Set(keys.keys());
  for (let nearest = findNearest(word, left); nearest !== null; nearest = findNearest(word, left)) {
    left.delete(nearest);
    near.push(keys.get(nearest) ?? nearest);
    if (near.length > MOST_SUGGESTIONS * 2) break;
  }
  return [...new Set(near)];
}

/** Possible spellings, each with its key: `destination-gcs`, `gcs`, `google cloud storage`. */
function toSpellings(key: string, name: string, kind: string): readonly (readonly [string, string])[] {
  return [key, key.replace(`${kind}-`, ""), name.toLowerCase()].map((spelling) => [spelling, key] as const);
}
