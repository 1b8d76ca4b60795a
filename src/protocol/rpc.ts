import { AsyncLocalStorage } from "node:async_hooks";
import type { Diagnostic, Engine, ProviderSchema } from "../framework";
import { log, toErrorFields } from "./process/log";
import { toDiagnostics } from "./messages/diagnostics-and-schema";
import { UnreadableRequest } from "./unreadable-request";

/** Context of an RPC. */
export interface Context {
  readonly engine: Engine;
  /** Schema of the engine, loaded once. */
  readonly schema: ProviderSchema;
  /** Aborts when Terraform stops the provider. */
  readonly signal: AbortSignal;
  /** Aborts the signals of all running RPCs. */
  readonly stop: () => void;
}

/** Handler of one RPC, from bytes to bytes. It never rejects: see `rpc`. */
export type Rpc = (name: string, request: Uint8Array, context: () => Promise<Context>) => Promise<Uint8Array>;

/**
 * Handler of an RPC that answers with a stream of messages. `send` resolves when there is room for the next one. The
 * handler never rejects, and ends soon after Terraform stops the provider or `cancelled` aborts because nobody reads
 * on.
 */
export type StreamRpc = (
  name: string,
  request: Uint8Array,
  context: () => Promise<Context>,
  send: (event: Uint8Array) => Promise<void>,
  cancelled: AbortSignal,
) => Promise<void>;

interface Codec<Request, Response> {
  readonly Request: { decode(bytes: Uint8Array): Request };
  readonly Response: { encode(message: Response): { finish(): Uint8Array } };
}

interface StreamCodec<Request, Event> {
  readonly Request: { decode(bytes: Uint8Array): Request };
  readonly Event: { encode(message: Event): { finish(): Uint8Array } };
}

/** Function that fails the RPC of the current asynchronous context. */
const failing = new AsyncLocalStorage<(error: unknown) => void>();

/**
 * Creates the handler of an RPC. A thrown error becomes a diagnostic, never a gRPC status, which Terraform reports as a
 * crash of the plugin. `rescue` returns fields to send with the diagnostic so that nothing is lost, or in place of it
 * if the response has no diagnostics. Its request is undefined if it could not be decoded.
 */
export function rpc<Request, Response extends object>(
  codec: Codec<Request, Response>,
  answer: (request: Request, context: Context) => NoInfer<Response> | Promise<NoInfer<Response>>,
  rescue?: (request: Request | undefined, bug: Diagnostic) => Partial<NoInfer<Response>> | undefined,
): Rpc {
  return async (name, bytes, context) => {
    const startedAt = performance.now();
    let request: Request | undefined;
    try {
      return await untilFailed(async () => {
        request = decode(codec, bytes);
        return codec.Response.encode(await answer(request, await context())).finish();
      });
    } catch (error) {
      log.error("RPC failed", { rpc: name, ...toErrorFields(error) });
      const bug = toFault(name, error);
      // Nearly every response has `diagnostics`; no field of protobuf is required, and encoders skip unknown ones.
      const response = { ...rescue?.(request, bug), diagnostics: toDiagnostics([bug]) } as Response;
      return codec.Response.encode(response).finish();
    } finally {
      log.debug("RPC answered", { rpc: name, ms: Math.round(performance.now() - startedAt) });
    }
  };
}

/** Creates the handler of a streaming RPC. A thrown error becomes its last event. */
export function streamRpc<Request, Event extends object>(
  codec: StreamCodec<Request, Event>,
  answer: (request: Request, context: Context) => AsyncIterable<NoInfer<Event>>,
  toLastEvent: (bug: Diagnostic) => NoInfer<Event>,
): StreamRpc {
  return async (name, bytes, context, send, cancelled) => {
    const startedAt = performance.now();
    let events = 0;
    let over = false;
    const tell = async (event: Event): Promise<void> => {
      await send(codec.Event.encode(event).finish());
      events += 1;
    };
    try {
      await untilFailed(async () => {
        const request = decode(codec, bytes);
        const { signal, ...rest } = await context();
        for await (const event of answer(request, { ...rest, signal: AbortSignal.any([signal, cancelled]) })) {
          // After an error outside of its promises, this loop still runs although nothing awaits it.
          if (over || cancelled.aborted) return;
          await tell(event);
        }
      });
    } catch (error) {
      over = true;
      log.error("RPC failed", { rpc: name, ...toErrorFields(error) });
      await tell(toLastEvent(toFault(name, error)));
    } finally {
      log.debug("RPC answered", { rpc: name, events, ms: Math.round(performance.now() - startedAt) });
    }
  };
}

/** Fails the RPC whose code threw an error outside of its promises. False if no RPC did. */
export function failCurrentRpc(error: unknown): boolean {
  const fail = failing.getStore();
  fail?.(error);
  return fail !== undefined;
}

async function untilFailed<Result>(run: () => Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    failing.run(reject, () => void run().then(resolve, reject));
  });
}

function decode<Request>({ Request }: Pick<Codec<Request, never>, "Request">, bytes: Uint8Array): Request {
  try {
    return Request.decode(bytes);
  } catch {
    // The library's message speaks of offsets.
    throw new UnreadableRequest("the request is not valid protobuf");
  }
}

/** Diagnostic of an error that ended an RPC. */
function toFault(name: string, error: unknown): Diagnostic {
  return error instanceof UnreadableRequest ? toRefusal(name, error) : toBugReport(name, error);
}

function toRefusal(name: string, { message }: UnreadableRequest): Diagnostic {
  return {
    severity: "error",
    summary: "Cannot read a request of Terraform's",
    detail:
      `${name}: ${message}.\n` +
      "Was the state edited by hand, or written by another provider? Restore a backup of it then. " +
      "Otherwise report this text with the versions of Terraform and the provider.",
  };
}

function toBugReport(name: string, error: unknown): Diagnostic {
  const reason = toErrorFields(error).error;
  return {
    severity: "error",
    summary: "Bug in the provider",
    detail:
      `${name} failed because of a bug, not because of your configuration: ${reason}\n` +
      "Please report it with this text and the versions of Terraform and the provider. " +
      "Run the command again with TF_LOG_PROVIDER=debug to get the details in the log.",
  };
}
