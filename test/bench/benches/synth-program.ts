/** A program of 1,000 templates in 100 tiers, by the generated classes or by ours: prints what it took as JSON. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { App, TerraformStack } from "cdktf";
import { AirbyteEmbeddedProvider, l1, SourceTemplate, Tier } from "../../../constructs";

const TIERS = 100;
const TEMPLATES_PER_TIER = 10;
const CONNECTOR = "36c891d9-4bd9-43ac-bad2-10e12756272c";
const DEFAULTS = { start_date: "2025-01-01T00:00:00Z", region: "eu", lookback: { days: 30, hours: [1, 2, 3] } };

const PROGRAMS: Readonly<Record<string, (stack: TerraformStack) => void>> = {
  l1(stack) {
    for (let tier = 0; tier < TIERS; tier += 1) {
      const tag = new l1.TemplateTag(stack, `Tier${tier}`, { name: `tier-${tier}` });
      for (let template = 0; template < TEMPLATES_PER_TIER; template += 1)
        new l1.SourceTemplate(stack, `Template${tier}-${template}`, {
          name: `Template ${tier} ${template}`,
          actorDefinitionId: CONNECTOR,
          partialDefaultConfig: DEFAULTS,
          tags: [tag.name],
        });
    }
  },
  l2(stack) {
    for (let tier = 0; tier < TIERS; tier += 1) {
      const audience = new Tier(stack, `Tier${tier}`, { name: `tier-${tier}` });
      for (let template = 0; template < TEMPLATES_PER_TIER; template += 1)
        audience.offer(
          new SourceTemplate(stack, `Template${tier}-${template}`, {
            name: `Template ${tier} ${template}`,
            connector: CONNECTOR,
            defaults: DEFAULTS,
          }),
        );
    }
  },
};

const outdir = mkdtempSync(path.join(tmpdir(), "synth-bench-"));
const before = countHeldBytes();
const from = performance.now();
const app = new App({ outdir });
const stack = new TerraformStack(app, "catalog");
new AirbyteEmbeddedProvider(stack, "Airbyte");
PROGRAMS[process.argv[2] ?? ""]?.(stack);
app.synth();
const milliseconds = performance.now() - from;
const megabytes = (countHeldBytes() - before) / 2 ** 20;
// The program is used once more, or the memory that it holds would be free by now.
rmSync(app.outdir, { recursive: true });
process.stdout.write(JSON.stringify({ milliseconds, megabytes }));

function countHeldBytes(): number {
  // What the first round frees may hold more.
  for (let round = 0; round < 3; round += 1) globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
