import assert from "node:assert/strict";
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { childrenOf, isRunning } from "../../support/process-tree";
import { createWorkingDirectory } from "../../support/terraform/working-directory";
import { until } from "../../support/timing/until";
import { memoryOf } from "../../soak/memory";
import type { Trial } from "./trial";

const COUNT = 50;
/** So that all of them are busy at once. */
const ANSWER_MS = 30_000;

export const CROWD: Trial = {
  title: `Terraform starts ${COUNT} providers at once`,
  async run() {
    const terraform = await createWorkingDirectory();
    const temporary = join(terraform.directory, "tmp");
    mkdirSync(temporary);
    Object.assign(terraform.env, { TMPDIR: temporary });
    const numbers = Array.from({ length: COUNT }, (_, index) => index);
    terraform.write(
      numbers
        .map(
          (number) => `
  provider "airbyteembedded" { alias = "p${number}" }
  resource "airbyteembedded_template_tag" "t${number}" {
    provider = airbyteembedded.p${number}
    name     = "tag-${number}"
  }`,
        )
        .join(""),
    );
    await terraform.init();
    terraform.airbyte.addFault({ method: "POST", path: /\/tags$/, delayMs: ANSWER_MS, times: COUNT });
    const running = await terraform.start("apply", "-auto-approve", `-parallelism=${COUNT}`);
    const posts = () =>
      terraform.airbyte.requests.filter(({ method, path }) => method === "POST" && path.endsWith("/tags"));
    await until(() => posts().length === COUNT, 600_000);
    const providers = childrenOf(running.process.pid!); // it runs, so it has an ID
    const memory = providers.map(memoryOf).reduce((sum, each) => sum + each, 0);
    const { code, stdout, stderr } = await running.outcome;
    terraform.airbyte.clearFaults();

    assert.equal(code, 0, stdout + stderr);
    assert.equal(terraform.airbyte.templateTags.list().length, COUNT);
    await until(() => !providers.some(isRunning));
    assert.deepEqual(readdirSync(temporary), []);
    return `${providers.length} processes with ${memory.toFixed(0)} MB resident in all`;
  },
};
