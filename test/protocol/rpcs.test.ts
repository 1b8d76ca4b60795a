import { encodeJson } from "../../src/cty";
import type { Engine } from "../../src/framework";
import { terraform } from "../../src/protocol/messages/codecs";
import { toSchemaAnswers } from "../../src/protocol/schema-answers";
import { toDynamicValue, toText, toValue } from "../../src/protocol/messages/values";
import { fakeEngine } from "../support/protocol/fake-engine";
import {
  memory,
  serving,
  SETTINGS,
  stopServing,
  thing,
  THING,
  TYPE,
  type_name,
} from "../support/protocol/served-engine";

const { ERROR } = terraform.Diagnostic.Severity;

afterEach(stopServing);

describe("what there is to manage", () => {
  test("metadata names every type, and what the provider can do", async () => {
    const client = await serving();

    expect(await client.call("GetMetadata", {})).toMatchObject({
      resources: [{ type_name: "fake_thing" }],
      data_sources: [{ type_name: "fake_things" }],
      ephemeral_resources: [{ type_name: "fake_lease" }],
      actions: [{ type_name: "fake_sorting" }],
      list_resources: [{ type_name: "fake_thing" }],
      functions: [{ name: "join_things" }, { name: "count_things" }],
      server_capabilities: {
        plan_destroy: true,
        get_provider_schema_optional: true,
        move_resource_state: true,
        generate_resource_config: true,
      },
    });
  });

  test("answers that were encoded before are sent without an engine, and are the same", async () => {
    const answers = await toSchemaAnswers(fakeEngine());
    const computing = await serving();
    const stored = await serving(Promise.reject(new Error("loaded")), answers);

    for (const name of ["GetMetadata", "GetProviderSchema", "GetResourceIdentitySchemas"] as const)
      expect(await stored.call(name, {})).toEqual(await computing.call(name, {}));
  });

  test("the schema has every type, and no provider_meta, which would crash Terraform", async () => {
    const client = await serving();

    const schema = await client.call("GetProviderSchema", {});

    expect(schema.provider!.block!.attributes!.map(({ name }) => name)).toEqual(["url"]);
    expect(Object.keys(schema.resource_schemas)).toEqual(["fake_thing"]);
    expect(Object.keys(schema.data_source_schemas)).toEqual(["fake_things"]);
    expect(Object.keys(schema.list_resource_schemas)).toEqual(["fake_thing"]);
    expect(Object.keys(schema.ephemeral_resource_schemas)).toEqual(["fake_lease"]);
    expect(schema.ephemeral_resource_schemas.fake_lease!.block!.attributes).toMatchObject([
      { name: "name", required: true },
      { name: "token", computed: true, sensitive: true },
    ]);
    expect(Object.keys(schema.action_schemas)).toEqual(["fake_sorting"]);
    expect(schema.action_schemas.fake_sorting!.schema!.block!.attributes).toMatchObject([{ name: "size" }]);
    expect(Object.keys(schema.functions)).toEqual(["join_things", "count_things"]);
    expect(schema.server_capabilities).toMatchObject({ plan_destroy: true, get_provider_schema_optional: true });
    expect(schema.$unknowns ?? []).toEqual([]);
  });
});

describe("the engine is asked with plain values, and its answer is sent", () => {
  const diagnostics = [{ severity: "error", summary: "No", detail: "Why", path: [{ attribute: "name" }] }] as const;
  const told = [{ severity: ERROR, summary: "No", detail: "Why", attribute: { steps: [{ attribute_name: "name" }] } }];

  test("validating the provider's configuration", async () => {
    const validateProvider = jest.fn(() => Promise.resolve({ diagnostics }));
    const client = await serving({ validateProvider });

    const answer = await client.call("ValidateProviderConfig", { config: toDynamicValue({ url: "u" }, SETTINGS) });

    expect(validateProvider).toHaveBeenCalledWith({ url: "u" });
    expect(answer.diagnostics).toMatchObject(told);
  });

  test("validating a resource", async () => {
    const validateResource = jest.fn(() => Promise.resolve({ diagnostics }));
    const client = await serving({ validateResource });

    const answer = await client.call("ValidateResourceConfig", {
      type_name,
      config: thing,
      client_capabilities: { write_only_attributes_allowed: true },
    });

    expect(validateResource).toHaveBeenCalledWith("fake_thing", THING, { writeOnlyAllowed: true });
    expect(answer.diagnostics).toMatchObject(told);
  });

  test("validating a data source", async () => {
    const validateDataSource = jest.fn(() => Promise.resolve({ diagnostics }));
    const client = await serving({ validateDataSource });

    const answer = await client.call("ValidateDataResourceConfig", { type_name: "fake_things", config: thing });

    expect(validateDataSource).toHaveBeenCalledWith("fake_things", THING);
    expect(answer.diagnostics).toMatchObject(told);
  });

  test("configuring, with what the calling Terraform can do", async () => {
    const configure = jest.fn(() => Promise.resolve({ diagnostics: [] }));
    const client = await serving({ configure });
    const config = toDynamicValue({ url: null }, SETTINGS);

    await client.call("ConfigureProvider", {
      terraform_version: "1.11.4",
      config,
      client_capabilities: { write_only_attributes_allowed: true },
    });
    await client.call("ConfigureProvider", { terraform_version: "1.5.0", config });

    expect(configure.mock.calls).toEqual([
      [{ url: null }, { terraformVersion: "1.11.4", writeOnlyAllowed: true }, expect.any(AbortSignal)],
      [{ url: null }, { terraformVersion: "1.5.0", writeOnlyAllowed: false }, expect.any(AbortSignal)],
    ]);
  });

  test("upgrading a state, which is passed as the text that was stored", async () => {
    const upgradeState = jest.fn(() => Promise.resolve({ state: THING, diagnostics: [] }));
    const client = await serving({ upgradeState });

    const answer = await client.call("UpgradeResourceState", {
      type_name,
      version: 2,
      raw_state: { json: Buffer.from('{"n":1.0}') },
    });

    expect(upgradeState).toHaveBeenCalledWith("fake_thing", 2, '{"n":1.0}');
    expect(toValue(answer.upgraded_state, TYPE)).toEqual(THING);
  });

  test("a state of the current version goes back in its own bytes, without a call of the engine", async () => {
    const upgradeState = jest.fn<ReturnType<Engine["upgradeState"]>, Parameters<Engine["upgradeState"]>>();
    const client = await serving({ upgradeState });
    const json = Buffer.from(encodeJson(THING, TYPE));

    const answer = await client.call("UpgradeResourceState", { type_name, version: 3, raw_state: { json } });

    expect(upgradeState).not.toHaveBeenCalled();
    expect(toText(answer.upgraded_state?.json ?? Buffer.of())).toBe(toText(json));
  });

  test("a state that is read or planned unchanged goes back in its own bytes", async () => {
    const plan = jest.fn<ReturnType<Engine["plan"]>, Parameters<Engine["plan"]>>(({ prior }) =>
      Promise.resolve({ planned: prior, replace: [], identity: null, private: {}, diagnostics: [] }),
    );
    const client = await serving({
      plan,
      read: ({ state }) => Promise.resolve({ state, private: {}, identity: null, diagnostics: [] }),
    });
    // A map of 16 bits for its size: we would write a shorter one.
    const { msgpack } = thing;
    const long = {
      msgpack: Buffer.concat([Buffer.of(0xde, 0, (msgpack?.[0] ?? 0) & 0x0f), msgpack?.subarray(1) ?? Buffer.of()]),
    };

    const read = await client.call("ReadResource", { type_name, current_state: long });
    const planned = await client.call("PlanResourceChange", {
      type_name,
      config: thing,
      prior_state: long,
      proposed_new_state: long,
    });

    expect(Buffer.from(read.new_state?.msgpack ?? [])).toEqual(long.msgpack);
    expect(Buffer.from(planned.planned_state?.msgpack ?? [])).toEqual(long.msgpack);
    const [{ prior, proposed } = {}] = plan.mock.calls[0] ?? [];
    expect(proposed).toBe(prior);
  });

  test("reading an object that is there, and one that is gone", async () => {
    const client = await serving({
      read: ({ state, private: known }) =>
        Promise.resolve({
          state: Object.keys(known).length === 0 ? null : state,
          private: known,
          identity: null,
          diagnostics: [],
        }),
    });

    const there = await client.call("ReadResource", { type_name, current_state: thing, private: memory });
    const gone = await client.call("ReadResource", { type_name, current_state: thing });

    expect(toValue(there.new_state, TYPE)).toEqual(THING);
    expect(toText(there.private)).toBe('{"salt":"s"}');
    expect(toValue(gone.new_state, TYPE)).toBeNull();
  });

  test("planning, with the paths that need a new object", async () => {
    const plan = jest.fn<ReturnType<Engine["plan"]>, Parameters<Engine["plan"]>>(({ proposed }) =>
      Promise.resolve({
        planned: proposed,
        private: { salt: "new" },
        identity: null,
        replace: [[{ attribute: "name" }]],
        diagnostics,
      }),
    );
    const client = await serving({ plan });

    const answer = await client.call("PlanResourceChange", {
      type_name,
      config: toDynamicValue({ ...THING, name: "config" }, TYPE),
      prior_state: toDynamicValue(null, TYPE),
      proposed_new_state: thing,
      prior_private: memory,
    });

    expect(plan.mock.calls[0]![0]).toMatchObject({
      type: "fake_thing",
      config: { name: "config" },
      prior: null,
      proposed: THING,
      private: { salt: "s" },
    });
    expect(toValue(answer.planned_state, TYPE)).toEqual(THING);
    expect(toText(answer.planned_private)).toBe('{"salt":"new"}');
    expect(answer.requires_replace).toMatchObject([{ steps: [{ attribute_name: "name" }] }]);
    expect(answer.diagnostics).toMatchObject(told);
  });

  test("applying: a failure comes together with what is true so far", async () => {
    const client = await serving({
      apply: ({ planned, private: known }) =>
        Promise.resolve({ state: planned, private: known, identity: null, diagnostics }),
    });

    const answer = await client.call("ApplyResourceChange", {
      type_name,
      config: thing,
      prior_state: toDynamicValue(null, TYPE),
      planned_state: thing,
      planned_private: memory,
    });

    expect(toValue(answer.new_state, TYPE)).toEqual(THING);
    expect(toText(answer.private)).toBe('{"salt":"s"}');
    expect(answer.diagnostics).toMatchObject(told);
  });

  test("importing an object, and finding none", async () => {
    const found = await serving();
    const none = await serving({
      import: () => Promise.resolve({ state: null, private: {}, identity: null, diagnostics }),
    });

    const one = await found.call("ImportResourceState", { type_name, id: "a" });
    const nothing = await none.call("ImportResourceState", { type_name, id: "a" });

    expect(one.imported_resources).toMatchObject([{ type_name: "fake_thing" }]);
    expect(toValue(one.imported_resources[0]!.state, TYPE)).toEqual({ name: "a", size: 1, parts: null });
    expect(nothing.imported_resources).toEqual([]);
    expect(nothing.diagnostics).toMatchObject(told);
  });

  test("reading a data source", async () => {
    const client = await serving();

    const { state } = await client.call("ReadDataSource", { type_name: "fake_things", config: thing });

    expect(toValue(state, TYPE)).toEqual(THING);
  });
});
