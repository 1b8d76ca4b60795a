/**
 * `npx tsx test/reliability/surroundings.ts [REGEXP]`: Terraform and the provider on machines that lack something, or have an older or newer
 * Node. PROVIDER_RUNTIME=standalone tries the executable. Needs `npm run build`; mounting needs root.
 */
import { disposeWorkingDirectories } from "../support/terraform/working-directory";
import { CLOCKS } from "./trials/clocks";
import { CROWD } from "./trials/crowd";
import { LIFE } from "./trials/life";
import { MOUNTS } from "./trials/mounts";
import { NODES } from "./trials/nodes";
import { LeftOut } from "./trials/trial";

void main(process.argv[2] ?? "");

async function main(wanted: string): Promise<void> {
  const trials = [LIFE, ...MOUNTS, ...CLOCKS, ...NODES, CROWD].filter(({ title }) => new RegExp(wanted).test(title));
  for (const { title, run } of trials) {
    const startedAt = performance.now();
    const verdict = await run().then(
      (figures) => figures ?? "green",
      (error: unknown) => {
        if (error instanceof LeftOut) return `left out: ${error.message}`;
        process.exitCode = 1;
        return `FAILED: ${String(error)}`;
      },
    );
    await disposeWorkingDirectories();
    process.stdout.write(`${title}: ${verdict} (${Math.round((performance.now() - startedAt) / 1000)} s)\n`);
  }
}
