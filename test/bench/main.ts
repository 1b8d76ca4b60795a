/** `npm run bench [-- NAME…] [--write]`: ratios against a baseline of the same run, as a table. */
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import path from "node:path";
import { config } from "./config";
import { plan } from "./plan";
import { specs } from "./specs";
import { startup } from "./startup";
import { synth } from "./synth";

/** One line of the table: medians. */
export interface Row {
  readonly what: string;
  readonly runs: number;
  readonly median: number;
  readonly baseline: string;
  readonly baselineMedian: number;
  /** The ratio that we promise to stay under. */
  readonly atMost: number;
  /** @default "ms" */
  readonly unit?: "ms" | "MB";
}

const BENCHES: Readonly<Record<string, () => Promise<readonly Row[]>>> = { startup, config, plan, specs, synth };

void main();

async function main(): Promise<void> {
  const names = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
  const unknown = names.find((name) => !(name in BENCHES));
  if (unknown !== undefined)
    throw new Error(`There is no bench "${unknown}". There are: ${Object.keys(BENCHES).join(", ")}.`);

  const rows: Row[] = [];
  for (const [name, run] of Object.entries(BENCHES)) {
    if (names.length > 0 && !names.includes(name)) continue;
    process.stderr.write(`${name} …\n`);
    rows.push(...(await run()));
  }
  const table = toTable(rows);
  process.stdout.write(`${table}\n`);
  if (process.argv.includes("--write")) writeFileSync(path.join(__dirname, "../../docs/benchmarks.md"), toPage(table));
  if (rows.some(({ median, baselineMedian, atMost }) => median / baselineMedian > atMost)) process.exitCode = 1;
}

function toTable(rows: readonly Row[]): string {
  const header = ["what", "runs", "median", "baseline", "median", "ratio", "at most"];
  const lines = rows.map((row) => [
    row.what,
    String(row.runs),
    toText(row.median, row.unit),
    row.baseline,
    toText(row.baselineMedian, row.unit),
    (row.median / row.baselineMedian).toFixed(2),
    row.atMost.toFixed(2),
  ]);
  const widths = header.map((_, column) => Math.max(...[header, ...lines].map((line) => line[column]!.length)));
  const print = (line: readonly string[]) =>
    `| ${line.map((cell, column) => cell.padEnd(widths[column]!)).join(" | ")} |`;
  return [print(header), print(widths.map((width) => "-".repeat(width))), ...lines.map(print)].join("\n");
}

function toPage(table: string): string {
  return `# Benchmarks

What \`npm run bench -- --write\` printed last: Node ${process.versions.node}, ${cpus().length} cores. Machines differ, so compare ratios: each is taken
against a baseline that ran in turns with it.

${table}
`;
}

function toText(value: number, unit = "ms"): string {
  return `${value.toFixed(value < 1 ? 2 : 1)} ${unit}`;
}
