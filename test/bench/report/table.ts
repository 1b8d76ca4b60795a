import type { Figure, Row } from "./row";

const HEADER = ["what", "runs", "baseline", "takes", "Node form", "ratio", "at most", "standalone", "ratio", "at most"];

/** The rows as a table in Markdown, both forms side by side. */
export function toTable(rows: readonly Row[]): string {
  const lines = rows.map((row) => [
    row.what,
    String(row.runs),
    row.baseline,
    toText(row.baselineMedian, row.unit),
    ...toCells(row.node, row.unit),
    ...toCells(row.standalone, row.unit),
  ]);
  const widths = HEADER.map((_, column) => Math.max(...[HEADER, ...lines].map((line) => line[column]!.length)));
  const print = (line: readonly string[]) =>
    `| ${line.map((cell, column) => cell.padEnd(widths[column]!)).join(" | ")} |`;
  return [print(HEADER), print(widths.map((width) => "-".repeat(width))), ...lines.map(print)].join("\n");
}

/** What goes past its limit by more than a factor, in words. */
export function listExcesses(rows: readonly Row[], factor: number): string[] {
  return rows.flatMap(({ what, node, standalone }) =>
    Object.entries({ node, standalone }).flatMap(([form, figure]) => {
      if (typeof figure !== "object" || figure.atMost === undefined) return [];
      if (figure.ratio <= figure.atMost * factor) return [];
      return [`${what} (${form}): ${figure.ratio.toFixed(2)} instead of at most ${figure.atMost.toFixed(2)}`];
    }),
  );
}

function toCells(figure: Figure | "not built" | undefined, unit: Row["unit"]): [string, string, string] {
  if (figure === undefined) return ["–", "", ""];
  if (figure === "not built") return [figure, "", ""];
  return [toText(figure.median, unit), figure.ratio.toFixed(2), figure.atMost?.toFixed(2) ?? ""];
}

function toText(value: number, unit: Row["unit"] = "ms"): string {
  return `${value.toFixed(value < 1 ? 2 : value < 1000 ? 1 : 0)} ${unit}`;
}
