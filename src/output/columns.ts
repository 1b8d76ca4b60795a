import { printableLine } from "./printable";

/** Formats rows as aligned columns of plain text. Cells may hold foreign text. */
export function toColumns(given: readonly (readonly string[])[]): string {
  const rows = given.map((row) => row.map(printableLine));
  const width = (column: number): number => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  return rows
    .map((row) =>
      row
        .map((word, column) => word.padEnd(width(column)))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
