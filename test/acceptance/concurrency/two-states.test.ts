import { writesOf } from "../../support/emulator/recorded-requests";
import { createNeighbor } from "../../support/terraform/neighbors";
import { actions } from "../../support/terraform/plan-document";
import { TerraformFailure, type Diagnostic } from "../../support/terraform/terraform";
import {
  createWorkingDirectory,
  disposeWorkingDirectories,
  PLAN_FILE,
  type WorkingDirectory,
} from "../../support/terraform/working-directory";
import { POSTGRES, S3 } from "../../support/specs/connector-ids";

afterEach(disposeWorkingDirectories);

const TEMPLATES = `
  resource "airbyteembedded_template_tag" "pro" { name = "pro" }
  resource "airbyteembedded_source_template" "db" {
    name                = "Database"
    actor_definition_id = "${POSTGRES}"
  }
  resource "airbyteembedded_connection_template" "lake" {
    destination_name          = "Lake"
    destination_definition_id = "${S3}"
    destination_config        = { s3_bucket_name = "raw" }
  }`;
/** One of each resource that has a name of its own in an organization. */
const NAMED = `${TEMPLATES}
  resource "airbyteembedded_workspace" "acme" { name = "acme" }`;

const ADDRESSES = ["connection_template.lake", "source_template.db", "template_tag.pro", "workspace.acme"].map(
  (name) => `airbyteembedded_${name}`,
);

interface States {
  readonly first: WorkingDirectory;
  readonly second: WorkingDirectory;
}

async function openStates(program: string): Promise<States> {
  const first = await createWorkingDirectory({ warm: true });
  const second = await createNeighbor(first, { warm: true });
  for (const each of [first, second]) each.write(program);
  return { first, second };
}

async function failureOf(command: Promise<unknown>): Promise<readonly Diagnostic[]> {
  const failure = await command.then(
    () => new Error("The command should have failed."),
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(TerraformFailure);
  return (failure as TerraformFailure).diagnostics; // as was just seen
}

test("names that another state has are refused at plan, each with the block that imports it", async () => {
  const { first, second } = await openStates(NAMED);
  await first.apply();
  const state = await first.state();
  const before = first.airbyte.requests.length;

  const refused = await failureOf(second.apply());

  expect(refused.map(({ address }) => address).sort()).toEqual(ADDRESSES);
  for (const { address = "", detail } of refused) {
    expect(detail).toMatch(/Airbyte already has a .*Choose another name.*or import the existing one.*import \{/s);
    expect(detail).toContain(String(state.get(address).id));
  }
  expect(writesOf(first.airbyte.requests.slice(before))).toEqual([]);
  await first.expectEmptyPlan();
});

test("of two applies at once, one makes each name, the other is told of it, and neither destroys what is not its own", async () => {
  const { first, second } = await openStates(TEMPLATES);
  const { airbyte } = first;
  const states = [first, second];
  // Neither plan knows of the other.
  for (const each of states) await each.plan();

  const outcomes = await Promise.all(states.map((each) => each.run("apply", "-json", PLAN_FILE)));

  const ids = await Promise.all(states.map(idsOf));
  expect(ids.flat().sort()).toEqual(templatesIn(airbyte));
  expect([airbyte.templateTags.list(), airbyte.sourceTemplates.list()]).toMatchObject([[{}], [{}]]);
  const told = outcomes.map(({ stdout }) => stdout).join("\n");
  for (const kind of ["template tag", "source template"]) expect(told).toContain(`Airbyte already has a ${kind}`);
  expect(told).toMatch(/Airbyte already has a connection template|Two connection templates have the same name/);
  // Otherwise a plan comes first, which would be told of the other's names again.
  await first.destroy("-refresh=false");
  expect(templatesIn(airbyte)).toEqual((await idsOf(second)).sort());
  await second.apply();
  await second.destroy();
  expect(templatesIn(airbyte)).toEqual([]);
});

test("a workspace that two states make at the same moment is one, and its protection keeps both from destroying it", async () => {
  const { first, second } = await openStates('resource "airbyteembedded_workspace" "acme" { name = "acme" }');
  await first.apply();
  // As it was when the second one looked.
  first.airbyte.addFault({ method: "GET", path: /\/workspaces$/, body: { data: [] } });

  await second.apply({ expectNonEmptyPlan: true });

  first.airbyte.clearFaults();
  expect(await idsOf(second)).toEqual(await idsOf(first));
  for (const each of [first, second]) {
    expect(await failureOf(each.destroy())).toMatchObject([{ detail: expect.stringContaining("deletion_protection") }]);
    await each.expectEmptyPlan();
  }
});

const SHARED = (id: string, workspace: string): string => `
  resource "airbyteembedded_template_tag_binding" "pro" {
    template_kind = "source"
    template_id   = "${id}"
    tag           = "pro"
  }
  resource "airbyteembedded_source" "orders" {
    workspace_id       = "${workspace}"
    source_template_id = "${id}"
    name               = "Orders"
    source_config      = { host = "h", database = "shop", port = 5432, username = "reader" }
    source_secrets_wo  = { password = "p" }
  }`;

test("a binding in two states is one, a source in two states is two, and what one destroys the other sees", async () => {
  const { first, second } = await openStates("");
  const { airbyte } = first;
  airbyte.templateTags.add({ name: "pro" });
  const template = airbyte.sourceTemplates.add({ name: "Database", source_definition_id: POSTGRES });
  const workspace = airbyte.workspaces.list()[0]!.id;
  for (const each of [first, second]) {
    each.write(SHARED(template.id, workspace));
    await each.apply();
  }
  expect(airbyte.sources.list()).toHaveLength(2);
  expect(airbyte.sourceTemplates.get(template.id).tags).toEqual(["pro"]);

  await first.destroy();

  expect(airbyte.sources.list()).toHaveLength(1);
  expect(actions(await second.plan())).toEqual({ "airbyteembedded_template_tag_binding.pro": ["create"] });
  await second.apply();
  expect(airbyte.sourceTemplates.get(template.id).tags).toEqual(["pro"]);
});

async function idsOf(terraform: WorkingDirectory): Promise<string[]> {
  return (await terraform.state()).objects.map(({ values }) => String(values.id));
}

function templatesIn({ templateTags, sourceTemplates, connectionTemplates }: WorkingDirectory["airbyte"]): string[] {
  return [...templateTags.list(), ...sourceTemplates.list(), ...connectionTemplates.list()].map(({ id }) => id).sort();
}
