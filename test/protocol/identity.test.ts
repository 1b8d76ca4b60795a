import { UNKNOWN } from "../../src/cty";
import type { Engine } from "../../src/framework";
import { terraform } from "../../src/protocol/messages/codecs";
import { toDynamicValue, toValue } from "../../src/protocol/messages/values";
import { IDENTITY, serving, stopServing, thing, THING, TYPE, type_name } from "../support/protocol/served-engine";

afterEach(stopServing);

const OWN = { name: "a", owner: null };
const own = { identity_data: toDynamicValue(OWN, IDENTITY) };

test("the schema of an identity says what an import by it has to give", async () => {
  const client = await serving();

  const { identity_schemas } = await client.call("GetResourceIdentitySchemas", {});

  const { version, identity_attributes } = identity_schemas.fake_thing!;
  const string = Buffer.from('"string"');
  expect(Number(version)).toBe(2);
  expect(identity_attributes).toMatchObject([
    { name: "name", type: string, required_for_import: true, description: "Its name." },
    { name: "owner", type: string, optional_for_import: true },
  ]);
});

test("reading, planning and applying pass the identity on, and bring one back", async () => {
  const client = await serving();

  const read = await client.call("ReadResource", { type_name, current_state: thing, current_identity: own });
  const plan = await client.call("PlanResourceChange", {
    type_name,
    prior_state: thing,
    proposed_new_state: thing,
    config: thing,
    prior_identity: own,
  });
  const applied = await client.call("ApplyResourceChange", {
    type_name,
    prior_state: thing,
    planned_state: thing,
    config: thing,
    planned_identity: own,
  });

  for (const identity of [read.new_identity, plan.planned_identity, applied.new_identity])
    expect(toValue(identity?.identity_data, IDENTITY)).toEqual(OWN);
});

test("an identity that only apply will know travels as unknown", async () => {
  const client = await serving({
    plan: ({ proposed }) =>
      Promise.resolve({ planned: proposed, private: {}, identity: UNKNOWN, replace: [], diagnostics: [] }),
  });

  const answer = await client.call("PlanResourceChange", { type_name, proposed_new_state: thing, config: thing });

  expect(toValue(answer.planned_identity?.identity_data, IDENTITY)).toEqual(UNKNOWN);
});

test("a Terraform that knows of no identities sends none, and the engine is told so", async () => {
  const read = jest.fn<ReturnType<Engine["read"]>, Parameters<Engine["read"]>>(({ state }) =>
    Promise.resolve({ state, private: {}, identity: null, diagnostics: [] }),
  );
  const client = await serving({ read });

  const answer = await client.call("ReadResource", { type_name, current_state: thing });

  expect(read.mock.calls[0]![0]).toMatchObject({ identity: null });
  expect(answer.new_identity).toBeFalsy();
});

test("an import by identity has no id", async () => {
  const importing = jest.fn<ReturnType<Engine["import"]>, Parameters<Engine["import"]>>(({ identity }) =>
    Promise.resolve({ state: THING, private: {}, identity, diagnostics: [] }),
  );
  const client = await serving({ import: importing });

  const { imported_resources } = await client.call("ImportResourceState", { type_name, identity: own });

  expect(importing.mock.calls[0]![0]).toMatchObject({ type: "fake_thing", id: "", identity: OWN });
  expect(toValue(imported_resources[0]!.identity?.identity_data, IDENTITY)).toEqual(OWN);
});

test("a stored identity is upgraded from the text that was stored", async () => {
  const client = await serving();

  const answer = await client.call("UpgradeResourceIdentity", {
    type_name,
    version: 1,
    raw_identity: { json: Buffer.from('{"name":"a","gone":1}') },
  });

  expect(toValue(answer.upgraded_identity?.identity_data, IDENTITY)).toEqual(OWN);
});

test("an object of another type is moved by its address, its type and the text of its state", async () => {
  const move = jest.fn<ReturnType<Engine["move"]>, Parameters<Engine["move"]>>(() =>
    Promise.resolve({ state: THING, private: { was: "other" }, identity: null, diagnostics: [] }),
  );
  const client = await serving({ move });

  const answer = await client.call("MoveResourceState", {
    source_provider_address: "terraform.io/builtin/terraform",
    source_type_name: "terraform_data",
    source_state: { json: Buffer.from('{"id":"x"}') },
    source_private: Buffer.from("not ours"),
    target_type_name: type_name,
  });

  const source = {
    provider: "terraform.io/builtin/terraform",
    type: "terraform_data",
    state: '{"id":"x"}',
    version: 0,
    private: {},
    identity: null,
  };
  expect(move.mock.calls).toEqual([[{ type: "fake_thing", source }]]);
  expect(toValue(answer.target_state, TYPE)).toEqual(THING);
  expect(Buffer.from(answer.target_private).toString()).toBe('{"was":"other"}');
});

test("a configuration is generated from a state", async () => {
  const config = { ...THING, size: null };
  const client = await serving({ generateConfig: () => Promise.resolve({ config, diagnostics: [] }) });

  const answer = await client.call("GenerateResourceConfig", { type_name, state: thing });

  expect(toValue(answer.config, TYPE)).toEqual(config);
});

test("a refusal to generate one is a diagnostic and no configuration", async () => {
  const diagnostics = [{ severity: "error", summary: "No", detail: "Why" }] as const;
  const client = await serving({ generateConfig: () => Promise.resolve({ config: null, diagnostics }) });

  const answer = await client.call("GenerateResourceConfig", { type_name, state: thing });

  expect(answer.diagnostics).toMatchObject([{ severity: terraform.Diagnostic.Severity.ERROR, summary: "No" }]);
  expect(toValue(answer.config, TYPE)).toBeNull();
});
