/**
 * `npx tsx test/reliability/processes.ts [--cells N] [--seed N] [--only REGEXP] [--workers N] [--save FILE]`: every call of a create, an update
 * and a delete of each resource finds its provider, Terraform or both killed, or meets Ctrl-C once or twice. Prints the red cells, and
 * how many ended in which way. `--write FILE…` puts a table of all that was saved into docs/reliability.md.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { listCells, toCellName, tryCell } from "../support/faults/kills/cell";
import { openScene } from "../support/faults/kills/scene";
import { sample } from "../support/faults/sample";
import { disposeWorkingDirectories } from "../support/terraform/working-directory";
import { toKillTable, type Killed } from "./kill-table";
import { writePart } from "./page";

void main();

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      cells: { type: "string" },
      seed: { type: "string", default: "1" },
      only: { type: "string", default: "" },
      workers: { type: "string", default: "2" },
      save: { type: "string" },
      write: { type: "boolean", default: false },
    },
  });
  if (values.write) {
    // Written by this program.
    const killed = positionals.flatMap((file) => JSON.parse(readFileSync(file, "utf8")) as Killed[]);
    await writePart("process faults", toKillTable(killed));
    return;
  }
  const startedAt = performance.now();
  const scenes = await Promise.all(Array.from({ length: Number(values.workers) }, openScene));
  const all = listCells(scenes[0]?.rehearsals ?? []).filter((cell) => new RegExp(values.only).test(toCellName(cell)));
  const cells = sample(all, Number(values.cells ?? all.length), Number(values.seed));
  const waiting = cells.values();
  const killed: Killed[] = [];
  await Promise.all(
    scenes.map(async (scene) => {
      for (const cell of waiting) {
        const { problem, way } = await tryCell(scene, cell).catch((error: unknown) => ({
          problem: `the test itself failed: ${String(error)}`,
          way: "again" as const,
        }));
        killed.push({ name: toCellName(cell), deed: cell.rehearsal.deed.name, strike: cell.strike, way, problem });
        if (problem !== null) process.stdout.write(`RED ${toCellName(cell)}: ${problem}\n`);
        if (values.save !== undefined) writeFileSync(values.save, JSON.stringify(killed));
        process.stderr.write(`${killed.length} of ${cells.length}\n`);
      }
    }),
  );
  await disposeWorkingDirectories();
  const red = killed.filter(({ problem }) => problem !== null).length;
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  process.stdout.write(`${toKillTable(killed)}\n${cells.length} cells of ${all.length}, ${red} red, ${seconds} s\n`);
  if (red > 0) process.exitCode = 1;
}
