import { createEngine } from "../../framework";
import { createRedactor } from "../../output";
import { toSchemaAnswers, type SchemaAnswers } from "../../protocol/schema-answers";
import { airbyteEmbedded } from "../../provider";

/** Encodes the answers of the provider that depend on its schema alone. */
export function encodeSchemaAnswers(): Promise<SchemaAnswers> {
  const provider = airbyteEmbedded({
    environment: {},
    version: "",
    redactor: createRedactor(),
    onRequest() {},
    onClient() {},
  });
  return toSchemaAnswers(createEngine(provider, () => undefined));
}
