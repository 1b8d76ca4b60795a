import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/** IDs of the processes that a process has started and that have not been waited for. */
export function childrenOf(pid: number): number[] {
  // Its exit code is 1 if there are none.
  return spawnSync("ps", ["-o", "pid=", "--ppid", String(pid)], { encoding: "utf8" })
    .stdout.split("\n")
    .filter((line) => line.trim() !== "")
    .map(Number);
}

/** False for a process that has ended, even if nobody has read its exit code. */
export function isRunning(pid: number): boolean {
  return existsSync(`/proc/${pid}`) && !/^State:\s+Z/m.test(readStatus(pid));
}

function readStatus(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/status`, "utf8");
  } catch {
    return "State:\tZ (it has ended meanwhile)";
  }
}
