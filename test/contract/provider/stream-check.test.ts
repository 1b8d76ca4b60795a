import type { Emulator } from "../../../src/emulator";
import { UNKNOWN } from "../../support/core";
import { emulatedCore, stopEmulated } from "../../support/provider/emulated-core";
import { FAKER, POSTGRES, STRIPE } from "../../support/specs/connector-ids";

afterEach(stopEmulated);

const TYPE = "airbyteembedded_source_template";
const HUBSPOT = "36c891d9-4bd9-43ac-bad2-10e12756272c";
const SLACK = "c2281cee-86f9-4a86-bb48-d23286b4c7bd";
const SERVED = { switches: { catalogs: "served" } } as const;

const whitelist = (...names: unknown[]) => ({ stream_selection_mode: "whitelist", stream_whitelist: names });
const template = (connector: string, ...names: unknown[]) => ({
  actor_definition_id: connector,
  customization: whitelist(...names),
});

async function start(options: Parameters<typeof emulatedCore>[0] = SERVED) {
  const { core, airbyte } = await emulatedCore(options, { AIRBYTE_MAX_RETRIES: "0" });
  return { airbyte, resource: core.resource(TYPE) };
}

/** The requests for catalogs. */
function asked({ requests }: Emulator): string[] {
  return requests.filter(({ path }) => path.endsWith("/catalog")).map(({ path }) => path.split("/").at(-2) ?? "");
}

test("a misspelt stream is an error in the plan, with the name that was meant", async () => {
  const { resource, airbyte } = await start();

  await expect(resource.plan(template(FAKER, "users", "purchase"))).rejects.toMatchObject({
    message:
      'There is no stream "purchase"\nThe connector\'s catalog has no stream "purchase". Did you mean "purchases"?',
    diagnostics: [{ path: [{ attribute: "customization" }, { attribute: "stream_whitelist" }] }],
  });
  expect(airbyte.sourceTemplates.list()).toEqual([]);
});

test("where no name is near, the first few are listed", async () => {
  const { resource, airbyte } = await start();
  const streams = ["a1", "b2", "c3", "d4", "e5", "f6", "g7"].map((name) => ({ name }));
  airbyte.catalogs.add({ id: FAKER, sonar_catalog: { streams }, catalog_type: "structured" });

  await expect(resource.plan(template(FAKER, "zebra-crossings"))).rejects.toThrow(
    'It has "a1", "b2", "c3", "d4", "e5" and 2 more.',
  );
});

test("customized and mapped streams are checked as well", async () => {
  const { resource } = await start();
  const customization = {
    stream_customizations: { user: { cursor_field: ["updated_at"] } },
    stream_mappers: { product: [{ type: "field-filtering", mapper_configuration: { target_field: "price" } }] },
  };

  const planning = resource.plan({ actor_definition_id: FAKER, customization });

  await expect(planning).rejects.toMatchObject({
    diagnostics: [
      { path: [{}, { attribute: "stream_customizations" }] },
      { path: [{}, { attribute: "stream_mappers" }] },
    ],
  });
  await expect(planning).rejects.toThrow('Did you mean "products"?');
});

test("streams that the catalog has are planned and applied", async () => {
  const { resource, airbyte } = await start();

  await resource.apply(template(FAKER, "users", "purchases"));

  expect(airbyte.sourceTemplates.list()).toMatchObject([
    { customization: { stream_whitelist: ["users", "purchases"] } },
  ]);
});

test("an existing template is held against its own catalog", async () => {
  const { resource, airbyte } = await start();
  await resource.apply(template(FAKER, "users"));
  const [{ id } = { id: "" }] = airbyte.sourceTemplates.list();
  airbyte.catalogs.add({ id, sonar_catalog: { streams: [{ name: "users" }, { name: "mine" }] } });

  await expect(resource.plan(template(FAKER, "users", "products"))).rejects.toThrow('There is no stream "products"');
  await resource.apply(template(FAKER, "users", "mine"));
});

test("a copy is held against the catalog of its original", async () => {
  const { resource, airbyte } = await start();
  const { id } = airbyte.sourceTemplates.add({ source_definition_id: FAKER });

  await expect(
    resource.plan({ original_source_template_id: id, name: "Copy", customization: whitelist("user") }),
  ).rejects.toThrow('Did you mean "users"?');
});

test("another connector is another catalog", async () => {
  const { resource } = await start();
  await resource.apply(template(FAKER, "users"));

  await expect(resource.plan(template(STRIPE, "users"))).rejects.toThrow('There is no stream "users"');
});

test("where customers add streams of their own, only what looks misspelt is a warning", async () => {
  const { resource } = await start();

  const { diagnostics } = await resource.plan(template(HUBSPOT, "contcts", "our_own_objects"));

  expect(diagnostics).toMatchObject([
    { severity: "warning", detail: expect.stringContaining('Did you mean "contacts"?') },
  ]);
});

test.each<[string, object]>([
  ["where every customer has streams of their own", template(POSTGRES, "anything")],
  ["for a connector whose catalog nobody made", template(SLACK, "anything")],
  ["of a name that is not known yet", template(FAKER, UNKNOWN)],
  ["of a customization that is not known yet", { actor_definition_id: FAKER, customization: UNKNOWN }],
  ["of a connector that is not known yet", { ...template(FAKER, "user"), actor_definition_id: UNKNOWN }],
])("nothing is said %s", async (_, given) => {
  const { resource } = await start();

  expect(await resource.plan({ ...given })).toMatchObject({ action: "create", diagnostics: [] });
});

test("nothing is said where no catalog is served, and it is asked for once", async () => {
  const { resource, airbyte } = await start({ switches: { catalogs: "absent" } });

  expect((await resource.plan(template(FAKER, "user"))).diagnostics).toEqual([]);
  expect(asked(airbyte)).toEqual([FAKER]);
});

test.each([403, 500, 400])("a catalog that is answered with %s does not fail a plan", async (status) => {
  const { resource, airbyte } = await start();
  airbyte.addFault({ path: /\/catalog$/, status });

  expect((await resource.plan(template(FAKER, "user"))).action).toBe("create");
});

test("no catalog is asked for by a plan that sends no names", async () => {
  const { resource, airbyte } = await start();
  const other = { partial_default_config: { count: 5 } };
  await resource.apply(template(FAKER, "users"));
  const before = asked(airbyte).length;

  await resource.plan(template(FAKER, "users"));
  await resource.plan({ ...template(FAKER, "users"), ...other });
  await resource.plan({ actor_definition_id: FAKER, customization: { stream_selection_mode: "all" } });
  await resource.destroy();

  expect(asked(airbyte).slice(before)).toEqual([]);
});
