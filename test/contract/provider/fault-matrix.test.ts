import { LIFE_CYCLES } from "../../support/faults/life-cycles";
import { closeStages, listAllCells, listProblems, tryCells } from "../../support/faults/matrix";
import { sample } from "../../support/faults/sample";
import { bareProvider } from "../../support/provider/bare-provider";

/** FAULT_CELLS=all tries every cell, FAULT_SEED chooses others. */
const { FAULT_CELLS = "200", FAULT_SEED = "1" } = process.env;

test("whatever happens to a call of a command, the next run puts all in order and shows no secret", async () => {
  const cells = await listAllCells(LIFE_CYCLES);
  const chosen = FAULT_CELLS === "all" ? cells : sample(cells, Number(FAULT_CELLS), Number(FAULT_SEED));

  const outcomes = await tryCells(chosen);
  await closeStages(cells);

  expect(cells.length).toBeGreaterThan(10_000);
  expect(listProblems(outcomes)).toEqual([]);
}, 3_600_000);

test("everything that the provider has meets faults", () => {
  const { resources, dataSources, ephemeralResources, actions } = bareProvider;
  const names = LIFE_CYCLES.map(({ name }) => name);
  const commands = ["create", "read", "delete", "import"];
  const wanted = [
    ...resources.flatMap(({ type }) => commands.map((command) => `${type}: ${command}`)),
    ...resources.filter((resource) => "list" in resource).map(({ type }) => `list ${type}`),
    ...dataSources.map(({ type }) => `data ${type}`),
    ...ephemeralResources.map(({ type }) => `ephemeral ${type}`),
    ...actions.map(({ type }) => `action ${type}`),
  ];

  expect(wanted.filter((want) => !names.some((name) => name.startsWith(want)))).toEqual([]);
});
