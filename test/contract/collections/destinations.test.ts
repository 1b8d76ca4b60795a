import { all, start, thrownBy } from "../../support/emulator/emulated-api";
import { connectable } from "../../support/emulator/connectable-source";
import { S3 } from "../../support/specs/connector-ids";

const UNKNOWN = "00000000-0000-4000-8000-000000000000";

test("a new source gets a destination and a connection for each connection template", async () => {
  const { emulator, api, body } = await connectable();
  const lake = await api.connectionTemplates.create({
    destination_name: "lake",
    destination_definition_id: S3,
    destination_config: { s3_bucket_name: "raw", secret_access_key: "hunter2" },
    cron_expression: "0 0 12 * * ?",
    sync_on_create: false,
  });
  await api.connectionTemplates.create({ data_hosting_type: "airbyte_hosted" });

  const source = await api.sources.create(body);

  const listed = await all(api.destinations.list({ workspaceId: body.workspace_id }));
  const [first] = listed;
  expect(listed).toMatchObject([
    { name: "lake", destination_definition_id: S3, destination_type: "s3" },
    { name: "Airbyte managed S3", destination_definition_id: S3 },
  ]);
  expect(await api.destinations.get(first?.id ?? "")).toMatchObject({
    ...first,
    destination_config: { s3_bucket_name: "raw", secret_access_key: "**********" },
    created_at: expect.any(String) as string,
  });
  expect(emulator.connections.list()[0]).toMatchObject({
    source_id: source.id,
    destination_id: first?.id,
    connection_template_id: lake.id,
    cron_expression: "0 0 12 * * ?",
    is_synced: false,
  });
});

test("the next source of the workspace shares the destinations, and takes its connections with it", async () => {
  const { emulator, api, body } = await connectable();
  emulator.connectionTemplates.add({ destination_name: "lake" });
  const first = await api.sources.create(body);
  const second = await api.sources.create({ ...body, name: "Sales" });

  await api.sources.delete(first.id);

  expect(emulator.destinations.list()).toHaveLength(1);
  expect(emulator.connections.list().map(({ source_id }) => source_id)).toEqual([second.id]);
});

test.each([
  ["none selects all", {}, ["a", "b", "c"]],
  ["any of the tags", { selected_connection_template_tags: ["pro", "beta"] }, ["a", "b"]],
  [
    "all of the tags",
    {
      selected_connection_template_tags: ["pro", "beta"],
      selected_connection_template_tags_mode: "all" as const,
    },
    ["b"],
  ],
  ["tags that nobody carries", { selected_connection_template_tags: ["gone"] }, []],
])("connection templates are selected by their tags: %s", async (_what, selected, names) => {
  const { emulator, api, body } = await connectable();
  emulator.connectionTemplates.add({ destination_name: "a", tags: ["pro"] });
  emulator.connectionTemplates.add({ destination_name: "b", tags: ["pro", "beta"] });
  emulator.connectionTemplates.add({ destination_name: "c" });

  await api.sources.create({ ...body, ...selected });

  expect(emulator.destinations.list().map(({ name }) => name)).toEqual(names);
});

test("a widget's token selects connection templates and sources, unless the body does", async () => {
  const { emulator, api, body } = await connectable();
  emulator.connectionTemplates.add({ destination_name: "fast", tags: ["fast"] });
  emulator.connectionTemplates.add({ destination_name: "slow", tags: ["slow"] });
  emulator.sourceTemplates.update(body.source_template_id, { tags: ["pro"] });
  const { workspace_name } = body;
  const allowed_origin = "http://localhost:3000";
  const widget = await api.tokens.widget({
    workspace_name,
    allowed_origin,
    selected_source_template_tags: ["pro"],
    selected_connection_template_tags: ["fast"],
  });
  const { sources } = api.scoped(widget.scopedToken);

  await sources.create(body);
  const after = emulator.destinations.list().map(({ name }) => name);
  await sources.create({ ...body, selected_connection_template_tags: ["slow"] });
  emulator.sourceTemplates.update(body.source_template_id, { tags: [] });
  const hidden = await thrownBy(sources.create(body));

  expect([after, emulator.destinations.list().map(({ name }) => name)]).toEqual([["fast"], ["fast", "slow"]]);
  expect(hidden).toMatchObject({ kind: "not-found", reason: "Source template not found" });
});

test("destinations come in pages of twenty, and all are read", async () => {
  const { emulator, api, body } = await connectable();
  const { workspace_id } = body;
  for (let index = 0; index < 45; index += 1) emulator.destinations.add({ workspace_id, name: `d-${index}` });
  emulator.destinations.add({ name: "another's", workspace_id: UNKNOWN });

  const listed = await all(api.destinations.list({ workspaceId: workspace_id }));

  expect(listed.map(({ name }) => name)).toEqual(Array.from({ length: 45 }, (_, index) => `d-${index}`));
  expect(emulator.requests.filter(({ path }) => path.endsWith("/destinations"))).toHaveLength(3);
});

test("a destination that is not there is null, and so is every one in late 2025", async () => {
  const { emulator, api } = await start();
  const { id } = emulator.destinations.add({ name: "lake" });

  expect([await api.destinations.find(UNKNOWN), await api.destinations.find("")]).toEqual([null, null]);
  expect(await thrownBy(api.destinations.get(UNKNOWN))).toMatchObject({ kind: "not-found" });
  emulator.setSwitches({ era: "2025-10" });
  expect(await api.destinations.find(id)).toBeNull();
});

test("a list for a workspace that nobody knows is an error, and not empty", async () => {
  const { api } = await start();

  expect(await thrownBy(all(api.destinations.list({ workspaceId: UNKNOWN })))).toMatchObject({ kind: "not-found" });
});
