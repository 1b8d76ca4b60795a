import type { Value } from "../cty";
import type { Engine, ProviderSchema, Schema } from "../framework";
import { findOwn } from "./messages/resource-types";
import { learnSecrets } from "./messages/schema-secrets";

/**
 * Wraps an engine so that the redactor learns secrets before the engine uses them: those of every configuration, and
 * those of opened ephemeral resources.
 */
export function attentive(engine: Engine, schema: ProviderSchema): Engine {
  const { resources, dataSources, ephemeralResources, actions } = schema;

  function heed(schemas: Readonly<Record<string, Schema>>, type: string, config: Value): void {
    const own = findOwn(schemas, type);
    if (own) learnSecrets(own, config);
  }

  return {
    ...engine,
    validateProvider(config) {
      learnSecrets(schema.provider, config);
      return engine.validateProvider(config);
    },
    validateResource(type, config, client) {
      heed(resources, type, config);
      return engine.validateResource(type, config, client);
    },
    validateDataSource(type, config) {
      heed(dataSources, type, config);
      return engine.validateDataSource(type, config);
    },
    validateEphemeral(type, config) {
      heed(ephemeralResources, type, config);
      return engine.validateEphemeral(type, config);
    },
    validateAction(type, config) {
      heed(actions, type, config);
      return engine.validateAction(type, config);
    },
    configure(config, client, signal) {
      learnSecrets(schema.provider, config);
      return engine.configure(config, client, signal);
    },
    plan(request) {
      heed(resources, request.type, request.config);
      return engine.plan(request);
    },
    apply(request) {
      heed(resources, request.type, request.config);
      return engine.apply(request);
    },
    readDataSource(request) {
      heed(dataSources, request.type, request.config);
      return engine.readDataSource(request);
    },
    async open(request) {
      heed(ephemeralResources, request.type, request.config);
      const answer = await engine.open(request);
      heed(ephemeralResources, request.type, answer.result);
      return answer;
    },
    planAction(request) {
      heed(actions, request.type, request.config);
      return engine.planAction(request);
    },
    invokeAction(request) {
      heed(actions, request.type, request.config);
      return engine.invokeAction(request);
    },
  };
}
