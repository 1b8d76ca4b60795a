import type { Duplex } from "node:stream";
import { ConnectionError, ErrorCode, Flag, frameReader, FrameType, toContent, toFrame, type Frame } from "./frames";
import { HeaderDecoder } from "./hpack";
import { Outbox } from "./outbox";
import { findInitialWindow, SETTINGS_RECEIVED, toGreeting, toWindowUpdate } from "./settings";

const PREFACE = Buffer.from("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
/** Longest block of headers, in bytes. */
const LONGEST_HEADERS = 64 * 1024;
/** Received bytes after which the peer gets them back as room. */
const WINDOW_STEP = 1 << 30;

/** A request that has arrived as a whole. */
export interface Request {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
  /** True if the body is longer than the limit, and left out. */
  readonly isTooLong: boolean;
}

/** The way back. What is written after the peer has closed the stream is dropped. */
export interface Answering {
  /** Begins with a block of headers. */
  begin(headers: Buffer): void;
  /** Sends data. Calls back when the peer had room for it. */
  write(data: Uint8Array, whenSent?: () => void): void;
  /** Ends with a block of headers. */
  end(trailers: Buffer): void;
  /** Called when the peer no longer waits for the answer. */
  onceClosed(call: () => void): void;
}

export interface ConnectionOptions {
  /** Longest body, in bytes. */
  readonly bodyLimit: number;
  readonly onRequest: (request: Request, answering: Answering) => void;
  /** Called with the violation that ends the connection. */
  readonly onViolation: (error: Error) => void;
}

/** A request that is arriving or not yet answered. */
interface Stream {
  readonly headers: ReadonlyMap<string, string>;
  readonly chunks: Buffer[];
  length: number;
  arrived: boolean;
  readonly whenClosed: (() => void)[];
}

/** Serves HTTP/2 (RFC 9113) to one peer: whole requests in, answers as streams out. No push, no priorities. */
export function serveHttp2(socket: Duplex, { bodyLimit, onRequest, onViolation }: ConnectionOptions): void {
  const decoder = new HeaderDecoder();
  const streams = new Map<number, Stream>();
  let lastStreamId = 0;
  let unanswered = 0;
  let begun: { readonly frame: Frame; readonly parts: Buffer[]; length: number } | null = null;

  let pending: Buffer[] = [];
  const flush = (): void => {
    const bytes = pending.length === 1 ? pending[0] : Buffer.concat(pending);
    pending = [];
    if (!socket.destroyed && socket.writable) socket.write(bytes);
  };
  const send = (bytes: Buffer): void => {
    // Frames of one turn leave together: each write is a TLS record of its own.
    if (pending.length === 0) process.nextTick(flush);
    pending.push(bytes);
  };
  const outbox = new Outbox(send, (streamId) => streams.delete(streamId));

  function close(streamId: number): void {
    const stream = streams.get(streamId);
    streams.delete(streamId);
    outbox.drop(streamId);
    for (const call of stream?.whenClosed ?? []) call();
  }

  function toAnswering(streamId: number, stream: Stream): Answering {
    return {
      begin(headers) {
        if (streams.has(streamId)) outbox.begin(streamId, headers);
      },
      write: (data, whenSent) => outbox.write(streamId, data, whenSent),
      end: (trailers) => outbox.end(streamId, trailers),
      onceClosed: (call) => void stream.whenClosed.push(call),
    };
  }

  function arrive(streamId: number, stream: Stream): void {
    stream.arrived = true;
    const isTooLong = stream.length > bodyLimit;
    const [only, ...more] = stream.chunks;
    const body = more.length === 0 && only !== undefined ? only : Buffer.concat(stream.chunks);
    onRequest({ headers: stream.headers, body, isTooLong }, toAnswering(streamId, stream));
  }

  function onHeaders({ streamId, flags }: Frame, block: Buffer): void {
    const headers = decoder.decode(block);
    const known = streams.get(streamId);
    if (known === undefined) {
      if (streamId <= lastStreamId) return; // It was closed while this was on its way.
      if (streamId % 2 === 0) throw new ConnectionError(ErrorCode.PROTOCOL_ERROR, `Stream ${streamId} of a client`);
      lastStreamId = streamId;
    }
    const stream = known ?? { headers, chunks: [], length: 0, arrived: false, whenClosed: [] };
    streams.set(streamId, stream);
    if ((flags & Flag.END_STREAM) !== 0 && !stream.arrived) arrive(streamId, stream);
  }

  function onData(frame: Frame): void {
    const { streamId, flags, payload } = frame;
    unanswered += payload.length;
    if (unanswered >= WINDOW_STEP) {
      send(toWindowUpdate(unanswered));
      unanswered = 0;
    }
    const stream = streams.get(streamId);
    if (stream === undefined || stream.arrived) {
      if (streamId > lastStreamId || streamId === 0) {
        throw new ConnectionError(ErrorCode.PROTOCOL_ERROR, `Data of stream ${streamId}, which is idle`);
      }
      return;
    }
    const content = toContent(frame);
    stream.length += content.length;
    if (stream.length > bodyLimit) stream.chunks.length = 0;
    else stream.chunks.push(content);
    if ((flags & Flag.END_STREAM) !== 0) arrive(streamId, stream);
  }

  function onBlockPart(frame: Frame, part: Buffer): void {
    begun ??= { frame, parts: [], length: 0 };
    begun.parts.push(part);
    begun.length += part.length;
    if (begun.length > LONGEST_HEADERS) throw new ConnectionError(ErrorCode.PROTOCOL_ERROR, "Headers without end");
    if ((frame.flags & Flag.END_HEADERS) === 0) return;
    const { frame: first, parts } = begun;
    begun = null;
    onHeaders(first, parts.length === 1 ? part : Buffer.concat(parts));
  }

  function onFrame(frame: Frame): void {
    const { type, flags, streamId, payload } = frame;
    if (begun !== null && (type !== FrameType.CONTINUATION || streamId !== begun.frame.streamId)) {
      throw new ConnectionError(ErrorCode.PROTOCOL_ERROR, "Headers that do not go on");
    }
    switch (type) {
      case FrameType.HEADERS:
        if (streamId === 0) throw new ConnectionError(ErrorCode.PROTOCOL_ERROR, "Headers of no stream");
        return onBlockPart(frame, toContent(frame));
      case FrameType.CONTINUATION:
        if (begun === null) throw new ConnectionError(ErrorCode.PROTOCOL_ERROR, "A continuation of nothing");
        return onBlockPart(frame, payload);
      case FrameType.DATA:
        return onData(frame);
      case FrameType.RST_STREAM:
        return close(streamId);
      case FrameType.SETTINGS: {
        if ((flags & Flag.ACK) !== 0) return;
        const window = findInitialWindow(payload);
        send(SETTINGS_RECEIVED);
        if (window !== null) outbox.setInitialWindow(window);
        return;
      }
      case FrameType.PING:
        if (payload.length !== 8) throw new ConnectionError(ErrorCode.FRAME_SIZE_ERROR, "A ping of another size");
        if ((flags & Flag.ACK) === 0) send(toFrame(FrameType.PING, Flag.ACK, 0, payload));
        return;
      case FrameType.WINDOW_UPDATE:
        if (payload.length !== 4) throw new ConnectionError(ErrorCode.FRAME_SIZE_ERROR, "A window of another size");
        if (streamId === 0 || streams.has(streamId)) outbox.open(streamId, payload.readUInt32BE(0) & 0x7fffffff);
        return;
      case FrameType.PUSH_PROMISE:
        throw new ConnectionError(ErrorCode.PROTOCOL_ERROR, "A promise of a client");
      default: // GOAWAY and PRIORITY need no answer, and unknown types are passed over.
    }
  }

  const readFrames = frameReader(onFrame);
  let preface: Buffer | null = Buffer.alloc(0);
  function onChunk(chunk: Buffer): void {
    if (preface === null) return readFrames(chunk);
    preface = Buffer.concat([preface, chunk]);
    if (preface.length < PREFACE.length) return;
    if (!preface.subarray(0, PREFACE.length).equals(PREFACE)) {
      throw new ConnectionError(ErrorCode.PROTOCOL_ERROR, "A peer that does not speak HTTP/2");
    }
    const rest = preface.subarray(PREFACE.length);
    preface = null;
    readFrames(rest);
  }

  send(toGreeting());
  socket.on("data", (chunk: Buffer) => {
    try {
      onChunk(chunk);
    } catch (error) {
      if (!(error instanceof ConnectionError)) throw error;
      onViolation(error);
      const farewell = Buffer.alloc(8);
      farewell.writeUInt32BE(lastStreamId, 0);
      farewell.writeUInt32BE(error.code, 4);
      socket.removeAllListeners("data");
      socket.end(toFrame(FrameType.GOAWAY, 0, 0, farewell));
    }
  });
  socket.on("end", () => socket.end());
  socket.on("error", onViolation);
  socket.on("close", () => {
    for (const streamId of [...streams.keys()]) close(streamId);
  });
}
