import { createEngine, type Engine, type Provider } from "../../../src/framework";
import { attentive } from "../../../src/protocol/attentive-engine";
import { providerStreams } from "../../../src/protocol/provider-streams";
import type { Context } from "../../../src/protocol/rpc";
import { providerRpcs } from "../../../src/protocol/rpcs/provider";

/** Every RPC, unary or streaming. */
export const RPC_NAMES: readonly string[] = [...Object.keys(providerRpcs), ...Object.keys(providerStreams)];

/** A provider's RPCs in this process, from bytes to bytes, without gRPC. */
export interface ProviderInProcess {
  readonly engine: Engine;
  /** The messages of the answer: several of a stream. */
  send(name: string, request: Uint8Array): Promise<readonly Uint8Array[]>;
  /** What the engine took for bugs of the provider since the last look. */
  takeBugs(): readonly unknown[];
}

export function openInProcess(provider: Provider): ProviderInProcess {
  const bugs: unknown[] = [];
  const own = createEngine(provider, (_message, error) => void bugs.push(error));
  const schema = own.schema();
  const engine = attentive(own, schema);
  const { signal } = new AbortController();
  const context = (): Promise<Context> => Promise.resolve({ engine, schema, signal, stop: () => undefined });
  return {
    engine,
    takeBugs: () => bugs.splice(0),
    async send(name, request) {
      const unary = providerRpcs[name];
      if (unary) return [await unary(name, request, context)];
      const stream = providerStreams[name];
      if (!stream) throw new Error(`There is no RPC ${name}.`);
      const events: Uint8Array[] = [];
      const keep = (event: Uint8Array): Promise<void> => Promise.resolve(void events.push(event));
      await stream(name, request, context, keep, new AbortController().signal);
      return events;
    },
  };
}
