import type { Change, Report } from "../../../shape";
import { toMatrix, type Kind, type Matrix } from "./matrix";

const KIND_OF_TYPE: Readonly<Record<string, Kind | undefined>> = {
  airbyteembedded_source_template: "source",
  airbyteembedded_connection_template: "connection",
};

const TAG = "airbyteembedded_template_tag";

/** Ways from one part of the page to another. */
export interface Links {
  readonly matrix: Matrix;
  /** The columns of the audiences that are, were or will be offered a template, or that select a tag. */
  columnsOf(thing: Pick<Change, "type" | "name">): readonly number[];
  /** The position among the changes of the one that a template's name in the matrix leads to; null if it stays. */
  changeOf(kind: Kind, name: string): number | null;
}

/** Finds out which templates, tags, changes and audiences belong together. Names are all that they share. */
export function toLinks(report: Report): Links {
  const matrix = toMatrix(report);
  const columns = new Map<string, number[]>();
  for (const { kind, rows } of matrix.kinds) {
    for (const { names, offers } of rows) {
      const offered = offers.flatMap((offer, column) => (offer === "none" ? [] : [column]));
      for (const name of names) columns.set(toKey(kind, name), offered);
    }
  }
  const changes = new Map<string, number>();
  report.changes.forEach(({ type, name }, position) => {
    const key = toKey(KIND_OF_TYPE[type], name);
    if (!changes.has(key)) changes.set(key, position);
  });
  return {
    matrix,
    columnsOf: ({ type, name }) => {
      if (type === TAG) return matrix.columns.flatMap(({ tags }, column) => (tags.includes(name) ? [column] : []));
      return columns.get(toKey(KIND_OF_TYPE[type], name)) ?? [];
    },
    changeOf: (kind, name) => changes.get(toKey(kind, name)) ?? null,
  };
}

function toKey(kind: Kind | undefined, name: string): string {
  return `${kind ?? ""} ${name}`;
}
