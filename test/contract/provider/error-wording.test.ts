import { join } from "node:path";
import { writeFileSync } from "node:fs";
import { emulatedCore, stopEmulated } from "../../support/provider/emulated-core";
import { removeScratchDirectories, scratchDirectory } from "../../support/files/scratch-directory";
import { SPEC_LOCK } from "../../support/specs/spec-lock";
import { POSTGRES } from "../../support/specs/connector-ids";

afterEach(async () => {
  removeScratchDirectories();
  await stopEmulated();
});

test.each([["source-postgres"], [POSTGRES.toUpperCase()]])(
  "a connector that is now given as %s is no change, and no new template whatever else changes",
  async (word) => {
    const lock = join(scratchDirectory(), "lock.json");
    writeFileSync(lock, SPEC_LOCK);
    const { core, airbyte } = await emulatedCore({}, { AIRBYTE_CONNECTOR_SPECS: lock });
    const template = core.resource("airbyteembedded_source_template");
    const [before, after] = [{ actor_definition_id: POSTGRES }, { actor_definition_id: word }];
    await template.apply({ ...before, name: "Database", tags: [] });

    const same = await template.plan({ ...after, name: "Database", tags: [] });
    const renamed = await template.apply({ ...after, name: "Warehouse", tags: [] });

    expect(same).toMatchObject({ action: "no-op" });
    expect(renamed).toMatchObject({ action: "update", changed: ["name"] });
    expect(airbyte.sourceTemplates.list()).toMatchObject([{ name: "Warehouse", source_definition_id: POSTGRES }]);
  },
);
