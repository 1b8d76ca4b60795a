import { rmSync } from "node:fs";
import { join } from "node:path";
import { actions } from "../../support/terraform/plan-document";
import { until } from "../../support/timing/until";
import { assertReadOnly } from "../../support/emulator/recorded-requests";
import {
  createWorkingDirectory,
  disposeWorkingDirectories,
  type WorkingDirectory,
} from "../../support/terraform/working-directory";
import { POSTGRES, S3 } from "../../support/specs/connector-ids";

afterEach(disposeWorkingDirectories);

const TAG = 'resource "airbyteembedded_template_tag" "pro" { name = "pro" }\n';
const SOURCE = `
  resource "airbyteembedded_source_template" "db" {
    name                = "Database"
    actor_definition_id = "${POSTGRES}"
    tags                = [airbyteembedded_template_tag.pro.name]
  }`;
const CONNECTION = `
  resource "airbyteembedded_connection_template" "lake" {
    destination_name          = "lake"
    destination_definition_id = "${S3}"
    destination_config        = { s3_bucket_name = "bucket" }
    tags                      = [airbyteembedded_template_tag.pro.name]
  }`;

const WORKSPACE = `
  resource "airbyteembedded_workspace" "acme" {
    name                = "acme"
    status              = "inactive"
    deletion_protection = false
  }`;

/** Reads before a create: the check of the name, and the list that is compared if the answer is lost. */
const HIDDEN_LOOKS = 2;

const COLLECTIONS = ["tags", "sources", "connections"] as const;

test.each(COLLECTIONS)("an answer lost on the creation of %s is found again", async (collection) => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(TAG + SOURCE + CONNECTION);
  terraform.airbyte.addFault({
    method: "POST",
    path: new RegExp(`/templates/${collection}$`),
    drop: "after",
    times: 1,
  });

  await terraform.apply();

  expectOneOfEach(terraform.airbyte);
});

test.each(COLLECTIONS)("a 502 after the creation of %s was done makes nothing twice", async (collection) => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(TAG + SOURCE + CONNECTION);
  const path = new RegExp(`/templates/${collection}$`);
  terraform.airbyte.addFault({ method: "POST", path, status: 502, body: "html", work: "done", times: 1 });

  await terraform.apply();

  expectOneOfEach(terraform.airbyte);
});

test.each([
  ["tagging a template", TAG + SOURCE, "POST", /\/sources\/[^/]+\/tags?$/],
  ["setting up a workspace", WORKSPACE, "PUT", /\/workspaces\/[^/]+$/],
])("what a run created that was killed while %s is taken over by the next", async (_, program, method, path) => {
  const terraform = await createWorkingDirectory();
  terraform.write(program);
  await killWhile(terraform, { method, path });

  const { warnings } = await terraform.apply();

  expect(warnings.map(({ summary }) => summary)).toContain("Took over an object from an interrupted run");
  expect(terraform.airbyte.sourceTemplates.list()).toMatchObject(program === WORKSPACE ? [] : [{ tags: ["pro"] }]);
  expect(terraform.airbyte.workspaces.list().filter(({ name }) => name === "acme")).toHaveLength(
    program === WORKSPACE ? 1 : 0,
  );
  await terraform.destroy();
});

test("what a killed run created is not taken over from another directory, and can be imported", async () => {
  const terraform = await createWorkingDirectory();
  terraform.write(TAG + SOURCE);
  await killWhile(terraform, { method: "POST", path: /\/sources\/[^/]+\/tags?$/ });
  rmSync(join(terraform.directory, ".terraform", "airbyteembedded-created"), { recursive: true });
  const [{ id } = { id: "" }] = terraform.airbyte.sourceTemplates.list();

  const failure = terraform.apply();

  await expect(failure).rejects.toThrow(new RegExp(`already has a[\\s\\S]*id = "${id}"`));
  terraform.write({
    "import.tf": `import {\n to = airbyteembedded_source_template.db\n id = "${id}"\n}`,
  });
  await terraform.apply();
  expect(terraform.airbyte.sourceTemplates.list()).toMatchObject([{ id, tags: ["pro"] }]);
});

test("two applies that create one connection template at the same time are told of both", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(TAG + CONNECTION);
  // The second entry exists only if this run looked for it.
  const theirs = terraform.airbyte.connectionTemplates.add({ destination_name: "lake", destination_definition_id: S3 });
  const path = /\/templates\/connections$/;
  terraform.airbyte.addFault({ method: "GET", path, body: { data: [] }, times: HIDDEN_LOOKS });

  const { warnings } = await terraform.apply();

  expect(terraform.airbyte.connectionTemplates.list()).toHaveLength(2);
  const mine = (await terraform.state()).get("airbyteembedded_connection_template.lake");
  expect(warnings).toMatchObject([{ summary: "Two connection templates have the same name" }]);
  expect(warnings[0]?.detail).toContain(String(mine.id));
  expect(warnings[0]?.detail).toContain(theirs.id);
});

/** Kills an apply while Airbyte delays its answer to a request. */
async function killWhile(terraform: WorkingDirectory, request: { method: string; path: RegExp }): Promise<void> {
  terraform.airbyte.addFault({ ...request, delayMs: 60_000, times: 1 });
  const running = await terraform.start("apply", "-auto-approve");
  const isAsked = () =>
    terraform.airbyte.requests.some(({ method, path }) => method === request.method && request.path.test(path));
  await until(isAsked);
  running.process.kill("SIGKILL");
  await running.outcome;
  terraform.airbyte.clearFaults();
  await terraform.run("force-unlock", "-force", "x"); // a local state's lock ends with the process
}

test.each<[string, string, RegExp]>([
  ["tag", TAG, /id = "pro"/],
  ["source template", TAG + SOURCE, /to = airbyteembedded_source_template\.[\s\S]*importFrom\("/],
])("a %s of that name that exists is an error that prints how to import it", async (_, program, words) => {
  const terraform = await createWorkingDirectory({ warm: true });
  if (program === TAG) terraform.airbyte.templateTags.add({ name: "pro" });
  else terraform.airbyte.sourceTemplates.add({ name: "Database", source_definition_id: POSTGRES });
  terraform.write(program);

  await expect(terraform.apply()).rejects.toThrow(words);
});

test.each<[string, Parameters<Awaited<ReturnType<typeof createWorkingDirectory>>["airbyte"]["addFault"]>[0]]>([
  ["403", { method: "GET", status: 403 }],
  ["500", { method: "GET", status: 500 }],
  ["HTML", { method: "GET", status: 200, body: "html" }],
  ["truncated JSON", { method: "GET", status: 200, body: "truncated" }],
  ["a list of another shape", { method: "GET", status: 200, body: { items: [] } }],
])("reads that answer %s fail, and the state keeps everything", async (_, fault) => {
  const terraform = await createWorkingDirectory({ warm: true, env: { AIRBYTE_MAX_RETRIES: "1" } });
  terraform.write(TAG + SOURCE + CONNECTION);
  await terraform.apply();
  const before = (await terraform.state()).objects.map(({ address }) => address);
  terraform.airbyte.addFault(fault);

  const failure = await terraform.run("apply", "-auto-approve", "-json");

  expect(failure.code).toBe(1);
  expect(failure.stdout).not.toMatch(/<html|<!doctype/i);
  terraform.airbyte.clearFaults();
  expect((await terraform.state()).objects.map(({ address }) => address)).toEqual(before);
  await terraform.expectEmptyPlan();
});

test("a list that comes back short deletes nothing", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(TAG + SOURCE + CONNECTION);
  await terraform.apply();
  for (const path of [/\/templates\/tags$/, /\/templates\/connections$/])
    terraform.airbyte.addFault({ method: "GET", path, short: 1, times: 1 });

  expect(actions(await terraform.plan())).toEqual({});
});

test("a plan over something that could be adopted writes nothing, and leaves the state as it was", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(TAG);
  await terraform.apply();
  terraform.airbyte.sourceTemplates.add({ name: "Database", source_definition_id: POSTGRES });
  const state = terraform.read("terraform.tfstate");
  terraform.write(TAG + SOURCE);
  const before = terraform.airbyte.requests.length;

  await expect(terraform.plan()).rejects.toThrow(/The name "Database" is taken/);

  assertReadOnly(terraform.airbyte.requests.slice(before));
  expect(terraform.read("terraform.tfstate")).toBe(state);
});

function expectOneOfEach({ templateTags, sourceTemplates, connectionTemplates }: Airbyte): void {
  expect(templateTags.list()).toMatchObject([{ name: "pro" }]);
  expect(sourceTemplates.list()).toMatchObject([{ name: "Database", tags: ["pro"] }]);
  expect(connectionTemplates.list()).toMatchObject([{ destination_name: "lake", tags: ["pro"] }]);
}

type Airbyte = Awaited<ReturnType<typeof createWorkingDirectory>>["airbyte"];
