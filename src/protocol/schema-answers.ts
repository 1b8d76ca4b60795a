import type { Engine } from "../framework";
import { log } from "./process/log";
import type { Rpc } from "./rpc";
import { schemaRpcs } from "./rpcs/schema";

/** Encoded answers in Base64, by RPC. */
export type SchemaAnswers = Readonly<Record<string, string>>;

/** Encodes the answers that depend on the schema alone. The bundle has them, so that it need not load an engine for them. */
export async function toSchemaAnswers(engine: Engine): Promise<SchemaAnswers> {
  const context = { engine, schema: engine.schema(), signal: new AbortController().signal, stop: () => undefined };
  const encoded = Object.entries(schemaRpcs).map(async ([name, rpc]) => {
    const answer = await rpc(name, Buffer.of(), () => Promise.resolve(context));
    return [name, Buffer.from(answer).toString("base64")] as const;
  });
  return Object.fromEntries(await Promise.all(encoded));
}

/** RPCs that send such answers. */
export function toSchemaRpcs(answers: SchemaAnswers): Readonly<Record<string, Rpc>> {
  const answer =
    (encoded: string): Rpc =>
    (name) => {
      log.debug("RPC answered", { rpc: name });
      return Promise.resolve(Buffer.from(encoded, "base64"));
    };
  return Object.fromEntries(Object.entries(answers).map(([name, encoded]) => [name, answer(encoded)]));
}
