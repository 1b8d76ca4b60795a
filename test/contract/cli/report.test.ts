import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "../../../src/cli/program";
import { startEmulator, type Emulator } from "../../../src/emulator";
import { toEnvironment } from "../../../src/emulator/environment";
import { reportShape } from "../../../src/review";
import { recordedTerminal } from "../../support/cli/recorded-terminal";
import { assertReadOnly } from "../../support/emulator/recorded-requests";
import { removeScratchDirectories, scratchDirectory } from "../../support/files/scratch-directory";
import { planJson } from "../../support/review/plans";

let emulator: Emulator | null = null;
afterEach(async () => {
  await emulator?.stop();
  emulator = null;
  removeScratchDirectories();
});

test("--live adds the templates that no state holds, and only reads", async () => {
  const airbyte = (emulator = await startEmulator());
  const crm = airbyte.sourceTemplates.add({ name: "CRM", tags: ["pro"] });
  airbyte.sourceTemplates.add({ name: "By hand", tags: ["pro"] });
  airbyte.connectionTemplates.add({ destination_name: "Lake", tags: ["pro"] });
  const before = { id: crm.id, name: "CRM", tags: ["pro"], actor_definition_id: crm.source_definition_id };
  const terminal = recordedTerminal({ cwd: scratchDirectory(), env: toEnvironment(airbyte) });
  const plan = planJson([{ address: "airbyteembedded_source_template.crm", before }]);
  writeFileSync(join(terminal.cwd, "plan.json"), JSON.stringify(plan));

  const code = await run(["report", "--plan", "plan.json", "--format", "json", "--live"], terminal);

  expect(terminal.said).toEqual([]);
  expect(code).toBe(0);
  const report = reportShape.parse(JSON.parse(terminal.printed.join("\n")));
  expect(report.audiences).toMatchObject([
    { tags: ["pro"], kind: "source", before: ["By hand", "CRM"], after: ["By hand"], lost: ["CRM"] },
    { tags: ["pro"], kind: "connection", before: ["Lake"], after: ["Lake"] },
  ]);
  expect(report.changes[0]?.reasons.at(-1)).toMatch(/connected this connector/);
  expect(report.notes).toEqual([]);
  assertReadOnly(airbyte.requests);
});

test("--live without credentials is refused in a sentence", async () => {
  const terminal = recordedTerminal({ cwd: scratchDirectory() });
  writeFileSync(join(terminal.cwd, "plan.json"), JSON.stringify(planJson([])));

  expect(await run(["report", "--plan", "plan.json", "--live"], terminal)).toBe(1);
  expect(terminal.said).toEqual([expect.stringMatching(/Without --live, the report needs none\.$/)]);
});
