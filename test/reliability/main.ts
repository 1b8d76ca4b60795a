/**
 * `npx tsx test/reliability/main.ts [--calls writes|reads] [--cells N] [--seed N] [--only REGEXP] [--save FILE]`: every call of every
 * life cycle meets every fault, or some of these cells. Prints the red ones, and saves what became of each.
 * `npx tsx test/reliability/main.ts --write FILE…` puts a table of all that was saved into docs/reliability.md.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { toCellName } from "../support/faults/cell";
import { LIFE_CYCLES } from "../support/faults/life-cycles";
import { closeStages, listAllCells, tryCells } from "../support/faults/matrix";
import { sample } from "../support/faults/sample";
import type { Call } from "../support/faults/recording";
import { writePart } from "./page";
import { toTable, type Tried } from "./table";

void main();

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      cells: { type: "string" },
      seed: { type: "string", default: "1" },
      calls: { type: "string", default: "all" },
      only: { type: "string", default: "" },
      save: { type: "string" },
      write: { type: "boolean", default: false },
    },
  });
  if (values.write) {
    // Written by this program.
    const tried = positionals.flatMap((file) => JSON.parse(readFileSync(file, "utf8")) as Tried[]);
    await writePart("fault matrix", toTable(tried));
    return;
  }
  const startedAt = performance.now();
  const every = await listAllCells(LIFE_CYCLES);
  const all = every
    .filter(({ call }) => values.calls === "all" || isWrite(call) === (values.calls === "writes"))
    .filter((cell) => new RegExp(values.only).test(toCellName(cell)));
  const cells = sample(all, Number(values.cells ?? all.length), Number(values.seed));
  const tried: Tried[] = [];
  function save(): void {
    if (values.save !== undefined) writeFileSync(values.save, JSON.stringify(tried));
  }
  await tryCells(cells, ({ cell, problem }) => {
    tried.push({ cycle: cell.recording.cycle.name, fault: cell.fault.name, problem });
    if (problem !== null) process.stdout.write(`RED ${toCellName(cell)}: ${problem}\n`);
    if (tried.length % 500 > 0) return;
    save();
    process.stderr.write(`${tried.length} of ${cells.length}\n`);
  });
  save();
  await closeStages(every);
  const red = tried.filter(({ problem }) => problem !== null).length;
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  process.stdout.write(`${cells.length} cells of ${all.length}, ${red} red, ${seconds} s\n`);
  if (red > 0) process.exitCode = 1;
}

/** True for a call that may change something. A token for a workspace may create it; one for the organization does not. */
function isWrite({ method, path }: Call): boolean {
  return method !== "GET" && !path.source.endsWith(String.raw`applications\/token$`);
}
