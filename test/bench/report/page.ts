import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import path from "node:path";
import { format } from "prettier";
import { toSvg } from "./chart";
import type { Report } from "./row";
import { toTable } from "./table";

const DOCS = path.join(__dirname, "../../../docs");

/** Writes docs/benchmarks.md, its pictures, and the figures for programs. */
export async function writePage({ rows, charts }: Required<Report>): Promise<void> {
  const folder = path.join(DOCS, "benchmarks");
  mkdirSync(folder, { recursive: true });
  for (const chart of charts) writeFileSync(path.join(folder, `${chart.name}.svg`), toSvg(chart));
  const figures = await format(JSON.stringify({ rows, charts }), { parser: "json", printWidth: 120 });
  writeFileSync(path.join(folder, "figures.json"), figures);
  const pictures = charts.map(({ name, title }) => `![${title}](benchmarks/${name}.svg)\n`).join("\n");
  const text = `# Benchmarks

What \`npm run bench -- --write\` printed last: Node ${process.versions.node}, ${cpus().length} cores. Machines differ, so compare ratios: each form of the provider ran in turns with the baseline, and a ratio is the median of those pairs. "Go floor" is a provider in Go that does nothing, the least that a start and calls can take; "–" is work that is the same in both forms. The figures are in [figures.json](benchmarks/figures.json) too.

${toTable(rows)}

## Growth

Both axes are logarithmic: a straight line at 45 degrees is as many times longer as there are more objects.

${pictures}`;
  const file = path.join(DOCS, "benchmarks.md");
  writeFileSync(file, await format(text, { parser: "markdown", printWidth: 120 }));
}
