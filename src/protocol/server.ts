import type { Engine } from "../framework";
import { attentive } from "./attentive-engine";
import { ConnectionError } from "./http2/frames";
import { grpcServer, type Streaming, type Unary } from "./grpc";
import { goPlugin } from "./messages/codecs";
import { lateCompiling } from "./late-compiling";
import type { Accept } from "./process/listener";
import { log } from "./process/log";
import { providerRpcs } from "./rpcs/provider";
import { providerStreams } from "./provider-streams";
import type { Context, Rpc, StreamRpc } from "./rpc";
import { toSchemaRpcs, type SchemaAnswers } from "./schema-answers";

/** Maximum size of messages in both directions, as in Terraform. */
const MESSAGE_LIMIT = 256 * 1024 * 1024;

/** One for all connections, as the runtime has one compiler. */
const countCall = lateCompiling();

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
  const { context, stop, release } = toContext(load);
  if (stopOn !== undefined) process.on(stopOn, stop);
  const rpcs = { ...providerRpcs, ...toSchemaRpcs(answers) };
  let leaving = false;
  const leave = (): void => {
    leaving = true;
    onFarewell();
    setTimeout(onShutdown, FAREWELL_MS).unref();
  };
  const controller = { Shutdown: toShutdown(leave) };
  const serve = grpcServer(
    {
      unary: new Map([
        ...toUnary("tfplugin6.Provider", rpcs, context),
        ...toUnary("plugin.GRPCController", controller, context),
      ]),
      streaming: toStreaming("tfplugin6.Provider", providerStreams, context),
    },
    {
      messageLimit: MESSAGE_LIMIT,
      onEnd: logEnd,
    },
  );
  return (connection) => {
    connection.once("close", () => {
      release();
      if (leaving) onShutdown();
    });
    serve(connection);
  };
}

/** A client that closes its connection early is nothing to worry about; one that breaks the protocol is. */
function logEnd(error: Error): void {
  log[error instanceof ConnectionError ? "warn" : "debug"]("The connection to Terraform ended", {
    error: error.message,
  });
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
    countCall();
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

function toUnary(
  service: string,
  rpcs: Readonly<Record<string, Rpc>>,
  context: () => Promise<Context>,
): ReadonlyMap<string, Unary> {
  return new Map(
    Object.entries(rpcs).map(([name, rpc]) => [`/${service}/${name}`, (request) => rpc(name, request, context)]),
  );
}

function toStreaming(
  service: string,
  rpcs: Readonly<Record<string, StreamRpc>>,
  context: () => Promise<Context>,
): ReadonlyMap<string, Streaming> {
  return new Map(
    Object.entries(rpcs).map(([name, rpc]) => [
      `/${service}/${name}`,
      (request, send, cancelled) => rpc(name, request, context, send, cancelled),
    ]),
  );
}
