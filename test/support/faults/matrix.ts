import { type Cell, findProblem, listCells, toCellName } from "./cell";
import { FAULT_KINDS } from "./fault-kinds";
import type { LifeCycle } from "./life-cycle";
import { record } from "./recording";

/** A cell that was tried. */
export interface Outcome {
  readonly cell: Cell;
  /** Null for a green one. */
  readonly problem: string | null;
}

/** All cells of these life cycles. */
export async function listAllCells(cycles: readonly LifeCycle[]): Promise<Cell[]> {
  const cells: Cell[] = [];
  for (const cycle of cycles) {
    const recording = await record(cycle).catch((error: unknown) => {
      throw new Error(`${cycle.name} does not work without a fault`, { cause: error });
    });
    cells.push(...listCells(recording, FAULT_KINDS));
  }
  return cells;
}

/** Ends what cells have been tried on. */
export async function closeStages(cells: readonly Cell[]): Promise<void> {
  const stages = [...new Set(cells.map(({ recording }) => recording))].flatMap((recording) =>
    recording.stages.splice(0),
  );
  await Promise.all(stages.map(({ place }) => place.close()));
}

/** Cells that are tried at the same time: some of them wait for a client to give up. */
const AT_ONCE = 8;

/** Tries cells. `report` is told of each. */
export async function tryCells(
  cells: readonly Cell[],
  report: (outcome: Outcome) => void = () => undefined,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const waiting = cells.values();
  async function work(): Promise<void> {
    for (const cell of waiting) {
      const problem = await findProblem(cell).catch((error: unknown) => `the test itself failed: ${String(error)}`);
      const outcome = { cell, problem };
      outcomes.push(outcome);
      report(outcome);
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return outcomes;
}

/** The red ones, as a test shows them. */
export function listProblems(outcomes: readonly Outcome[]): string[] {
  return outcomes.flatMap(({ cell, problem }) => (problem === null ? [] : [`${toCellName(cell)}: ${problem}`]));
}
