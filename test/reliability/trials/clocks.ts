import assert from "node:assert/strict";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createWorkingDirectory } from "../../support/terraform/working-directory";
import { liveThrough } from "./life";
import { LeftOut, type Trial } from "./trial";

/** Shifts the time of day of a Node process, but not that of Terraform and Airbyte. */
const toShift = (ms: number): string => `
  require("node:fs").writeFileSync(__filename + ".loaded", "");
  const own = Date;
  globalThis.Date = class extends own {
    constructor(...given) { given.length === 0 ? super(own.now() + ${ms}) : super(...given); }
    static now() { return own.now() + ${ms}; }
  };`;

const HOUR_MS = 3_600_000;

export const CLOCKS: readonly Trial[] = [-1, 1].map((hours) => ({
  title: `the provider's clock is an hour ${hours < 0 ? "behind" : "ahead"}`,
  async run() {
    if (process.env.PROVIDER_RUNTIME === "standalone") throw new LeftOut("the executable takes no NODE_OPTIONS");
    const terraform = await createWorkingDirectory();
    const file = join(terraform.directory, "shift.js");
    writeFileSync(file, toShift(hours * HOUR_MS));
    Object.assign(terraform.env, { NODE_OPTIONS: `--require ${file}` });
    await liveThrough(terraform);
    assert.ok(existsSync(`${file}.loaded`), "the provider kept its own clock");
  },
}));
