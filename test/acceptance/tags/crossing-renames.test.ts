import { until } from "../../support/timing/until";
import {
  createWorkingDirectory,
  disposeWorkingDirectories,
  type WorkingDirectory,
} from "../../support/terraform/working-directory";
import { POSTGRES } from "../../support/specs/connector-ids";

afterEach(disposeWorkingDirectories);

const TAGS = (names: Readonly<Record<string, string>>) =>
  Object.entries(names)
    .map(([label, name]) => `resource "airbyteembedded_template_tag" "${label}" { name = "${name}" }\n`)
    .join("");
const SOURCES = (names: Readonly<Record<string, string>>, tags = true) =>
  Object.entries(names)
    .map(
      ([label, name]) => `
      resource "airbyteembedded_source_template" "${label}" {
        name                = "${name}"
        actor_definition_id = "${POSTGRES}"
        ${tags ? `tags = [airbyteembedded_template_tag.${label}.name]` : ""}
      }`,
    )
    .join("");

test("tags exchange their names in one apply, and their templates follow", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  const templates = SOURCES({ x: "X", y: "Y" });
  terraform.write(TAGS({ x: "free", y: "pro" }) + templates);
  await terraform.apply();
  const before = idsByName(terraform);
  terraform.write(TAGS({ x: "pro", y: "free" }) + templates);

  await terraform.apply();

  expect(idsByName(terraform)).toEqual({ free: before.pro, pro: before.free });
  expect(tagsByTemplate(terraform)).toEqual({ X: ["pro"], Y: ["free"] });
});

test.each([
  ["a chain", { a: "one", b: "two", c: "three" }, { a: "two", b: "three", c: "four" }],
  ["a chain the other way", { a: "one", b: "two", c: "three" }, { a: "zero", b: "one", c: "two" }],
  ["a ring of three", { a: "one", b: "two", c: "three" }, { a: "two", b: "three", c: "one" }],
])("%s of renames is one apply", async (_what, from, to) => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(TAGS(from));
  await terraform.apply();
  const ids = (await terraform.state()).objects.map(({ address, values }) => [address, values.id]);
  terraform.write(TAGS(to));

  await terraform.apply();

  expect((await terraform.state()).objects.map(({ address, values }) => [address, values.id])).toEqual(ids);
  expect(Object.keys(idsByName(terraform)).sort()).toEqual(Object.values(to).sort());
});

test("a list that gets a new head renames all that are behind it, however many", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  const names = Array.from({ length: 25 }, (_, at) => `tier-${at}`);
  const counted = (list: readonly string[]) => `resource "airbyteembedded_template_tag" "all" {
    count = ${list.length}
    name  = ${JSON.stringify(list)}[count.index]
  }`;
  terraform.write(counted(names));
  await terraform.apply();
  terraform.write(counted(["new", ...names]));

  await terraform.apply();

  expect(Object.keys(idsByName(terraform)).sort()).toEqual(["new", ...names].sort());
});

test("source templates exchange their names in one apply", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(SOURCES({ x: "CRM", y: "ERP" }, false));
  await terraform.apply();
  const [x, y] = ["x", "y"].map((label) => `airbyteembedded_source_template.${label}`);
  const before = await terraform.state();
  terraform.write(SOURCES({ x: "ERP", y: "CRM" }, false));

  await terraform.apply();

  const after = await terraform.state();
  expect([after.get(x!).id, after.get(y!).id]).toEqual([before.get(x!).id, before.get(y!).id]);
  expect(terraform.airbyte.sourceTemplates.get(String(after.get(x!).id)).name).toBe("ERP");
});

test("a rename onto a tag that nobody manages is refused by the plan", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(TAGS({ a: "one" }));
  await terraform.apply();
  terraform.airbyte.templateTags.add({ name: "two" });
  terraform.write(TAGS({ a: "two" }));

  await expect(terraform.plan()).rejects.toThrow(/The name "two" is taken/);
});

test("a swap of tags that Terraform plans one at a time is refused before anything is written", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(TAGS({ x: "free", y: "pro" }));
  await terraform.apply();
  terraform.write(TAGS({ x: "pro", y: "free" }));

  await expect(terraform.plan("-parallelism=1")).rejects.toThrow(/The name "(pro|free)" is taken/);

  expect(terraform.airbyte.requests.filter(({ method }) => method === "PUT")).toEqual([]);
});

test("a ring that fails halfway is taken back, and the next apply goes through", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(TAGS({ x: "free", y: "pro" }));
  await terraform.apply();
  const before = idsByName(terraform);
  terraform.write(TAGS({ x: "pro", y: "free" }));
  // The second of the three renames is refused.
  terraform.airbyte.addFault({ method: "PUT", path: /tags/, after: 1, times: 1, status: 403 });

  await expect(terraform.apply()).rejects.toThrow(/Cannot update template tag/);
  const between = idsByName(terraform);
  await terraform.apply();

  expect(between).toEqual(before);
  expect(idsByName(terraform)).toEqual({ free: before.pro, pro: before.free });
});

test("tags that a killed apply has left halfway get their names from the next", async () => {
  const terraform = await createWorkingDirectory();
  terraform.write(TAGS({ x: "free", y: "pro" }));
  await terraform.apply();
  const before = idsByName(terraform);
  terraform.write(TAGS({ x: "pro", y: "free" }));
  // The second of the three renames does not come to its end.
  terraform.airbyte.addFault({ method: "PUT", path: /tags/, after: 1, times: 1, delayMs: 60_000, status: 503 });
  const killed = await terraform.start("apply", "-auto-approve");
  // Until it has arrived, the provider may still send it after its Terraform is gone.
  await until(() => terraform.airbyte.requests.filter(({ method }) => method === "PUT").length === 2);
  killed.process.kill("SIGKILL");
  await killed.outcome;

  const { warnings } = await terraform.plan();
  await terraform.apply();

  expect(warnings).toContainEqual(expect.objectContaining({ summary: "A rename was interrupted" }));
  expect(idsByName(terraform)).toEqual({ free: before.pro, pro: before.free });
});

test("workspaces that exchange their names are refused by the plan, because tokens are minted by them", async () => {
  const workspaces = (names: Readonly<Record<string, string>>) =>
    Object.entries(names)
      .map(([label, name]) => `resource "airbyteembedded_workspace" "${label}" { name = "${name}" }\n`)
      .join("");
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(workspaces({ x: "acme", y: "globex" }));
  await terraform.apply();
  terraform.write(workspaces({ x: "globex", y: "acme" }));

  await expect(terraform.plan()).rejects.toThrow(/is part of a circular rename[\s\S]*Rename in two steps/);
});

function idsByName({ airbyte }: WorkingDirectory): Record<string, string> {
  return Object.fromEntries(airbyte.templateTags.list().map(({ id, name }) => [name, id]));
}

function tagsByTemplate({ airbyte }: WorkingDirectory): Record<string, readonly string[]> {
  return Object.fromEntries(airbyte.sourceTemplates.list().map(({ name, tags }) => [name, tags]));
}
