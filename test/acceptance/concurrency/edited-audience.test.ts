import type { Emulator } from "../../../src/emulator";
import {
  createWorkingDirectory,
  disposeWorkingDirectories,
  PLAN_FILE,
  type WorkingDirectory,
} from "../../support/terraform/working-directory";
import { actions } from "../../support/terraform/plan-document";
import { POSTGRES } from "../../support/specs/connector-ids";

afterEach(disposeWorkingDirectories);

const toProgram = (host: string, tags: string): string => `
  resource "airbyteembedded_template_tag" "all" {
    for_each = toset(["free", "pro", "team"])
    name     = each.key
    lifecycle { create_before_destroy = true }
  }
  resource "airbyteembedded_source_template" "db" {
    name                   = "Database"
    actor_definition_id    = "${POSTGRES}"
    partial_default_config = { host = "${host}" }
    tags                   = [for name in ${tags} : airbyteembedded_template_tag.all[name].name]
  }
  resource "airbyteembedded_connection_template" "hosted" { data_hosting_type = "airbyte_hosted" }
  resource "airbyteembedded_template_tag_binding" "hosted" {
    template_kind = "connection"
    template_id   = airbyteembedded_connection_template.hosted.id
    tag           = airbyteembedded_template_tag.all["pro"].name
  }`;

const BEFORE = toProgram("a.example.com", '["free", "pro"]');
/** Changes no tags. */
const ELSEWHERE = toProgram("b.example.com", '["free", "pro"]');
const OFFERED = toProgram("b.example.com", '["pro", "team"]');

const SOURCE = "airbyteembedded_source_template.db";
const BINDING = "airbyteembedded_template_tag_binding.hosted";

test("an audience that is edited between plan and apply is put right by the next apply, and nothing is lost", async () => {
  const terraform = await openWithPlan(ELSEWHERE);
  retag(terraform.airbyte, ["visitors"]);

  const { code, stdout } = await terraform.run("apply", PLAN_FILE);

  expect(code).toBe(1);
  expect(stdout).not.toContain("bug in the provider");
  expect(actions(await terraform.plan())).toEqual({ [SOURCE]: ["update"], [BINDING]: ["create"] });
  await terraform.apply();
  expectOffered(terraform.airbyte, ["free", "pro"]);
});

test.each([
  ["the settings are sent", "PATCH", /\/templates\/sources\/[^/]+$/],
  ["the first tag is attached", "POST", /\/sources\/[^/]+\/tags?$/],
  ["a tag is taken off", "DELETE", /\/sources\/[^/]+\/tags?\/free$/],
  ["the result is read", "GET", /\/templates\/sources\/[^/]+$/],
])("an audience that is edited right before %s ends as the program says", async (_, method, path) => {
  const terraform = await openWithPlan(OFFERED);
  let isEdited = false;
  const test = (at: string): boolean => {
    if (isEdited || !path.test(at)) return false;
    retag(terraform.airbyte, ["visitors"]);
    isEdited = true;
    return false;
  };
  terraform.airbyte.addFault({ method, path: { test } });

  await terraform.terraform.get(["apply", PLAN_FILE]);

  expect(isEdited).toBe(true);
  // The binding is not of this plan, so it is found by the next.
  await terraform.apply();
  expectOffered(terraform.airbyte, ["pro", "team"]);
});

/** Applies the first program, and plans another. */
async function openWithPlan(program: string): Promise<WorkingDirectory> {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.airbyte.templateTags.add({ name: "visitors" });
  terraform.write(BEFORE);
  await terraform.apply({ expectNonEmptyPlan: true });
  terraform.write(program);
  await terraform.plan();
  return terraform;
}

/** Gives all templates other tags, in the web app. */
function retag({ sourceTemplates, connectionTemplates }: Emulator, tags: readonly string[]): void {
  for (const { id } of sourceTemplates.list()) sourceTemplates.update(id, { tags });
  for (const { id } of connectionTemplates.list()) connectionTemplates.update(id, { tags });
}

function expectOffered({ sourceTemplates, connectionTemplates }: Emulator, tags: readonly string[]): void {
  expect(sourceTemplates.list().map((each) => each.tags.toSorted())).toEqual([tags]);
  // A binding leaves alone what others put there.
  expect(connectionTemplates.list().map((each) => each.tags.toSorted())).toEqual([["pro", "visitors"]]);
}
