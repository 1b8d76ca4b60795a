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
import { toSchemaRpcs, type SchemaAnswers } from "./schema-answers";

/** Maximum size of messages in both directions, as in Terraform. */
const MESSAGE_LIMIT = 256 * 1024 * 1024;

/** Time for a client to close the connection after Shutdown. Terraform closes it at once. */
const FAREWELL_MS = 1000;

export interface ServerOptions {
  /** Loads the engine. Called once, at the first RPC that needs it. */
  readonly load: () => Promise<Engine>;
  /** Answers that need no engine. */
  readonly answers?: SchemaAnswers;
  /** Called when Terraform has finished but still reads the log. */
  readonly onFarewell?: () => void;
  /** Called when Terraform no longer reads the log. */
  readonly onShutdown: () => void;
  /** Signal to this process that stops what is in flight, as StopProvider does. */
  readonly stopOn?: NodeJS.Signals;
}

/** Starts a gRPC server. The result accepts open connections of trusted clients. */
export function startServer({
  load,
  answers = {},
  onFarewell = () => undefined,
  onShutdown,
  stopOn,
}: ServerOptions): Accept {
  setLogger({ error: toLog("error"), info: toLog("info"), debug: toLog("debug") });
  const server = new Server({
    "grpc.max_receive_message_length": MESSAGE_LIMIT,
    "grpc.max_send_message_length": MESSAGE_LIMIT,
    "grpc.enable_channelz": 0,
  });
  const { context, stop, release } = toContext(load);
  if (stopOn !== undefined) process.on(stopOn, stop);
  const rpcs = { ...providerRpcs, ...toSchemaRpcs(answers) };
  add(server, "tfplugin6.Provider", { rpcs, streams: providerStreams }, context);
  let leaving = false;
  const leave = (): void => {
    leaving = true;
    onFarewell();
    setTimeout(onShutdown, FAREWELL_MS).unref();
  };
  add(server, "plugin.GRPCController", { rpcs: { Shutdown: toShutdown(leave) } }, context);
  // The listener has handled TLS, so grpc-js gets plain connections.
  const injector = server.createConnectionInjector(ServerCredentials.createInsecure());
  return (connection) => {
    connection.once("close", () => {
      release();
      if (leaving) onShutdown();
    });
    injector.injectConnection(connection);
  };
}

interface Loading {
  readonly context: () => Promise<Context>;
  /** Aborts what is in flight. */
  readonly stop: () => void;
  /** Releases what the engine keeps open, if it was loaded. */
  readonly release: () => void;
}

function toContext(load: () => Promise<Engine>): Loading {
  let loading: Promise<Pick<Context, "engine" | "schema">> | null = null;
  const loadOnce = async (): Promise<Pick<Context, "engine" | "schema">> => {
    const engine = await load();
    const schema = engine.schema();
    return { engine: attentive(engine, schema), schema };
  };
  let running = new AbortController();
  const stop = (): void => {
    running.abort();
    // A reattached process continues after one Terraform was stopped.
    running = new AbortController();
  };
  const context = async (): Promise<Context> => {
    const { signal } = running;
    return { ...(await (loading ??= loadOnce())), signal, stop };
  };
  const release = (): void => {
    loading?.then(
      ({ engine }) => engine.release(),
      () => undefined,
    );
  };
  return { context, stop, release };
}

function toShutdown(leave: () => void): Rpc {
  return (name) => {
    log.debug("Terraform has closed the connection", { rpc: name });
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

/** Writes a message. Waits for a slow reader, so that a long list is not held in memory. */
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

/** Method definition for grpc-js. It passes bytes through, so that undecodable messages become diagnostics too. */
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
