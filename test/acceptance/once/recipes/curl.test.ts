import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Emulator } from "../../../../src/emulator";
import { toEnvironment } from "../../../../src/emulator/environment";
import { runCommand } from "../../../support/cli/command-line";
import { emulate } from "../../../support/emulator/emulated-api";
import { toConfiguration } from "../../../support/pages/block-stack";
import { blocksOf } from "../../../support/pages/code-blocks";
import { actions } from "../../../support/terraform/plan-document";
import { createWorkingDirectory, disposeWorkingDirectories } from "../../../support/terraform/working-directory";

afterEach(disposeWorkingDirectories);

const SECRETS = { STRIPE_KEY: "sk_live_of_a_page", LAKE_KEY_ID: "AKIA-of-a-page", LAKE_KEY: "key-of-a-page" };

/** Values that no two runs have in common, and whether a change was to reach existing sources, which no object shows. */
const ASIDE = { id: null, organization_id: null, created_at: null, updated_at: null, propagate: null };

/** All objects, without what says nothing. */
function objectsOf({ templateTags, sourceTemplates, connectionTemplates }: Emulator): object {
  const bare = (rows: readonly object[]): object[] => rows.map((row) => ({ ...row, ...ASIDE }));
  return {
    tags: bare(templateTags.list()),
    sources: bare(sourceTemplates.list()),
    connections: bare(connectionTemplates.list()),
  };
}

test("the calls of the guide and the constructs beside them end in the same objects", async () => {
  const page = "docs/guides/from-curl-to-code.md";
  const calls = blocksOf(page, "sh").filter((text) => !text.startsWith("npx "));
  const byHand = await emulate();
  const env = { PATH: process.env.PATH ?? "", ...toEnvironment(byHand) };
  const variables = Object.entries(SECRETS).map(([name, value]) => [`TF_VAR_${name.toLowerCase()}`, value]);
  const byCode = await createWorkingDirectory({ warm: true, env: Object.fromEntries(variables) });

  await promisify(execFile)("bash", ["-c", ["set -euo pipefail", ...calls].join("\n")], {
    env: { ...env, ...SECRETS },
  });
  byCode.write(toConfiguration(blocksOf(page, "ts").join("\n")));
  await byCode.apply();

  expect(calls).toHaveLength(6);
  expect(objectsOf(byHand)).toMatchObject({ tags: [{}], sources: [{}], connections: [{}] });
  expect(objectsOf(byHand)).toEqual(objectsOf(byCode.airbyte));
  const exported = await runCommand(["export", "--dry-run"], env);
  expect(exported.stderr).toContain("Found 1 tags, 1 source templates, 1 connection templates.");

  const [template] = byCode.airbyte.sourceTemplates.list();
  byCode.airbyte.templateTags.add({ name: "beta" });
  byCode.airbyte.sourceTemplates.update(template!.id, { tags: ["beta", "pro-tier"] });
  expect(Object.values(actions(await byCode.plan()))).toEqual([["update"]]);
});
