import {
  Server,
  ServerCredentials,
  setLogger,
  type MethodDefinition,
  type sendUnaryData,
  type ServerUnaryCall,
  type ServerWritableStream,
  type UntypedServiceImplementation,
} from "@grpc/grpc-js";
import type { Engine } from "../framework";
import { attentive } from "./attentive-engine";
import { goPlugin } from "./messages/codecs";
import type { Accept } from "./process/listener";
import { log } from "./process/log";
import { providerRpcs } from "./rpcs/provider";
import { providerStreams } from "./provider-streams";
import type { Context, Rpc, StreamRpc } from "./rpc";

/** The largest message either way: what Terraform itself allows. */
const MESSAGE_LIMIT = 256 * 1024 * 1024;

/** Terraform closes the connection once it has the answer to Shutdown; another client has so long to do it. */
const FAREWELL_MS = 1000;

export interface ServerOptions {
  /** Gives the engine that answers. Called at once, so that it is there at the first RPC. */
  readonly load: () => Promise<Engine>;
  /** Called when Terraform has no more use for this process, and while it still listens to the log. */
  readonly onFarewell?: () => void;
  /** Called once it does not. */
  readonly onShutdown: () => void;
}

/** Starts to serve gRPC; the result takes connections that are open already, and whose client may be trusted. */
export function startServer({ load, onFarewell = () => undefined, onShutdown }: ServerOptions): Accept {
  setLogger({ error: toLog("error"), info: toLog("info"), debug: toLog("debug") });
  const server = new Server({
    "grpc.max_receive_message_length": MESSAGE_LIMIT,
    "grpc.max_send_message_length": MESSAGE_LIMIT,
    "grpc.enable_channelz": 0,
  });
  const context = toContext(load());
  add(server, "tfplugin6.Provider", { rpcs: providerRpcs, streams: providerStreams }, context);
  let leaving = false;
  const leave = (): void => {
    leaving = true;
    onFarewell();
    setTimeout(onShutdown, FAREWELL_MS).unref();
  };
  add(server, "plugin.GRPCController", { rpcs: { Shutdown: toShutdown(leave) } }, context);
  // Our listener has done TLS, so what grpc-js gets is plain.
  const injector = server.createConnectionInjector(ServerCredentials.createInsecure());
  return (connection) => {
    connection.once("close", () => {
      if (leaving) onShutdown();
    });
    injector.injectConnection(connection);
  };
}

function toContext(loading: Promise<Engine>): () => Promise<Context> {
  const loaded = loading.then((engine) => {
    const schema = engine.schema();
    return { engine: attentive(engine, schema), schema };
  });
  loaded.catch(() => undefined); // each RPC reports it; until then it is not a rejection that nobody reads
  let running = new AbortController();
  const stop = (): void => {
    running.abort();
    // A process that is joined by many Terraforms in turn goes on after one of them was stopped.
    running = new AbortController();
  };
  return async () => {
    const { signal } = running;
    return { ...(await loaded), signal, stop };
  };
}

function toShutdown(leave: () => void): Rpc {
  return (name) => {
    log.debug("Terraform is done with this process", { rpc: name });
    leave();
    return Promise.resolve(goPlugin.Empty.encode({}).finish());
  };
}

function add(
  server: Server,
  service: string,
  {
    rpcs,
    streams = {},
  }: { readonly rpcs: Readonly<Record<string, Rpc>>; readonly streams?: Readonly<Record<string, StreamRpc>> },
  context: () => Promise<Context>,
): void {
  const definition: Record<string, MethodDefinition<Buffer, Buffer>> = {};
  const implementation: UntypedServiceImplementation = {};
  for (const [name, rpc] of Object.entries(rpcs)) {
    definition[name] = toMethod(`/${service}/${name}`, false);
    implementation[name] = ({ request }: ServerUnaryCall<Uint8Array, Uint8Array>, reply: sendUnaryData<Uint8Array>) =>
      void rpc(name, request, context).then((response) => reply(null, response));
  }
  for (const [name, stream] of Object.entries(streams)) {
    definition[name] = toMethod(`/${service}/${name}`, true);
    implementation[name] = (call: ServerWritableStream<Uint8Array, Uint8Array>) => {
      const cancelled = new AbortController();
      call.once("cancelled", () => cancelled.abort());
      const send = (event: Uint8Array) => write(call, event, cancelled.signal);
      void stream(name, call.request, context, send, cancelled.signal).then(() => call.end());
    };
  }
  server.addService(definition, implementation);
}

/** Waits until a slow reader has caught up, so that a long list is not held in memory. */
function write(
  call: ServerWritableStream<Uint8Array, Uint8Array>,
  event: Uint8Array,
  cancelled: AbortSignal,
): Promise<void> {
  return new Promise((resolve) => {
    if (cancelled.aborted || call.write(event)) {
      resolve();
    } else {
      call.once("drain", resolve);
      cancelled.addEventListener("abort", () => resolve(), { once: true });
    }
  });
}

/** grpc-js passes bytes through, so that a message that cannot be read is a diagnostic too. */
function toMethod(path: string, responseStream: boolean): MethodDefinition<Buffer, Buffer> {
  const same = (bytes: Buffer): Buffer => bytes;
  return {
    path,
    requestStream: false,
    responseStream,
    requestSerialize: same,
    requestDeserialize: same,
    responseSerialize: same,
    responseDeserialize: same,
  };
}

function toLog(level: "error" | "info" | "debug") {
  return (message?: unknown): void => log[level](String(message), { source: "grpc-js" });
}
