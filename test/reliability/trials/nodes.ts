import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { getNode } from "../../matrix/installs";
import { run } from "../../matrix/run";
import { createWorkingDirectory } from "../../support/terraform/working-directory";
import { liveThrough } from "./life";
import type { Trial } from "./trial";

const ROOT = path.join(__dirname, "../../..");

/** Lines of Node that are supported, and all that are maintained. */
const MAJORS = [20, 22, 24];

export const NODES: readonly Trial[] = MAJORS.map((major) => ({
  title: `Node ${major} runs the provider`,
  async run() {
    const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "airbyte-embedded-node-")));
    try {
      return await tryNode(await getNode(folder, major));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
}));

/** Lives through everything, and runs the protocol's tests. */
async function tryNode(node: string): Promise<string> {
  const PATH = `${node}${path.delimiter}${process.env.PATH ?? ""}`;
  const env = { ...process.env, PATH };
  const version = (await run("node", ["--version"], { cwd: ROOT, env })).trim();
  await liveThrough(await createWorkingDirectory({ env: { PATH } }));
  const suite = ["node_modules/jest/bin/jest.js", "test/protocol", "--testPathIgnorePatterns", "fuzz"];
  await run("node", suite, { cwd: ROOT, env });
  return `${version}, with the protocol's tests`;
}
