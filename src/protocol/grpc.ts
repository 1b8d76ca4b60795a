import { toHeaderField } from "./http2/hpack";
import { serveHttp2 } from "./http2/connection";
import type { Answering, Request } from "./http2/requests";
import type { Accept } from "./process/listener";

/** A method that answers with one message. It never rejects. */
export type Unary = (request: Uint8Array) => Promise<Uint8Array>;

/** A method that answers with messages one after another. `send` resolves when there is room for the next. It never rejects. */
export type Streaming = (
  request: Uint8Array,
  send: (message: Uint8Array) => Promise<void>,
  cancelled: AbortSignal,
) => Promise<void>;

/** Methods by path, such as `/tfplugin6.Provider/ReadResource`. */
export interface Methods {
  readonly unary: ReadonlyMap<string, Unary>;
  readonly streaming: ReadonlyMap<string, Streaming>;
}

export interface GrpcOptions {
  /** Size limit of messages in both directions, in bytes. */
  readonly messageLimit: number;
  /** Called with what ended a connection before its time. */
  readonly onEnd: (error: Error) => void;
}

/** Status codes of gRPC. */
const Status = { OK: 0, RESOURCE_EXHAUSTED: 8, UNIMPLEMENTED: 12, INTERNAL: 13 } as const;

const PREFIX_LENGTH = 5;
/** `:status: 200` by its place in the static table. */
const OK_STATUS = Buffer.of(0x88);
const HEADERS = Buffer.concat([OK_STATUS, toHeaderField("content-type", "application/grpc")]);
const TRAILERS = toHeaderField("grpc-status", String(Status.OK));

/** Serves gRPC over HTTP/2 on connections that are trusted. Messages are bytes in and out, never compressed. */
export function grpcServer({ unary, streaming }: Methods, { messageLimit, onEnd }: GrpcOptions): Accept {
  function answer({ headers, body, isTooLong }: Request, answering: Answering): void {
    const fail = (status: number, message: string): void => answerWithError(answering, status, message);
    const path = headers.get(":path") ?? "";
    const method = unary.get(path);
    const stream = streaming.get(path);
    if (method === undefined && stream === undefined) {
      fail(Status.UNIMPLEMENTED, `The server does not implement the method ${path}`);
      return;
    }
    if (isTooLong) {
      fail(Status.RESOURCE_EXHAUSTED, `The request is larger than ${messageLimit} bytes`);
      return;
    }
    if (body.length < PREFIX_LENGTH || body.readUInt32BE(1) !== body.length - PREFIX_LENGTH) {
      fail(Status.INTERNAL, "The request is not one whole message");
      return;
    }
    if (body[0] !== 0) {
      fail(Status.UNIMPLEMENTED, "Compressed messages are not supported");
      return;
    }
    const message = body.subarray(PREFIX_LENGTH);
    if (method) void answerOnce(answering, method(message), messageLimit);
    else if (stream) void answerInTurn(answering, message, stream);
  }

  return (connection) => serveHttp2(connection, { bodyLimit: messageLimit + PREFIX_LENGTH, onRequest: answer, onEnd });
}

async function answerOnce(answering: Answering, reply: Promise<Uint8Array>, messageLimit: number): Promise<void> {
  const message = await reply;
  if (message.length > messageLimit) {
    const size = `The response of ${message.length} bytes is larger than ${messageLimit}`;
    answerWithError(answering, Status.RESOURCE_EXHAUSTED, size);
    return;
  }
  answering.begin(HEADERS);
  answering.write(toPrefixed(message));
  answering.end(TRAILERS);
}

async function answerInTurn(answering: Answering, message: Uint8Array, stream: Streaming): Promise<void> {
  const cancelled = new AbortController();
  answering.onceClosed(() => cancelled.abort());
  answering.begin(HEADERS);
  const send = (event: Uint8Array): Promise<void> =>
    new Promise((resolve) => answering.write(toPrefixed(event), resolve));
  await stream(message, send, cancelled.signal);
  answering.end(TRAILERS);
}

function answerWithError(answering: Answering, status: number, message: string): void {
  answering.begin(HEADERS);
  answering.end(
    Buffer.concat([
      toHeaderField("grpc-status", String(status)),
      toHeaderField("grpc-message", toMessageText(message)),
    ]),
  );
}

function toPrefixed(message: Uint8Array): Uint8Array {
  const bytes = Buffer.allocUnsafe(PREFIX_LENGTH + message.length);
  bytes[0] = 0;
  bytes.writeUInt32BE(message.length, 1);
  bytes.set(message, PREFIX_LENGTH);
  return bytes;
}

/** Text of a `grpc-message`: all but visible ASCII is percent-encoded. */
function toMessageText(message: string): string {
  return message.replace(/[^\x20-\x24\x26-\x7e]/gu, encodeURIComponent);
}
