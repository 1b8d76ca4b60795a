import { decodeJson, encodeJson, fromPlain, type Plain, type Type, type Value } from "../../../src/cty";
import { toIdentityType, toObjectType } from "../../../src/framework";
import type { Emulator } from "../../../src/emulator";
import { terraform } from "../../../src/protocol/messages/codecs";
import { toDynamicValue, toValue } from "../../../src/protocol/messages/values";
import { proposeNew } from "../core/proposal";
import { subjects, type Given } from "../provider/subjects";
import { POSTGRES } from "../specs/connector-ids";
import type { ProviderInProcess } from "./provider-in-process";

/** A request as it goes over the wire. */
export interface Recorded {
  readonly name: string;
  readonly bytes: Uint8Array;
}

type Message = Readonly<Record<string, unknown>>;
type Answer = Readonly<Record<string, never>>;

interface Codec {
  readonly Request: { encode(message: Message): { finish(): Uint8Array } };
  readonly Response?: { decode(bytes: Uint8Array): Answer };
}

const CRON = "0 0 12 * * ?";
const CALLS: Readonly<Record<string, readonly Plain[]>> = {
  cron_describe: [CRON],
  cron_next: [CRON, "2025-01-01T00:00:00Z", 3],
  region_id: ["eu"],
  tags_match: [["free"], ["free", "pro"], "any"],
};

/** Requests of every RPC as Terraform makes them, in a life of every resource and a look at everything else. */
export async function recordRequests(provider: ProviderInProcess, airbyte: Emulator): Promise<readonly Recorded[]> {
  const recorded: Recorded[] = [];
  const schema = provider.engine.schema();

  async function ask(name: string, message: Message = {}): Promise<Answer> {
    const codec = (terraform as unknown as Readonly<Record<string, Codec>>)[name]; // one of the RPCs of the protocol
    if (!codec) throw new Error(`There is no RPC ${name}.`);
    const bytes = codec.Request.encode(message).finish();
    recorded.push({ name, bytes });
    const [answer] = await provider.send(name, bytes);
    return codec.Response && answer ? codec.Response.decode(answer) : {};
  }

  for (const name of ["GetMetadata", "GetProviderSchema", "GetResourceIdentitySchemas", "GetFunctions"])
    await ask(name);
  const settings = toDynamicValue(
    toWhole({}, toObjectType(schema.provider.attributes)),
    toObjectType(schema.provider.attributes),
  );
  await ask("ValidateProviderConfig", { config: settings });
  await ask("ConfigureProvider", {
    config: settings,
    terraform_version: "1.11.4",
    client_capabilities: { write_only_attributes_allowed: true },
  });

  for (const name of ["free", "pro"]) airbyte.templateTags.add({ name });
  for (const [short, subject] of Object.entries(subjects)) await live(short, subject(airbyte));

  async function live(short: string, { first, changes }: ReturnType<(typeof subjects)[string]>): Promise<void> {
    const type_name = `airbyteembedded_${short}`;
    const { attributes, version } = schema.resources[type_name]!;
    const type = toObjectType(attributes);
    const identity = toIdentityType(schema.identities[type_name]!);
    const nothing = toDynamicValue(null, type);
    const held: { state: Value; memory: Message } = { state: null, memory: {} };

    async function change(given: Given): Promise<void> {
      const whole = toWhole(given, type);
      const [config, prior_state] = [toDynamicValue(whole, type), toDynamicValue(held.state, type)];
      await ask("ValidateResourceConfig", {
        type_name,
        config,
        client_capabilities: { write_only_attributes_allowed: true },
      });
      const proposed_new_state = toDynamicValue(proposeNew(attributes, held.state, whole), type);
      const { planned_state, planned_private, planned_identity } = await ask("PlanResourceChange", {
        type_name,
        config,
        prior_state,
        proposed_new_state,
        prior_private: held.memory.private,
        prior_identity: held.memory.identity,
      });
      const made = await ask("ApplyResourceChange", {
        type_name,
        config,
        prior_state,
        planned_state,
        planned_private,
        planned_identity,
      });
      held.state = toValue(made.new_state, type);
      held.memory = { private: made.private, identity: made.new_identity };
    }

    await change(first);
    for (const [name, values] of Object.entries(changes)) await change({ ...first, [name]: values.at(1) ?? values[0] });
    const { state, memory } = held;
    if (state === null) throw new Error(`There is no ${short} to go on with.`);

    const json = Buffer.from(encodeJson(state, type));
    const { id } = JSON.parse(json.toString()) as { id: string }; // every resource has one
    const current_state = toDynamicValue(state, type);
    const identity_data = (memory.identity as { identity_data?: unknown } | null)?.identity_data;
    await ask("ReadResource", { type_name, current_state, private: memory.private, current_identity: memory.identity });
    await ask("UpgradeResourceState", { type_name, version, raw_state: { json } });
    await ask("UpgradeResourceState", { type_name, version: 0, raw_state: { json } });
    const stored = Buffer.from(encodeJson(decodeIdentity(identity_data, identity), identity));
    await ask("UpgradeResourceIdentity", { type_name, version: 0, raw_identity: { json: stored } });
    await ask("ImportResourceState", { type_name, id });
    await ask("ImportResourceState", { type_name, identity: memory.identity });
    await ask("GenerateResourceConfig", { type_name, state: current_state });
    await ask("MoveResourceState", {
      source_provider_address: "registry.terraform.io/Mastercard/restapi",
      source_type_name: "restapi_object",
      source_schema_version: 0,
      source_state: { json: Buffer.from(JSON.stringify({ id, api_data: { id } })) },
      target_type_name: type_name,
    });
    await ask("MoveResourceState", {
      source_provider_address: "terraform.local/x/airbyteembedded",
      source_type_name: type_name,
      source_schema_version: version,
      source_state: { json },
      target_type_name: type_name,
      source_private: memory.private,
      source_identity: { json: stored },
    });
    const list = schema.lists[type_name];
    if (list) {
      const listType = toObjectType(list.attributes);
      const config = toDynamicValue(toWhole({}, listType), listType);
      await ask("ValidateListResourceConfig", { type_name, config });
      await ask("ListResource", { type_name, config, include_resource_object: true, limit: 5 });
    }
    const deletion = {
      type_name,
      prior_state: current_state,
      prior_private: memory.private,
      prior_identity: memory.identity,
    };
    const { planned_private } = await ask("PlanResourceChange", {
      ...deletion,
      proposed_new_state: nothing,
      config: nothing,
    });
    // Sent only by the fuzz: what is there serves the other requests.
    recorded.push({
      name: "ApplyResourceChange",
      bytes: terraform.ApplyResourceChange.Request.encode({
        type_name,
        prior_state: current_state,
        planned_state: nothing,
        config: nothing,
        planned_private,
      }).finish(),
    });
  }

  const workspace = airbyte.workspaces.list()[0]!;
  const given: Given = {
    workspace_id: workspace.id,
    id: workspace.id,
    query: "streams",
    source_definition_id: POSTGRES,
    allowed_origin: "https://app.example.com",
  };
  for (const [type_name, { attributes }] of Object.entries(schema.dataSources)) {
    const type = toObjectType(attributes);
    const config = toDynamicValue(toWhole(pick(given, attributes), type), type);
    await ask("ValidateDataResourceConfig", { type_name, config });
    await ask("ReadDataSource", { type_name, config });
  }
  for (const [type_name, { attributes }] of Object.entries(schema.ephemeralResources)) {
    const type = toObjectType(attributes);
    const config = toDynamicValue(toWhole(pick(given, attributes), type), type);
    await ask("ValidateEphemeralResourceConfig", { type_name, config });
    const { private: memory } = await ask("OpenEphemeralResource", { type_name, config });
    await ask("RenewEphemeralResource", { type_name, private: memory });
    await ask("CloseEphemeralResource", { type_name, private: memory });
  }
  for (const [action_type, { attributes }] of Object.entries(schema.actions)) {
    const type = toObjectType(attributes);
    const config = toDynamicValue(toWhole({}, type), type);
    await ask("ValidateActionConfig", { type_name: action_type, config });
    await ask("PlanAction", { action_type, config });
    await ask("InvokeAction", { action_type, config });
  }
  for (const [name, { parameters }] of Object.entries(schema.functions)) {
    const given = parameters.map(({ type }, at) => toDynamicValue(fromPlain(CALLS[name]?.[at], type), type));
    await ask("CallFunction", { name, arguments: given });
  }
  await ask("StopProvider");
  return recorded;
}

function toWhole(given: Given, type: Type): Value {
  return fromPlain(given as Plain, type); // literals of this file, and of the subjects
}

function pick(given: Given, attributes: object): Given {
  const settable = Object.entries(given).filter(([name]) => name in attributes);
  return Object.fromEntries(settable);
}

function decodeIdentity(data: unknown, type: Type): Value {
  const value = toValue(data as Parameters<typeof toValue>[0], type); // comes from an answer
  return value ?? decodeJson("null", type);
}
