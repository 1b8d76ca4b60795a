import type { Figure } from "../report/row";

/** Measures in turns, so that a machine that slows down slows all. Keeps what each took, in the order of the runs. */
export async function inTurns<Name extends string, Taken>(
  runs: number,
  subjects: Readonly<Record<Name, () => Promise<Taken> | Taken>>,
): Promise<Record<Name, Taken[]>> {
  // Object.entries forgets the names' type.
  const entries = Object.entries(subjects) as [Name, () => Promise<Taken> | Taken][];
  const taken = Object.fromEntries(entries.map(([name]) => [name, [] as Taken[]])) as Record<Name, Taken[]>;
  for (let run = 0; run < runs; run += 1) {
    for (const [name, measure] of entries) taken[name].push(await measure());
  }
  return taken;
}

/** Compares what was measured with the baseline, run by run. */
export function toFigure(values: readonly number[], baseline: readonly number[], atMost?: number): Figure {
  const ratio = median(values.map((value, run) => value / baseline[run]!));
  return { median: median(values), ratio, ...(atMost !== undefined && { atMost }) };
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

/** How long the work takes, in milliseconds. */
export async function timed(work: () => unknown): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}
