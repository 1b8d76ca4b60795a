import { readFileSync } from "node:fs";

/** Memory of both sides after a round, in MB. */
export interface Sample {
  readonly provider: number;
  readonly emulator: number;
}

/** Memory of a process in MB; NaN where there is no /proc. */
export function memoryOf(pid: number): number {
  try {
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;
  } catch {
    return NaN;
  }
}

/** Memory by quarters of the run, so that a leak shows as a rise that does not end. */
export function toTrend(samples: readonly number[]): string {
  const size = Math.ceil(samples.length / 4);
  const quarters = [0, 1, 2, 3].map((index) => median(samples.slice(index * size, (index + 1) * size)));
  return `${quarters.map((value) => value.toFixed(0)).join(", ")} MB in the quarters of the run (medians)`;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
