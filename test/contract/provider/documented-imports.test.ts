import { codeBlocksOf, REFERENCE } from "../../support/pages/code-blocks";
import { emulatedCore, stopEmulated } from "../../support/provider/emulated-core";
import { POSTGRES } from "../../support/specs/connector-ids";

afterEach(stopEmulated);

const OBJECT = "9418d510-6a41-4329-b68d-3e133b8265b8";
const TAG = "6f0d3a52-91c7-4f5e-8a6b-2d94c1e07b13";
const WORKSPACE = "3c1a7f0e-2b64-4d0b-9d3e-5a8c6f7b1e20";

const imports = REFERENCE.flatMap(codeBlocksOf)
  .filter(({ text }) => text.startsWith("import {\n"))
  .map(({ page, text }) => {
    const [, type = ""] = /^ +to += (\w+)\./m.exec(text) ?? [];
    const [, id] = /^  id += "(.*)"$/m.exec(text) ?? [];
    const [, identity = ""] = /^  identity += \{([^}]*)\}/m.exec(text) ?? [];
    const members = [...identity.matchAll(/(\w+) += "(.*?)"/g)].map(([, name = "", value = ""]) => [name, value]);
    const target = id ?? { identity: Object.fromEntries(members) as Record<string, string> }; // of pairs of texts
    return { page, type, by: JSON.stringify(target), target };
  });

test("every resource's page has imports by ID and by identity", () => {
  const pages = REFERENCE.filter((page) => page.startsWith("docs/resources/"));
  const ways = (page: string) => new Set(imports.filter((one) => one.page === page).map(({ target }) => typeof target));

  expect(pages.filter((page) => ways(page).size !== 2)).toEqual([]);
});

test.each(imports)("the import in $page finds its object by $by", async ({ type, target }) => {
  const { core, airbyte } = await emulatedCore();
  airbyte.templateTags.add({ id: OBJECT, name: "regulated" });
  airbyte.templateTags.add({ id: TAG, name: "beta" });
  airbyte.sourceTemplates.add({ id: OBJECT, name: "Payments", source_definition_id: POSTGRES, tags: ["beta"] });
  airbyte.connectionTemplates.add({ id: OBJECT, destination_name: "Lake" });
  airbyte.workspaces.add({ id: OBJECT, name: "acme" });
  airbyte.workspaces.add({ id: WORKSPACE, name: "demo" });
  airbyte.sources.add({ id: OBJECT, workspace_id: WORKSPACE, source_template_id: OBJECT, name: "Orders" });
  const resource = core.resource(type);

  await resource.import(target);

  expect(resource.state()).not.toBeNull();
});
