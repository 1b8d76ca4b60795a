import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";
import type { Catalog, Stream } from "../../api";
import { toJson } from "../../api/json";

/** Unified diff of two catalogs, with one file per stream; empty without differences. */
export function toCatalogDiff(before: Catalog, after: Catalog): string {
  const [old, next] = [toFiles(before), toFiles(after)];
  const names = new Set([...old.keys(), ...next.keys()]);
  return [...names].map((name) => toFileDiff(name, old.get(name), next.get(name))).join("");
}

/** Texts by name: first everything that is not a stream, then each stream. */
function toFiles({ streams, ...rest }: Catalog): ReadonlyMap<string, string> {
  const files = streams.map((stream): [string, string] => [`streams/${toName(stream)}`, toText(stream)]);
  return new Map([["catalog", toText(rest)], ...files]);
}

function toFileDiff(name: string, before: string | undefined, after: string | undefined): string {
  if (before === after) return "";
  const [from, to] = [before === undefined ? NOTHING : `a/${name}`, after === undefined ? NOTHING : `b/${name}`];
  return createTwoFilesPatch(from, to, before ?? "", after ?? "", undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
}

const NOTHING = "/dev/null";

function toName({ name }: Stream): string {
  return name ?? "(without a name)";
}

function toText(value: unknown): string {
  return `${toJson(value, 2)}\n`;
}
