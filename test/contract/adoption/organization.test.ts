import { readOrganization, toImportedOrganization, type Progress } from "../../../src/adoption";
import { EMPTY_LOCK } from "../../../src/specs";
import { emulate, clientOf, start, thrownBy } from "../../support/emulator/emulated-api";
import { fill } from "../../support/emulator/many-objects";

test("an organization is read as a whole, in the order of names and without Airbyte's own templates", async () => {
  const { emulator, api } = await start({ switches: { globalInList: "yes" } });
  for (const name of ["pro", "free"]) emulator.templateTags.add({ name });
  for (const name of ["ERP", "CRM"]) emulator.sourceTemplates.add({ name, partial_default_config: { host: name } });
  emulator.sourceTemplates.add({ name: "Airbyte's own", organization_id: null });
  emulator.connectionTemplates.add({ destination_name: "Lake" });
  emulator.workspaces.add({ name: "acme" });

  const found = await readOrganization(api);

  expect(found.tags.map(({ name }) => name)).toEqual(["free", "pro"]);
  expect(found.sourceTemplates).toMatchObject([
    { name: "CRM", partial_default_config: { host: "CRM" } },
    { name: "ERP", partial_default_config: { host: "ERP" } },
  ]);
  expect(found.connectionTemplates).toMatchObject([{ destination_name: "Lake" }]);
  expect(found.workspaces).toEqual([]);
  expect(found.globalTemplates).toBe(1);
});

test("workspaces are read when they are asked for, page by page", async () => {
  const { emulator, api } = await start();
  for (let index = 0; index < 120; index += 1) emulator.workspaces.add({ name: `customer-${index}` });

  const { workspaces } = await readOrganization(api, { workspaces: true });

  // And the one that an emulator begins with.
  expect(new Set(workspaces.map(({ name }) => name)).size).toBe(121);
});

test("a template that is not wanted costs no call", async () => {
  const { emulator, api } = await start();
  fill(emulator, 3);

  const found = await readOrganization(api, { wants: ({ name }) => name.endsWith("-1") });

  expect(found.sourceTemplates.map(({ name }) => name)).toEqual(["s-1"]);
  expect(found.tags.map(({ name }) => name)).toEqual(["tag-1"]);
  expect(found.connectionTemplates.map(({ destination_name: name }) => name)).toEqual(["c-1"]);
  expect(emulator.requests.filter(({ path }) => path.includes("/sources/"))).toHaveLength(1);
});

test("progress counts up to the number of source templates", async () => {
  const { emulator, api } = await start();
  fill(emulator, 5);
  const seen: Progress[] = [];

  await readOrganization(api, { onProgress: (progress) => seen.push(progress) });

  expect(seen).toEqual([1, 2, 3, 4, 5].map((read) => ({ read, total: 5 })));
});

test("at most so many templates are read at the same time, and after a failure no other", async () => {
  const { emulator, api } = await start();
  fill(emulator, 40);
  emulator.addFault({ method: "GET", path: /sources\/./, status: 403 });

  const error = await thrownBy(readOrganization(api, { concurrency: 4 }));

  expect(error).toMatchObject({ status: 403 });
  expect(emulator.requests.filter(({ path }) => path.includes("/sources/")).length).toBeLessThanOrEqual(8);
});

test("a template that disappears between the list and its own call is left out", async () => {
  const { emulator, api } = await start();
  const { sources } = fill(emulator, 3);
  emulator.addFault({ method: "GET", path: new RegExp(`sources/${sources[1] ?? ""}`), status: 404 });

  const { sourceTemplates } = await readOrganization(api);

  expect(sourceTemplates.map(({ name }) => name)).toEqual(["s-0", "s-2"]);
});

test("an organization without template tags has none, and an empty one nothing", async () => {
  const emulator = await emulate({ switches: { tags: "absent" } });

  expect(await readOrganization(clientOf(emulator))).toEqual({
    tags: [],
    sourceTemplates: [],
    connectionTemplates: [],
    workspaces: [],
    globalTemplates: 0,
  });
});

test.each(["masked", "verbatim", "reference"] as const)(
  "no secret is in what an import would read (%s)",
  async (how) => {
    const { emulator, api } = await start({ switches: { secretsOnRead: how } });
    emulator.sourceTemplates.add({ name: "DB", partial_default_config: { host: "db", password: "hunter2hunter2" } });

    const { sourceTemplates } = toImportedOrganization(await readOrganization(api), EMPTY_LOCK);

    expect(sourceTemplates).toMatchObject([
      { state: { name: "DB", partial_default_config: { host: "db" } }, secrets: [["password"]] },
    ]);
    expect(JSON.stringify(sourceTemplates)).not.toContain("hunter2");
  },
);
