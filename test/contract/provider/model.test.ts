import fc from "../../support/properties";
import { commands } from "../../support/model/commands";
import type { Model, Real } from "../../support/model/model";
import { KINDS, SLOTS } from "../../support/model/program";
import type * as Remembered from "../../support/model/remembered-scrypt";
import { emulatedCore, stopEmulated } from "../../support/provider/emulated-core";

jest.mock(
  "node:crypto",
  () => jest.requireActual<typeof Remembered>("../../support/model/remembered-scrypt").withRememberedScrypt,
);

const RUNS = Number(process.env.MODEL_RUNS ?? 60);

jest.setTimeout(60_000 + RUNS * 2000);
afterEach(stopEmulated);

test("whatever is edited, applied, drifts, is deleted or imported, core's rules hold and an apply settles", async () => {
  await fc.assert(
    fc.asyncProperty(fc.commands([...commands], { maxCommands: 20, size: "max" }), async (sequence) => {
      await fc.asyncModelRun(start, sequence);
      await stopEmulated();
    }),
    { numRuns: RUNS },
  );
});

async function start(): Promise<{ model: Model; real: Real }> {
  const { core, airbyte } = await emulatedCore();
  const resources = Object.fromEntries(SLOTS.map((slot) => [slot, core.resource(KINDS[slot].type)]));
  return {
    model: { program: new Map(), managed: new Set(), gone: new Set() },
    real: { core, airbyte, resources: resources as Real["resources"] }, // one for each slot
  };
}
