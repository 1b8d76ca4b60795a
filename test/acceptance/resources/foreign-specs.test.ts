import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { EMPTY_LOCK, toLockText, withConnector, type JsonObject } from "../../../src/specs";
import { removeScratchDirectories, scratchDirectory } from "../../support/files/scratch-directory";
import { template } from "../../support/terraform/source-template-program";
import { createWorkingDirectory, disposeWorkingDirectories } from "../../support/terraform/working-directory";
import { POSTGRES } from "../../support/specs/connector-ids";

afterEach(disposeWorkingDirectories);
afterEach(removeScratchDirectories);

const SPEC = {
  properties: {
    code: { type: "string", title: "Code", pattern: "^(a+)+$" },
    word: { type: "string", title: "Word", pattern: "^(?!no)(a+)+$" },
  },
};
const LONG = `${"a".repeat(40)}!`;

/** A directory with Terraform, and a provider that has this spec for PostgreSQL. */
async function workspaceWith(lock: string) {
  const file = join(scratchDirectory(), "connector-specs.lock.json");
  writeFileSync(file, lock);
  return createWorkingDirectory({ warm: true, env: { AIRBYTE_CONNECTOR_SPECS: file } });
}

function lockOf(spec: JsonObject): string {
  return toLockText(withConnector(EMPTY_LOCK, "source-pg", { id: POSTGRES, kind: "source", name: "PostgreSQL", spec }));
}

test("no pattern of a spec keeps a plan waiting: it is judged, or left out with a warning", async () => {
  const terraform = await workspaceWith(lockOf(SPEC));

  terraform.write(template({ config: `{ code = "${LONG}" }` }));
  await expect(terraform.plan()).rejects.toThrow(/PostgreSQL: Code[\s\S]*Code must match the pattern/);

  terraform.write(template({ config: `{ code = "aaa", word = "${LONG}" }` }));
  const { warnings } = await terraform.apply();
  expect(warnings[0]).toMatchObject({
    summary: "PostgreSQL: Word",
    detail: "partial_default_config.word: Word was not checked: the pattern that the spec has for it takes too long.",
  });
});

test("a spec that unfolds without end is refused where the lock is named", async () => {
  const doubled = Object.fromEntries(
    Array.from({ length: 90 }, (_, turn) => {
      const next = { $ref: `#/definitions/d${turn + 1}` };
      return [`d${turn}`, { oneOf: [next, next] }];
    }),
  );
  const endless = { properties: { a: { $ref: "#/definitions/d0" } }, definitions: doubled };
  const lock = JSON.parse(lockOf({})) as { connectors: Record<string, object> };
  lock.connectors["source-pg"] = { ...lock.connectors["source-pg"], spec: endless };
  const terraform = await workspaceWith(JSON.stringify(lock));

  terraform.write(template({ config: "{ a = 1 }" }));

  await expect(terraform.plan()).rejects.toThrow(/spec of "source-pg" is longer than 4000000 characters once/);
});
