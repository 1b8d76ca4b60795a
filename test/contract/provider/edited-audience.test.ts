import type { Emulator } from "../../../src/emulator";
import { openUndisturbed, type Edit } from "../../support/faults/edits";
import type { LifeCycle } from "../../support/faults/life-cycle";
import { LIFE_CYCLES } from "../../support/faults/life-cycles";
import { Random } from "../../support/random";

/** So many commands are edited into; EDITED_RUNS=all tries every call of all of them, EDIT_SEED chooses others. */
const { EDITED_RUNS = "8", EDIT_SEED = "1" } = process.env;

/** Templates that are Terraform's from beginning to end, and a tag that is nobody's. */
const CYCLES: readonly LifeCycle[] = LIFE_CYCLES.filter(
  ({ name }) => /^(source|connection)_template: /.test(name) && !name.includes("copy"),
).map((cycle) => ({
  ...cycle,
  begin(place) {
    place.airbyte.templateTags.add({ name: "visitors" });
    return cycle.begin(place);
  },
}));

const EDITS: readonly Edit[] = [
  { name: "takes all tags off", make: (airbyte) => retag(airbyte, () => []) },
  { name: "puts a tag on", make: (airbyte) => retag(airbyte, (tags) => [...tags, "visitors"]) },
];

function retag(
  { sourceTemplates, connectionTemplates }: Emulator,
  edit: (tags: readonly string[]) => readonly string[],
): void {
  for (const { id, tags } of sourceTemplates.list()) sourceTemplates.update(id, { tags: edit(tags) });
  for (const { id, tags } of connectionTemplates.list()) connectionTemplates.update(id, { tags: edit(tags) });
}

test("an audience that is edited while a command runs is nobody's bug, and the next run puts it right", async () => {
  const random = new Random(Number(EDIT_SEED));
  const isWhole = EDITED_RUNS === "all";
  const cycles = isWhole ? CYCLES : Array.from({ length: Number(EDITED_RUNS) }, () => random.pick(CYCLES));
  const problems: string[] = [];
  let tried = 0;
  for (const cycle of cycles) {
    const command = await openUndisturbed(cycle, EDITS);
    for (const run of isWhole ? command.runs : [random.pick(command.runs), random.pick(command.runs)]) {
      const problem = await command.findProblem(run);
      tried += 1;
      if (problem !== null) problems.push(`${cycle.name}, ${run.edit.name} before call ${run.before}: ${problem}`);
    }
    await command.close();
  }

  expect(tried).toBeGreaterThanOrEqual(2 * cycles.length);
  expect(problems).toEqual([]);
}, 3_600_000);
