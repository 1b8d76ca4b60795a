import { listCells, toCellName, tryCell } from "../../support/faults/kills/cell";
import { openScene } from "../../support/faults/kills/scene";
import { disposeWorkingDirectories } from "../../support/terraform/working-directory";

afterAll(disposeWorkingDirectories);

/** Some of the cells that `npx tsx test/reliability/processes.ts` tries. */
const SAMPLE = [
  /^create \| POST .*templates\\\/sources\\\/.*tags.*kill provider, after/,
  /^create \| POST .*integrations\\\/sources\$.*kill Terraform, before/,
  /^update \| PUT .*templates\\\/tags.*Ctrl-C, after/,
  /^delete \| DELETE .*tags\\\/pro.*kill provider, before/,
];

test("what is killed at a call of a create, an update or a delete is put in order by the next run", async () => {
  const scene = await openScene();
  const cells = listCells(scene.rehearsals).filter((cell) => SAMPLE.some((name) => name.test(toCellName(cell))));
  const problems: string[] = [];

  for (const cell of cells) {
    const { problem } = await tryCell(scene, cell);
    if (problem !== null) problems.push(`${toCellName(cell)}: ${problem}`);
  }

  expect(problems).toEqual([]);
  expect(cells).toHaveLength(SAMPLE.length);
}, 600_000);
