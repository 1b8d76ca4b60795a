import { toKnownModel } from "../model/model";
import type { Provider } from "../provider";
import { Diagnostics } from "../report";
import { invokeAction, planAction } from "./action";
import { apply } from "./change/apply";
import { call } from "./call";
import type { Answer, Engine } from "./engine";
import { close, open, renew } from "./ephemeral";
import { generateConfig } from "./state/generate";
import { reportErrors } from "./report-errors";
import { importState } from "./state/import";
import { list } from "./list";
import { moveState } from "./state/move";
import { plan } from "./change/plan";
import { toProviderSchema } from "./provider-schema";
import { read } from "./state/read";
import { readDataSource } from "./read-data-source";
import { Session } from "./session";
import type { EngineStep } from "./steps";
import { upgradeIdentity, upgradeState } from "./state/upgrade";
import { refuseWriteOnly, validateConfig } from "./validate";

/**
 * Creates the engine of a provider. `trace` receives the stack of errors that are bugs of ours; `onStep` receives each
 * step of plan, apply and read.
 */
export function createEngine(
  provider: Provider,
  trace: (message: string, error: unknown) => void,
  onStep?: (step: EngineStep) => void,
): Engine {
  const session = new Session(provider, trace, onStep);
  const toFullType = ({ type }: { readonly type: string }) => `${provider.name}_${type}`;
  const resource = byName("resource", provider.resources, toFullType);
  const dataSource = byName("data source", provider.dataSources, toFullType);
  const ephemeral = byName("ephemeral resource", provider.ephemeralResources, toFullType);
  const action = byName("action", provider.actions, toFullType);
  const functionOf = byName("function", provider.functions, ({ name }) => name);

  const validate = async (task: string, check: (report: Diagnostics) => void): Promise<Answer> => {
    const report = new Diagnostics();
    await reportErrors(session, report, task, () => check(report));
    return { diagnostics: report.diagnostics };
  };

  return {
    schema: () => toProviderSchema(provider),
    validateProvider: (config) =>
      validate("validate the provider", (report) => validateConfig(provider, config, report)),
    validateResource: (type, config, { writeOnlyAllowed }) =>
      validate(`validate ${type}`, (report) => {
        const found = resource(type);
        if (!writeOnlyAllowed) refuseWriteOnly(found.attributes, config, report);
        validateConfig(found, config, report);
      }),
    validateDataSource: (type, config) =>
      validate(`validate ${type}`, (report) => validateConfig(dataSource(type), config, report)),
    validateEphemeral: (type, config) =>
      validate(`validate ${type}`, (report) => validateConfig(ephemeral(type), config, report)),
    validateAction: (type, config) =>
      validate(`validate ${type}`, (report) => validateConfig(action(type), config, report)),
    validateList: (type, config) =>
      validate(`validate the listing of ${type}`, (report) =>
        validateConfig({ attributes: resource(type).listAttributes ?? {} }, config, report),
      ),
    async configure(config, client, signal = new AbortController().signal) {
      const report = new Diagnostics();
      const configured = () =>
        provider.configure({ config: toKnownModel(provider.attributes, config), client, report, signal });
      const api = await reportErrors(session, report, "configure the provider", configured, signal);
      if (api !== undefined) session.setApi(api);
      return { diagnostics: report.diagnostics };
    },
    release: () => session.release(),
    // Async, so that an unknown type rejects like every other mistake of the caller.
    upgradeState: async (type, version, state) => upgradeState(session, resource(type), version, state),
    upgradeIdentity: async (type, version, identity) => upgradeIdentity(session, resource(type), version, identity),
    read: async (request) => read(session, resource(request.type), request),
    plan: async (request) => plan(session, resource(request.type), request),
    apply: async (request) => apply(session, resource(request.type), request),
    import: async (request) => importState(session, resource(request.type), request),
    move: async (request) => moveState(session, resource(request.type), request),
    generateConfig: async (type, state) => generateConfig(session, resource(type), state),
    async *list(request) {
      yield* list(session, resource(request.type), request);
    },
    readDataSource: async (request) => readDataSource(session, dataSource(request.type), request),
    open: async (request) => open(session, ephemeral(request.type), request),
    renew: async (request) => renew(session, ephemeral(request.type), request),
    close: async (request) => close(session, ephemeral(request.type), request),
    planAction: async (request) => planAction(session, action(request.type), request),
    async *invokeAction(request) {
      yield* invokeAction(session, action(request.type), request);
    },
    callFunction: async ({ name, args }) => call(session, functionOf(name), args),
  };
}

function byName<T>(kind: string, all: readonly T[], toName: (one: T) => string) {
  const names = new Map(all.map((one) => [toName(one), one]));
  return (name: string): T => {
    const found = names.get(name);
    if (!found) throw new TypeError(`This provider has no ${kind} "${name}".`);
    return found;
  };
}
