import { startEmulator } from "../../../src/emulator";
import { toEnvironment } from "../../../src/emulator/environment";
import { createRedactor } from "../../../src/output";
import { airbyteEmbedded } from "../../../src/provider";
import { terraform } from "../../support/core";
import { toRow, type Report } from "../report/row";

const RUNS = 15;
const PROMISED_MS = 200;

/** Validate, refresh and plan of one template with 2,000 leaves and 500 tags, all that the provider does in a plan. */
export async function plan(): Promise<Report> {
  const emulator = await startEmulator();
  try {
    const leaves = (group: number) =>
      Object.fromEntries(Array.from({ length: 10 }, (_, leaf) => [`leaf_${leaf}`, group * leaf]));
    const config = Object.fromEntries(Array.from({ length: 200 }, (_, group) => [`group_${group}`, leaves(group)]));
    const tags = Array.from({ length: 500 }, (_, tag) => `tag-${tag}`);
    for (const name of tags) emulator.templateTags.add({ name });
    const ignore = () => undefined;
    const environment = toEnvironment(emulator);
    const core = terraform(
      airbyteEmbedded({
        environment,
        version: "0.0.0",
        redactor: createRedactor(),
        onRequest: ignore,
        onClient: ignore,
      }),
    );
    const template = core.resource("airbyteembedded_source_template");
    const given = {
      name: "Large",
      actor_definition_id: "decd338e-5647-4c0b-adf4-da0e75f5a750",
      partial_default_config: config,
      tags,
    };
    await template.apply(given);
    const times: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const from = performance.now();
      await template.plan(given);
      times.push(performance.now() - from);
    }
    times.sort((a, b) => a - b);
    const row = toRow({
      what: "plan of 2,000 leaves and 500 tags, refresh included",
      runs: RUNS,
      median: times[Math.floor(RUNS / 2)]!,
      baseline: "the limit for it",
      baselineMedian: PROMISED_MS,
      atMost: 1,
    });
    return { rows: [row] };
  } finally {
    await emulator.stop();
  }
}
