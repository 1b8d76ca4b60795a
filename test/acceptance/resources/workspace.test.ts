import { actions, getChange } from "../../support/terraform/plan-document";
import { writesOf } from "../../support/emulator/recorded-requests";
import {
  createWorkingDirectory,
  disposeWorkingDirectories,
  type WorkingDirectory,
} from "../../support/terraform/working-directory";

afterEach(disposeWorkingDirectories);

const ADDRESS = "airbyteembedded_workspace.acme";
const ACME = (settings = "", name = "acme") => `
  resource "airbyteembedded_workspace" "acme" {
    name = "${name}"
    ${settings}
  }`;
const KNOWN_TO_CLOUD = { name: "acme", cloud_only: true, created_at: "2025-01-01T00:00:00Z" };
const UNPROTECTED = "deletion_protection = false";

test("a workspace lives from creation to destruction", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(ACME(`region = "eu"\n${UNPROTECTED}`));

  await terraform.apply();

  const made = terraform.airbyte.workspaces.list().find(({ name }) => name === "acme");
  expect(made).toMatchObject({ status: "active", region_id: "b9e48d61-f082-4a14-a8d0-799a907938cb" });
  expect((await terraform.state()).get(ADDRESS)).toMatchObject({
    id: made!.id,
    name: "acme",
    region: "eu",
    status: "active",
    organization_id: terraform.airbyte.organizationId,
    deletion_protection: false,
  });

  const { warnings } = await terraform.destroy();

  expect(namesOf(terraform)).toEqual(["default"]);
  expect(warnings.map(({ summary }) => summary)).toContain('"acme" and everything in it will be deleted');
});

test("creating one mints one token, and no token is left in the state", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(ACME());
  await terraform.init();

  const before = terraform.airbyte.requests.length;
  await terraform.apply();

  const minted = terraform.airbyte.requests.slice(before).filter(({ path }) => path.endsWith("/scoped-token"));
  expect(minted.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(terraform.read("terraform.tfstate")).not.toMatch(/eyJ[\w-]+\.eyJ/);
});

test("a workspace that only Airbyte Cloud knew is not taken for a new one", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  const { id } = terraform.airbyte.workspaces.add(KNOWN_TO_CLOUD);
  terraform.write(ACME());

  await expect(terraform.apply()).rejects.toThrow(new RegExp(`already[\\s\\S]*import \\{[\\s\\S]*${id}`));
  expect((await terraform.state()).objects).toEqual([]);

  terraform.write(`${ACME()}\n  import {\n    to = ${ADDRESS}\n    id = "${id}"\n  }`);
  await terraform.apply();
  await terraform.expectEmptyPlan();
});

test("a workspace that only Airbyte Cloud knew may be taken over", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  const { id } = terraform.airbyte.workspaces.add(KNOWN_TO_CLOUD);
  terraform.write(ACME("adopt_existing = true"));

  const { warnings } = await terraform.apply();

  expect(warnings.map(({ summary }) => summary)).toContain("Took over a workspace");
  expect((await terraform.state()).get(ADDRESS)).toMatchObject({ id });
  await terraform.expectEmptyPlan();
});

test("a workspace is protected from destruction unless it says otherwise", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(ACME());
  await terraform.apply();

  await expect(terraform.destroy()).rejects.toThrow(/Protected from deletion[\s\S]*deletion_protection = false/);

  expect(terraform.airbyte.workspaces.list().map(({ name }) => name)).toContain("acme");
});

test("another region is another workspace, which protection refuses, and the same one in other words is not", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(ACME('region = "eu"'));
  await terraform.apply();

  terraform.write(ACME('region = "b9e48d61-f082-4a14-a8d0-799a907938cb"'));
  await terraform.expectEmptyPlan();
  terraform.write(ACME('region = "us"'));
  await expect(terraform.plan()).rejects.toThrow(/Protected from replacement/);
  terraform.write(ACME('region = "moon"'));
  await expect(terraform.plan()).rejects.toThrow(/must be the UUID of a region, or its name: "us" or "eu"/);

  terraform.write(ACME('region = "eu"'));
  await terraform.expectEmptyPlan();
});

test("a rename is one request, keeps the workspace, and names the hazard", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(ACME());
  await terraform.apply();
  const { id } = (await terraform.state()).get(ADDRESS);
  terraform.write(ACME("", "acme-corp"));

  const plan = await terraform.plan();
  const before = terraform.airbyte.requests.length;
  await terraform.apply();

  expect(actions(plan)).toEqual({ [ADDRESS]: ["update"] });
  expect(plan.warnings.map(({ detail }) => detail).join()).toMatch(
    /mints one for "acme", Airbyte creates a new, empty workspace/,
  );
  expect(writesOf(terraform.airbyte.requests.slice(before))).toMatchObject([
    { method: "PUT", path: `/api/v1/workspaces/${String(id)}`, fields: ["name"] },
  ]);
  expect(terraform.airbyte.workspaces.find(String(id))).toMatchObject({ name: "acme-corp" });
});

test("status is set, and drift of it is shown and repaired", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(ACME('status = "inactive"'));
  await terraform.apply();
  const { id } = (await terraform.state()).get(ADDRESS);
  terraform.airbyte.workspaces.update(String(id), { status: "active" });

  const { before, after } = getChange(await terraform.plan(), ADDRESS);
  await terraform.apply();

  expect([before!.status, after!.status]).toEqual(["active", "inactive"]);
  expect(terraform.airbyte.workspaces.find(String(id))).toMatchObject({ status: "inactive" });
});

test("a name in use is an error with the import block, and is taken over when that is asked for", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  const existing = terraform.airbyte.workspaces.add({ name: "acme" });
  terraform.write(ACME());

  await expect(terraform.apply()).rejects.toThrow(
    new RegExp(`already has a workspace "acme"[\\s\\S]*import \\{[\\s\\S]*id = "${existing.id}"`),
  );
  terraform.write(ACME('adopt_existing = true\nregion = "eu"'));
  const { warnings } = await terraform.apply();

  expect(terraform.airbyte.workspaces.list().filter(({ name }) => name === "acme")).toHaveLength(1);
  expect((await terraform.state()).get(ADDRESS)).toMatchObject({ id: existing.id });
  expect(warnings.map(({ summary }) => summary)).toContain("Took over a workspace");
});

test.each(["id", "name"] as const)(
  "a workspace is imported by its %s, its region unknown, and nothing is replaced",
  async (by) => {
    const terraform = await createWorkingDirectory({ warm: true });
    const existing = terraform.airbyte.workspaces.add({ name: "acme" });
    terraform.write(`import {
    to = ${ADDRESS}
    id = "${existing[by]}"
  }
  ${ACME('region = "eu"')}`);

    const plan = await terraform.plan();
    await terraform.apply();

    expect(actions(plan)).toEqual({ [ADDRESS]: ["update"] });
    expect(terraform.airbyte.workspaces.list().filter(({ name }) => name === "acme")).toEqual([existing]);
  },
);

test("a workspace that is gone, or a tombstone, is planned anew, and its successor of the same name is in the way until it is adopted", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(ACME());
  await terraform.apply();
  const { id } = (await terraform.state()).get(ADDRESS);
  terraform.airbyte.workspaces.remove(String(id));
  const successor = terraform.airbyte.workspaces.add({ name: "acme" });

  await expect(terraform.plan()).rejects.toThrow(successor.id);
  terraform.write(ACME("adopt_existing = true"));
  const plan = await terraform.plan();
  await terraform.apply();

  expect(actions(plan)).toEqual({ [ADDRESS]: ["create"] });
  expect(plan.warnings.map(({ detail }) => detail).join()).toContain(successor.id);
  expect((await terraform.state()).get(ADDRESS)).toMatchObject({ id: successor.id });
});

test("a delete that times out and is carried out all the same is a success", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(ACME(UNPROTECTED));
  await terraform.apply();
  terraform.airbyte.addFault({ method: "DELETE", path: /\/workspaces\//, status: 504, work: "done", times: 1 });

  await terraform.destroy();

  expect(namesOf(terraform)).toEqual(["default"]);
});

test("workspaces are looked up, one and many, through all pages", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  for (let index = 0; index < 45; index += 1) terraform.airbyte.workspaces.add({ name: `shop-${index}` });
  const one = terraform.airbyte.workspaces.add({ name: "acme", status: "inactive" });
  terraform.write(`
    data "airbyteembedded_workspaces" "shops" { name_contains = "SHOP" }
    data "airbyteembedded_workspaces" "inactive" { status = "inactive" }
    data "airbyteembedded_workspace" "acme" { name = "acme" }
    data "airbyteembedded_workspace_stats" "all" {}
    output "shops" { value = length(data.airbyteembedded_workspaces.shops.ids) }
    output "inactive" { value = data.airbyteembedded_workspaces.inactive.workspaces[*].name }
    output "acme" { value = data.airbyteembedded_workspace.acme.id }
    output "total" { value = data.airbyteembedded_workspace_stats.all.total_count }
  `);

  await terraform.apply();

  expect((await terraform.state()).outputs).toEqual({ shops: 45, inactive: ["acme"], acme: one.id, total: 47 });
});

/** Names of the workspaces that are there: some servers keep tombstones of the others. */
function namesOf({ airbyte }: WorkingDirectory): string[] {
  return airbyte.workspaces
    .list()
    .filter(({ tombstone }) => !tombstone)
    .map(({ name }) => name);
}
