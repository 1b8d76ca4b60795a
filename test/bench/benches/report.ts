import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { watchMemory } from "../measuring/memory";
import type { Cost } from "../measuring/place";
import { median } from "../measuring/turns";
import { toRow, type BenchOptions, type Report } from "../report/row";
import { planOfChanges } from "../subjects/plan-of-changes";

const COMMAND = path.join(__dirname, "../../../dist/src/cli/main.js");

const FORMATS = "json,markdown,html,sarif,text";

const PROMISED = { ms: 3000, peakMB: 300, pageMB: 2 };

/** A report on 1,000 changes in all formats, from the start of the command to its end. */
export async function report({ short }: BenchOptions): Promise<Report> {
  if (!existsSync(COMMAND)) throw new Error(`The command is not built. Run "npm run build" first.`);
  const directory = mkdtempSync(path.join(tmpdir(), "bench-report-"));
  writeFileSync(path.join(directory, "plan.json"), planOfChanges(1000));
  const runs = short ? 3 : 11;
  const costs: Cost[] = [];
  for (let run = 0; run < runs; run += 1) costs.push(await makeReport(directory));
  const page = statSync(path.join(directory, "report.html")).size / 1_000_000;
  rmSync(directory, { recursive: true });

  const promise = { runs, baseline: "what we promise", atMost: 1 };
  const what = "report on 1,000 changes in all formats";
  return {
    rows: [
      toRow({ ...promise, what, median: median(costs.map(({ ms }) => ms)), baselineMedian: PROMISED.ms }),
      toRow({
        ...promise,
        what: `${what}: memory`,
        median: median(costs.map(({ peakMB }) => peakMB)),
        baselineMedian: PROMISED.peakMB,
        unit: "MB",
      }),
      toRow({ ...promise, what: `${what}: HTML`, median: page, baselineMedian: PROMISED.pageMB, unit: "MB" }),
    ],
  };
}

async function makeReport(cwd: string): Promise<Cost> {
  const from = performance.now();
  const args = [COMMAND, "report", "--plan", "plan.json", "--format", FORMATS, "--out", "."];
  const child = spawn(process.execPath, args, { cwd, stdio: ["ignore", "ignore", "inherit"] });
  const memory = watchMemory(process.pid);
  const [code]: unknown[] = await once(child, "exit");
  const ms = performance.now() - from;
  const peakMB = memory.stop();
  if (code !== 0) throw new Error(`airbyte-embedded report ended with ${String(code)}.`);
  return { ms, peakMB };
}
