import { FAULT_KINDS } from "../support/faults/fault-kinds";

/** A cell of the matrix, and what became of it. */
export interface Tried {
  readonly cycle: string;
  readonly fault: string;
  /** Null for a green one. */
  readonly problem: string | null;
}

const COLUMNS = [...new Set(FAULT_KINDS.map(({ name }) => name))];

/** Outcomes as a table in Markdown: a row for each life cycle, and how many of its cells are green for each fault. */
export function toTable(tried: readonly Tried[]): string {
  const toRow = (name: string, own: readonly Tried[]): string[] => [
    name,
    ...COLUMNS.map((column) => toCount(own.filter(({ fault }) => fault === column))),
    toCount(own),
  ];
  const cycles = [...new Set(tried.map(({ cycle }) => cycle))].toSorted((a, b) => a.localeCompare(b));
  const rows = cycles.map((cycle) =>
    toRow(
      cycle,
      tried.filter((each) => each.cycle === cycle),
    ),
  );
  const head = ["life cycle", ...COLUMNS, "all"];
  const lines = [head, head.map(() => "---"), ...rows, toRow("all", tried)];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function toCount(tried: readonly Tried[]): string {
  const green = tried.filter(({ problem }) => problem === null).length;
  return green === tried.length ? String(green) : `${green} of ${tried.length}`;
}
