/** What one form of the provider took, beside the baseline of the same runs. */
export interface Figure {
  readonly median: number;
  /** Median of the ratios of the pairs. */
  readonly ratio: number;
  /** The ratio that we promise to stay under. @default nothing is promised */
  readonly atMost?: number;
}

/** One line of the table. */
export interface Row {
  readonly what: string;
  readonly runs: number;
  /** @default "ms" */
  readonly unit?: "ms" | "µs" | "MB";
  readonly baseline: string;
  readonly baselineMedian: number;
  readonly node: Figure;
  /** @default not applicable, as the work is not the provider's alone */
  readonly standalone?: Figure | "not built";
}

/** Seconds by number of objects. */
export interface Line {
  readonly name: string;
  readonly points: readonly (readonly [count: number, seconds: number])[];
}

/** Growth by the number of objects, for a picture. */
export interface Chart {
  /** Name of the file, without its ending. */
  readonly name: string;
  readonly title: string;
  readonly lines: readonly Line[];
}

/** The outcome of one bench. */
export interface Report {
  readonly rows: readonly Row[];
  readonly charts?: readonly Chart[];
}

/** One bench. The short form finds what is badly wrong in a minute; only the full form's figures are published. */
export type Bench = (options: BenchOptions) => Promise<Report>;

export interface BenchOptions {
  readonly short: boolean;
  /** Mirror with the do-nothing provider in Go; null: `terraform_data` is the baseline. */
  readonly floor: string | null;
}

/** A row about the code as Node runs it, without a provider's process. */
export function toRow({
  median,
  atMost,
  ...row
}: Omit<Row, "node" | "standalone"> & { readonly median: number; readonly atMost: number }): Row {
  return { ...row, node: { median, ratio: median / row.baselineMedian, atMost } };
}
