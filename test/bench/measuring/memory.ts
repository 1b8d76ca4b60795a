import { readdirSync, readFileSync } from "node:fs";

const INTERVAL_MS = 100;

/** Watches the memory of the processes that one has started, where there is /proc. */
export function watchMemory(parent: number): { stop(): number } {
  let peak = 0;
  const timer = setInterval(() => {
    for (const child of childrenOf(parent)) {
      const megabytes = peakMemory(child);
      if (megabytes > peak) peak = megabytes;
    }
  }, INTERVAL_MS);
  return {
    stop() {
      clearInterval(timer);
      return peak > 0 ? peak : NaN;
    },
  };
}

/** Most memory that a process has had so far, in MB; NaN if the system does not tell. */
export function peakMemory(pid: number): number {
  try {
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;
  } catch {
    return NaN;
  }
}

function childrenOf(pid: number): number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, "utf8").split(" ").filter(Boolean).map(Number),
    );
  } catch {
    return [];
  }
}
