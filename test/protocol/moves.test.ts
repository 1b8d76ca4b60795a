import { join } from "node:path";
import { createEngine, toIdentityType, toObjectType } from "../../src/framework";
import { toPrivate, toPrivateBytes, toValue } from "../../src/protocol/messages/values";
import { bareProvider } from "../support/provider/bare-provider";
import { readGoldens } from "../support/framework/golden-schemas";
import { serving, stopServing } from "../support/protocol/served-engine";

afterEach(stopServing);

const engine = createEngine(bareProvider, () => undefined);
const TYPE = "airbyteembedded_source_template";
const { resources, identities } = engine.schema();
const toState = toObjectType(resources[TYPE]!.attributes);
const ID = "9418d510-6a41-4329-b68d-3e133b8265b8";
const json = (value: unknown) => ({ json: Buffer.from(JSON.stringify(value)) });

test.each([
  ["restapi", "restapi_object", { id: ID, path: "/api/v1/integrations/templates/sources", data: "{}" }],
  ["restful", "restful_resource", { id: `/api/v1/integrations/templates/sources/${ID}`, output: null }],
  ["terraform", "terraform_data", { id: "2f1c", input: { value: ID, type: "string" }, output: null }],
])("OpenTofu, which names the provider %s alone, moves its %s to our type", async (provider, type, state) => {
  const client = await serving(Promise.resolve(engine));

  const answer = await client.call("MoveResourceState", {
    source_provider_address: provider,
    source_type_name: type,
    source_schema_version: 0,
    source_state: json(state),
    target_type_name: TYPE,
  });

  expect(answer.diagnostics).toEqual([]);
  expect(toValue(answer.target_state, toState)).toMatchObject({ id: ID, name: null });
});

test.each([
  ["Terraform 1.15, by its whole address", "registry.example.com/platform/airbyteembedded"],
  ["OpenTofu, by its name alone", "airbyteembedded"],
])("an object whose provider alone has another address passes through as it is: %s", async (_name, provider) => {
  const client = await serving(Promise.resolve(engine));
  const golden = readGoldens(join(__dirname, "..", "golden", "source_template")).get(0)!;

  const answer = await client.call("MoveResourceState", {
    source_provider_address: provider,
    source_type_name: TYPE,
    source_schema_version: 0,
    source_state: json(golden.state),
    source_private: toPrivateBytes({ salt: "s" }),
    source_identity: json({ id: ID }),
    source_identity_schema_version: 0,
    target_type_name: TYPE,
  });

  expect(answer.diagnostics).toEqual([]);
  const same = await engine.upgradeState(TYPE, 0, JSON.stringify(golden.state));
  expect(toValue(answer.target_state, toState)).toEqual(same.state);
  expect(toPrivate(answer.target_private)).toEqual({ salt: "s" });
  expect(toValue(answer.target_identity?.identity_data, toIdentityType(identities[TYPE]!))).toEqual({ id: ID });
});
