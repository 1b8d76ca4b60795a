import type { Catalog, Stream } from "../../api";
import { toColumns } from "../../output";

const HEADING = ["STREAM", "SUGGESTED", "SYNC", "PRIMARY KEY"];

/** Formats the streams of a catalog as a table. */
export function toStreamTable({ streams }: Catalog): string {
  return toColumns([HEADING, ...streams.map(toRow)]);
}

function toRow({ name, suggested, cursor_fields, primary_key_fields }: Stream): readonly string[] {
  const cursors = cursor_fields ?? [];
  const sync = cursors.length > 0 ? `incremental by ${cursors.join(" or ")}` : "full refresh";
  const key = (primary_key_fields ?? []).map((path) => path.join(".")).join(", ");
  return [name ?? "-", suggested ? "yes" : "no", sync, key === "" ? "-" : key];
}
