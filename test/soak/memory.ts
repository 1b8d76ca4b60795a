import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { until } from "../support/timing/until";

/** Memory of both sides after a round, in MB. */
export interface Sample {
  readonly provider: number;
  readonly emulator: number;
}

const COLLECTED = join(__dirname, "collected.cjs");
// The file is JavaScript, because the provider's Node loads it, too.
const { collected } = createRequire(__filename)(COLLECTED) as { readonly collected: () => number };

/** Memory of a process in MB; NaN where there is no /proc. */
export function memoryOf(pid: number): number {
  try {
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;
  } catch {
    return NaN;
  }
}

/** Measures what is in use once garbage was collected. */
export interface Scales {
  /** Variables that the provider has to be started with. */
  readonly env: Readonly<Record<string, string>>;
  weigh(providerPid: number): Promise<Sample>;
  dispose(): void;
}

export function openScales(): Scales {
  const directory = mkdtempSync(join(tmpdir(), "soak-"));
  const file = join(directory, "memory");
  return {
    env: { NODE_OPTIONS: `--require=${COLLECTED}`, SOAK_MEMORY: file },
    async weigh(providerPid) {
      rmSync(file, { force: true });
      process.kill(providerPid, "SIGUSR2");
      await until(() => existsSync(file) && readFileSync(file, "utf8").endsWith("\n"));
      return { provider: Number(readFileSync(file, "utf8")), emulator: collected() };
    },
    dispose: () => rmSync(directory, { recursive: true, force: true }),
  };
}

/** Memory by quarters of the run, so that a leak shows as a rise that does not end. */
export function toTrend(samples: readonly number[]): string {
  const size = Math.ceil(samples.length / 4);
  const quarters = [0, 1, 2, 3].map((index) => median(samples.slice(index * size, (index + 1) * size)));
  return `${quarters.map((value) => value.toFixed(0)).join(", ")} MB`;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
