import { toIdentityType, toObjectType, type Engine } from "../../../src/framework";
import { serveReattach, type Reattachable } from "../../../src/protocol/reattach";
import { toDynamicValue, toPrivateBytes } from "../../../src/protocol/messages/values";
import type { SchemaAnswers } from "../../../src/protocol/schema-answers";
import { connectProvider, type ProviderClient } from "./provider-client";
import { fakeEngine } from "./fake-engine";

/** The fake engine's types, and one of its objects, plain and encoded. */
export const TYPE = toObjectType(fakeEngine().schema().resources.fake_thing!.attributes);
export const SETTINGS = toObjectType(fakeEngine().schema().provider.attributes);
export const IDENTITY = toIdentityType(fakeEngine().schema().identities.fake_thing!);
export const LISTING = toObjectType(fakeEngine().schema().lists.fake_thing!.attributes);
export const THING = { name: "a", size: 1, parts: { x: { name: null } } };
export const thing = toDynamicValue(THING, TYPE);
export const memory = toPrivateBytes({ salt: "s" });
export const type_name = "fake_thing";

const open: { provider: Reattachable; client: ProviderClient }[] = [];

/** A client of our server in this process, around the fake engine or another. */
export async function serving(
  different: Partial<Engine> | Promise<Engine> = {},
  answers: SchemaAnswers = {},
): Promise<ProviderClient> {
  const engine = different instanceof Promise ? different : Promise.resolve(fakeEngine(different));
  engine.catch(() => undefined); // is loaded at the first connection, and must not count as unhandled before
  const provider = await serveReattach({ load: () => engine, answers, address: "fake" });
  // The shape that Terraform reads.
  const { fake } = JSON.parse(provider.variable) as { fake: { Addr: { String: string } } };
  const client = connectProvider(fake.Addr.String);
  open.push({ provider, client });
  return client;
}

/** Ends all that `serving` started. */
export function stopServing(): void {
  for (const { provider, client } of open.splice(0)) {
    client.close();
    provider.close();
  }
}
