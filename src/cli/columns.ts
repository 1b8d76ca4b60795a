/** Rows of words as aligned columns of plain text. */
export function toColumns(rows: readonly (readonly string[])[]): string {
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
