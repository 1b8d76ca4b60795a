import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { median } from "../measuring/turns";
import { toRow, type BenchOptions, type Report } from "../report/row";

const PROGRAM = path.join(__dirname, "synth-program.ts");

interface Cost {
  readonly milliseconds: number;
  /** Memory that the synthesized program holds. */
  readonly megabytes: number;
}

/** 1,000 templates in 100 tiers by our constructs, against the same objects by the generated classes. */
export async function synth({ short }: BenchOptions): Promise<Report> {
  const runs = short ? 3 : 7;
  const constructs: Cost[] = [];
  const generated: Cost[] = [];
  // In turns, so that a machine that slows down slows both.
  for (let run = 0; run < runs; run += 1) {
    generated.push(await costOf("l1"));
    constructs.push(await costOf("l2"));
  }
  const baseline = { runs, baseline: "the same by generated classes", atMost: 2 };
  const rows = [
    toRow({
      what: "1,000 templates in 100 tiers: synthesis",
      median: median(constructs.map(({ milliseconds }) => milliseconds)),
      baselineMedian: median(generated.map(({ milliseconds }) => milliseconds)),
      ...baseline,
    }),
    toRow({
      what: "1,000 templates in 100 tiers: memory",
      median: median(constructs.map(({ megabytes }) => megabytes)),
      baselineMedian: median(generated.map(({ megabytes }) => megabytes)),
      unit: "MB",
      ...baseline,
    }),
  ];
  return { rows };
}

async function costOf(program: "l1" | "l2"): Promise<Cost> {
  const args = ["--expose-gc", "--import", "tsx", PROGRAM, program];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  // Output of the program beside this file.
  return JSON.parse(stdout) as Cost;
}
