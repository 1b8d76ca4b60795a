import { createEngine, toObjectType } from "../../src/framework";
import { toDynamicValue, toValue } from "../../src/protocol/messages/values";
import { bareProvider as provider } from "../support/provider/bare-provider";
import { serving, stopServing } from "../support/protocol/served-engine";

const ignore = () => undefined;
const types = provider.resources.map(({ type }) => `${provider.name}_${type}`);
const schema = createEngine(provider, ignore).schema();

/** Resource types whose objects may exist already, made by other means. A binding is no object of its own. */
const ADOPTED = ["connection_template", "source_template", "template_tag"].map((type) => `${provider.name}_${type}`);

const ID = "decd338e-5647-4c0b-adf4-da0e75f5a750";

afterEach(stopServing);

/** Terraform's end of a provider that is not configured: it has no credentials, and may send no request. */
const connect = () => serving(Promise.resolve(createEngine(provider, ignore)));

test("every resource has an identity, and says what an import by it has to give", async () => {
  const client = await connect();

  const { identity_schemas } = await client.call("GetResourceIdentitySchemas", {});

  expect(Object.keys(identity_schemas).sort()).toEqual([...types].sort());
  for (const { identity_attributes = [] } of Object.values(identity_schemas)) {
    expect(identity_attributes?.some(({ required_for_import }) => required_for_import)).toBe(true);
    for (const { description } of identity_attributes ?? []) expect(description).toMatch(/^[A-Z`].*\.$/s);
  }
});

test("everything that can be adopted can be listed, and is announced so", async () => {
  const client = await connect();

  const { list_resources } = await client.call("GetMetadata", {});
  const { list_resource_schemas } = await client.call("GetProviderSchema", {});

  const announced = list_resources.map(({ type_name }) => type_name).sort();
  expect(announced).toEqual(Object.keys(list_resource_schemas).sort());
  expect(announced).toEqual(expect.arrayContaining(ADOPTED));
});

test.each([
  [
    "terraform_data",
    "terraform.io/builtin/terraform",
    { input: { value: { id: ID }, type: ["object", { id: "string" }] } },
  ],
  ["restapi_object", "registry.terraform.io/mastercard/restapi", { id: ID }],
  ["restful_resource", "registry.terraform.io/magodo/restful", { id: `/api/v1/things/${ID}` }],
])("a %s becomes any of them by its ID, and no request is sent", async (source_type_name, address, state) => {
  const client = await connect();

  for (const target_type_name of ADOPTED) {
    const answer = await client.call("MoveResourceState", {
      source_provider_address: address,
      source_type_name,
      source_state: { json: Buffer.from(JSON.stringify(state)) },
      target_type_name,
    });

    expect(answer.diagnostics).toEqual([]);
    expect(toValue(answer.target_state, typeOf(target_type_name))).toMatchObject({ id: ID });
  }
});

test("the configuration that is generated for a tag is its name, and is valid", async () => {
  const client = await connect();
  const type_name = `${provider.name}_template_tag`;
  const type = typeOf(type_name);
  const state = { id: ID, name: "pro", organization_id: ID, created_at: "2025-10-01T00:00:00Z" };

  const { config, diagnostics } = await client.call("GenerateResourceConfig", {
    type_name,
    state: toDynamicValue(state, type),
  });
  const checked = await client.call("ValidateResourceConfig", { type_name, config });

  expect(toValue(config, type)).toMatchObject({ id: null, name: "pro", organization_id: null, created_at: null });
  expect([...diagnostics, ...checked.diagnostics]).toEqual([]);
});

function typeOf(type: string) {
  return toObjectType(schema.resources[type]!.attributes);
}
