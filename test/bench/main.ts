/**
 * `npm run bench [-- NAME…] [--short] [--floor MIRROR] [--write] [--json]`: ratios against baselines of the same run, as
 * a table, or as JSON. `--floor` names the mirror of a do-nothing provider in Go, `terraform.local/bench/floor` 1.0.0
 * with the resource `floor_thing`; without it, `terraform_data` is the baseline. `--write` writes docs/benchmarks.md.
 */
import path from "node:path";
import { parseArgs } from "node:util";
import { apply } from "./benches/apply";
import { config } from "./benches/config";
import { exporting } from "./benches/export";
import { growth } from "./benches/growth";
import { latency } from "./benches/latency";
import { writePage } from "./report/page";
import { plan } from "./benches/plan";
import type { Bench, Chart, Row } from "./report/row";
import { report } from "./benches/report";
import { specs } from "./benches/specs";
import { startup } from "./benches/startup";
import { synth } from "./benches/synth";
import { listExcesses, toTable } from "./report/table";
import { templatesPlan } from "./benches/templates-plan";
import { warm } from "./benches/warm";

const BENCHES: Readonly<Record<string, Bench>> = {
  report,
  export: exporting,
  startup,
  growth,
  warm,
  latency,
  templates: templatesPlan,
  apply,
  config,
  plan,
  specs,
  synth,
};

/** A short run is for loaded machines: it fails only for what is far off. */
const TOLERANCE = { full: 1, short: 3 };

void main();

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      short: { type: "boolean", default: false },
      floor: { type: "string" },
      write: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
    },
  });
  const unknown = positionals.find((name) => !(name in BENCHES));
  if (unknown !== undefined)
    throw new Error(`There is no bench "${unknown}". There are: ${Object.keys(BENCHES).join(", ")}.`);
  const floor = values.floor === undefined ? null : path.resolve(values.floor);

  const rows: Row[] = [];
  const charts: Chart[] = [];
  for (const [name, run] of Object.entries(BENCHES)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    process.stderr.write(`${name} …\n`);
    const measured = await run({ short: values.short, floor });
    rows.push(...measured.rows);
    charts.push(...(measured.charts ?? []));
  }
  process.stdout.write(values.json ? `${JSON.stringify({ rows, charts }, null, 2)}\n` : `${toTable(rows)}\n`);
  if (values.write) await writePage({ rows, charts });
  const excesses = listExcesses(rows, values.short ? TOLERANCE.short : TOLERANCE.full);
  for (const excess of excesses) process.stderr.write(`Past its limit: ${excess}\n`);
  if (excesses.length > 0) process.exitCode = 1;
}
