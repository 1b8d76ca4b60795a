import { listOrganization } from "../../../src/cli/drift/organization";
import { all, start } from "../../support/emulator/emulated-api";

const calls = { signal: new AbortController().signal };

test("templates and tags of the organization are listed, without Airbyte's own", async () => {
  const { emulator, api } = await start({ switches: { globalInList: "yes" } });
  const tag = emulator.templateTags.add({ name: "pro" });
  const source = emulator.sourceTemplates.add({ name: "CRM", tags: ["pro"] });
  emulator.sourceTemplates.add({ name: "Airbyte's own", organization_id: null });
  const connection = emulator.connectionTemplates.add({ data_hosting_type: "airbyte_hosted" });

  const present = await listOrganization(api, calls);

  expect(await all(api.sourceTemplates.list())).toHaveLength(2);
  expect(present).toEqual([
    { kind: "source_template", id: source.id, name: "CRM", tags: ["pro"] },
    { kind: "connection_template", id: connection.id, name: "Airbyte managed S3", tags: [] },
    { kind: "template_tag", id: tag.id, name: "pro", tags: [] },
  ]);
});

test("an organization without template tags has none", async () => {
  const { api } = await start({ switches: { tags: "absent" } });

  expect(await listOrganization(api, calls)).toEqual([]);
});
