import { type CreateConnectionTemplate } from "../../../src/api";
import { all, start, thrownBy } from "../../support/emulator/emulated-api";
import { S3 } from "../../support/specs/connector-ids";

const LAKE = {
  destination_name: "lake",
  destination_definition_id: S3,
  destination_config: { s3_bucket_name: "raw", secret_access_key: "hunter2-hunter2" },
} satisfies CreateConnectionTemplate;

test("a new template is read back whole, its secrets masked", async () => {
  const { emulator, api } = await start();

  const created = await api.connectionTemplates.create({ ...LAKE, cron_expression: "0 0 12 * * ?" });

  expect(created).toMatchObject({
    data_hosting_type: "user_hosted",
    destination_name: "lake",
    destination_definition_id: S3,
    destination_config: { s3_bucket_name: "raw", secret_access_key: "**********" },
    cron_expression: "0 0 12 * * ?",
    non_breaking_changes_preference: "ignore",
    sync_on_create: true,
    tags: [],
    organization_id: emulator.organizationId,
    icon: "https://connectors.airbyte.com/files/metadata/airbyte/destination-s3/latest/icon.svg",
  });
  expect(await api.connectionTemplates.get(created.id)).toEqual(created);
  expect(emulator.connectionTemplates.get(created.id).destination_config).toEqual(LAKE.destination_config);
});

test("a template that Airbyte hosts has no destination of ours", async () => {
  const { api } = await start();

  const created = await api.connectionTemplates.create({
    ...LAKE,
    data_hosting_type: "airbyte_hosted",
    cron_expression: "0 0 6 * * ?",
  });

  expect(created).toMatchObject({
    data_hosting_type: "airbyte_hosted",
    cron_expression: "0 0 6 * * ?",
    destination_definition_id: null,
    destination_config: null,
    non_breaking_changes_preference: null,
    sync_on_create: null,
  });
});

test("two templates may have one name", async () => {
  const { emulator, api } = await start();

  await api.connectionTemplates.create(LAKE);
  await api.connectionTemplates.create(LAKE);

  expect(emulator.connectionTemplates.list()).toHaveLength(2);
});

test("a change sends the given fields only, and keeps the id", async () => {
  const { emulator, api } = await start();
  const { id } = emulator.connectionTemplates.add({ ...LAKE, cron_expression: "0 0 12 * * ?" });

  const renamed = await api.connectionTemplates.update(id, { destination_name: "lake 2" });
  const silent = await api.connectionTemplates.update(id, { sync_on_create: false });
  const unscheduled = await api.connectionTemplates.update(id, { cron_expression: null });

  expect(renamed).toMatchObject({ id, destination_name: "lake 2", cron_expression: "0 0 12 * * ?" });
  expect(silent).toMatchObject({ id, sync_on_create: false, destination_name: "lake 2" });
  expect(unscheduled).toMatchObject({ id, cron_expression: null });
});

test("a change of nothing is a read", async () => {
  const { emulator, api } = await start();
  const { id } = emulator.connectionTemplates.add(LAKE);

  expect(await api.connectionTemplates.update(id, {})).toMatchObject({ id });
  expect(emulator.requests.map(({ method }) => method)).toEqual(["POST", "GET"]);
});

test("a change whose answer was lost is sent again", async () => {
  const { emulator, api } = await start();
  const { id } = emulator.connectionTemplates.add(LAKE);
  emulator.addFault({ method: "PATCH", times: 1, drop: "after" });

  expect(await api.connectionTemplates.update(id, { destination_name: "x" })).toMatchObject({ destination_name: "x" });
});

test("a template that is gone, and an empty id, are null; deleting may be repeated", async () => {
  const { api } = await start();
  const { id } = await api.connectionTemplates.create(LAKE);

  await api.connectionTemplates.delete(id);
  await api.connectionTemplates.delete(id);

  expect(await api.connectionTemplates.find(id)).toBeNull();
  expect(await api.connectionTemplates.find("")).toBeNull();
  expect(await thrownBy(api.connectionTemplates.get(id))).toMatchObject({ kind: "not-found" });
});

test("lists are filtered by any or all tags", async () => {
  const { emulator, api } = await start();
  emulator.connectionTemplates.add({ destination_name: "a", tags: ["pro"] });
  emulator.connectionTemplates.add({ destination_name: "b", tags: ["pro", "beta"] });
  emulator.connectionTemplates.add({ destination_name: "c" });
  const names = async (filter?: object): Promise<(string | null)[]> =>
    (await all(api.connectionTemplates.list(filter))).map(({ destination_name }) => destination_name);

  expect(await names()).toEqual(["a", "b", "c"]);
  expect(await names({ tags: ["pro", "beta"], tagsMode: "any" })).toEqual(["a", "b"]);
  expect(await names({ tags: ["pro", "beta"] })).toEqual(["b"]);
});

test.each([
  [{ destination_definition_id: "s3" }, ["destination_definition_id"]],
  [{ destination_name: "" }, ["destination_name"]],
  [{ destination_config: undefined as never }, ["destination_config"]],
])("a wrong value is refused with its field: %j", async (wrong, fields) => {
  for (const errorShape of ["envelope", "detail"] as const) {
    const { api } = await start({ switches: { errorShape } });

    const error = await thrownBy(api.connectionTemplates.create({ ...LAKE, ...wrong }));

    expect(error).toMatchObject({ kind: "invalid", status: 422, fields });
  }
});

test("the name of the definition from mid 2025 is understood", async () => {
  const { emulator, api } = await start();
  const id = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";
  emulator.addFault({
    method: "GET",
    body: { id, destination_name: "old", destination_actor_definition_id: S3, destination_config: {} },
  });

  expect(await api.connectionTemplates.get(id)).toMatchObject({ destination_definition_id: S3, tags: [], icon: null });
});

test("tags are set by difference; a rename and a delete of a tag reach the template", async () => {
  const { emulator, api } = await start();
  for (const name of ["a", "b", "c"]) emulator.templateTags.add({ name });
  const { id } = emulator.connectionTemplates.add({ ...LAKE, tags: ["a", "b"] });

  expect((await api.connectionTemplates.setTags(id, ["a", "b"], ["b", "c"])).tags).toEqual(["b", "c"]);
  await api.templateTags.rename("b", "bee");
  await api.templateTags.delete("c");

  expect(emulator.connectionTemplates.get(id).tags).toEqual(["bee"]);
});

test.each(["answer", "422"] as const)("an invalid schedule is described as such, be it by %s", async (invalid) => {
  const { emulator, api } = await start({ switches: { cronDescribeInvalid: invalid } });

  expect(await api.connectionTemplates.describeCron("0 0 12 * * ?")).toEqual({
    is_valid: true,
    description: "At 12:00 PM",
  });
  expect(await api.connectionTemplates.describeCron("0 0 * * *")).toMatchObject({ is_valid: false });
  emulator.addFault({ path: /describe$/, times: 2, status: 502, body: "html" });
  expect(await api.connectionTemplates.describeCron("0 0 0 * * ?")).toMatchObject({ is_valid: true });
});

test("no error quotes the config", async () => {
  const { emulator, api } = await start();
  emulator.addFault({ method: "POST", path: /connections$/, status: 400, body: { message: "bad hunter2-hunter2" } });

  expect(String(await thrownBy(api.connectionTemplates.create(LAKE)))).not.toContain("hunter2");
});
