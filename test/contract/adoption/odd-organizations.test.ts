import { toTypeScriptFiles, type WrittenFile } from "../../../src/adoption";
import { exportOrganization, toSelection } from "../../../src/cli/export";
import { toEnvironment } from "../../../src/emulator/environment";
import { oddOrganization, settle } from "../../support/adoption/odd-organization";
import { planImports } from "../../support/adoption/planned-imports";
import { runProgram } from "../../support/adoption/written-program";
import { recordedTerminal } from "../../support/cli/recorded-terminal";
import fc from "../../support/properties";
import { emulatedCore, stopEmulated } from "../../support/provider/emulated-core";
import { removeScratchDirectories, scratchDirectory } from "../../support/files/scratch-directory";
import { writeFileSync } from "node:fs";
import path from "node:path";

afterEach(async () => {
  await stopEmulated();
  removeScratchDirectories();
});

const SCOPE = { selection: toSelection([], []), workspaces: true, managed: new Set<string>() };

test("whatever an organization has, its program synthesizes, imports everything, and plans no change", async () => {
  const lockFile = path.join(scratchDirectory(), "connector-specs.lock.json");
  await fc.assert(
    fc.asyncProperty(
      oddOrganization,
      fc.constantFrom("masked", "verbatim", "reference", "omitted"),
      async (organization, secretsOnRead) => {
        writeFileSync(lockFile, '{"version":1,"connectors":{}}');
        const { core, airbyte } = await emulatedCore(
          { switches: { secretsOnRead } },
          { AIRBYTE_CONNECTOR_SPECS: lockFile },
        );
        settle(organization, airbyte);
        const terminal = recordedTerminal({ env: toEnvironment(airbyte) });

        const program = await exportOrganization(SCOPE, terminal);
        const files = toTypeScriptFiles(program, { name: "catalog", version: "0.1.0" });
        const synthesized = runProgram(files);

        const { tags, sourceTemplates, connectionTemplates, workspaces } = program;
        const declared = [
          ...tags.filter(({ elsewhere }) => !elsewhere),
          ...sourceTemplates,
          ...connectionTemplates,
          ...workspaces,
        ];
        expect((synthesized.import ?? []).map(({ id }) => id).sort()).toEqual(
          declared.map(({ importId }) => importId).sort(),
        );
        expect(files.filter(({ text }) => text.includes("Zq4-secret"))).toEqual([]);
        writeFileSync(lockFile, textOf(files, "connector-specs.lock.json") ?? '{"version":1,"connectors":{}}');
        const planned = await planImports(synthesized, core, 2);
        expect(planned.filter(({ action }) => action !== "no-op")).toEqual([]);
        await stopEmulated();
      },
    ),
    { numRuns: 200 },
  );
}, 120_000);

function textOf(files: readonly WrittenFile[], name: string): string | undefined {
  return files.find((file) => file.path === name)?.text;
}
