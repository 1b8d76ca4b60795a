import type { Duplex } from "node:stream";
import { ConnectionError, ErrorCode, Flag, frameReader, FrameType, toContent, toFrame, type Frame } from "./frames";
import { HeaderDecoder } from "./hpack";
import { Outbox } from "./outbox";
import { Requests, type RequestOptions } from "./requests";
import { findInitialWindow, SETTINGS_RECEIVED, toGreeting, toWindowUpdate, WINDOW_STEP } from "./settings";

/** The first bytes of a client (RFC 9113, section 3.4). */
const PREFACE = Buffer.from("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");

/** Longest block of headers, in bytes. */
const LONGEST_HEADERS = 64 * 1024;

export interface ConnectionOptions extends RequestOptions {
  /** Called with the violation or the fault of the network that ends the connection. */
  readonly onEnd: (error: Error) => void;
}

/**
 * Serves HTTP/2 (RFC 9113) to one trusted client: whole requests in, answers as streams out. It announces room for
 * everything, since requests have a limit of their own, and it pushes nothing.
 */
export function serveHttp2(socket: Duplex, { onEnd, ...options }: ConnectionOptions): void {
  const send = sender(socket);
  const outbox: Outbox = new Outbox(send, (streamId) => requests.finish(streamId));
  const requests: Requests = new Requests(outbox, options);
  const readFrames = frameReader(frameHandler(requests, outbox, send));
  const read = afterPreface(readFrames);

  send(toGreeting());
  socket.on("data", (chunk: Buffer) => {
    try {
      read(chunk);
    } catch (error) {
      if (!(error instanceof ConnectionError)) throw error;
      onEnd(error);
      socket.removeAllListeners("data");
      send(toFarewell(requests.newestId, error.code));
      process.nextTick(() => socket.end());
    }
  });
  socket.on("end", () => socket.end());
  socket.on("error", onEnd);
  socket.on("close", () => requests.closeAll());
}

/** Sends frames. Those of one turn leave together, as each write is a TLS record of its own. */
function sender(socket: Duplex): (bytes: Buffer) => void {
  let waiting: Buffer[] = [];
  const flush = (): void => {
    const bytes = Buffer.concat(waiting);
    waiting = [];
    if (socket.writable) socket.write(bytes);
  };
  return (bytes) => {
    if (waiting.length === 0) process.nextTick(flush);
    waiting.push(bytes);
  };
}

function afterPreface(read: (chunk: Buffer) => void): (chunk: Buffer) => void {
  let first: Buffer | null = Buffer.alloc(0);
  return (chunk) => {
    if (first === null) {
      read(chunk);
      return;
    }
    first = Buffer.concat([first, chunk]);
    if (first.length < PREFACE.length) return;
    if (!first.subarray(0, PREFACE.length).equals(PREFACE)) {
      throw new ConnectionError(ErrorCode.PROTOCOL_ERROR, "A client that does not speak HTTP/2");
    }
    const rest = first.subarray(PREFACE.length);
    first = null;
    read(rest);
  };
}

function frameHandler(requests: Requests, outbox: Outbox, send: (bytes: Buffer) => void): (frame: Frame) => void {
  const joinHeaders = headerJoiner();
  const decoder = new HeaderDecoder();
  let received = 0;

  return (frame) => {
    const { type, flags, streamId, payload } = frame;
    const headers = joinHeaders(frame);
    if (headers) {
      requests.receiveHeaders(headers.frame, decoder.decode(headers.block));
      return;
    }
    switch (type) {
      case FrameType.DATA:
        requests.receiveData(frame);
        received += payload.length;
        if (received < WINDOW_STEP) return;
        send(toWindowUpdate(received));
        received = 0;
        return;
      case FrameType.RST_STREAM:
        requests.close(streamId);
        return;
      case FrameType.SETTINGS: {
        if ((flags & Flag.ACK) !== 0) return;
        const window = findInitialWindow(payload);
        send(SETTINGS_RECEIVED);
        if (window !== null) outbox.setInitialWindow(window);
        return;
      }
      case FrameType.PING:
        expectSize(frame, 8);
        if ((flags & Flag.ACK) === 0) send(toFrame(FrameType.PING, Flag.ACK, 0, payload));
        return;
      case FrameType.WINDOW_UPDATE:
        expectSize(frame, 4);
        if (streamId === 0 || requests.has(streamId)) outbox.open(streamId, payload.readUInt32BE(0) & 0x7fffffff);
        return;
      case FrameType.PUSH_PROMISE:
        throw new ConnectionError(ErrorCode.PROTOCOL_ERROR, "A promise of a client");
      default: // GOAWAY and PRIORITY need no answer, and unknown types are passed over.
    }
  };
}

interface Headers {
  /** The first frame of the block. */
  readonly frame: Frame;
  readonly block: Buffer;
}

/** Joins the parts of a block of headers, between which no other frame may come. Null while it has no whole block. */
function headerJoiner(): (frame: Frame) => Headers | null {
  let first: Frame | null = null;
  let parts: Buffer[] = [];
  return (frame) => {
    const { type, flags, streamId } = frame;
    const goesOn = type === FrameType.CONTINUATION && streamId === first?.streamId;
    if (first !== null && !goesOn) throw new ConnectionError(ErrorCode.PROTOCOL_ERROR, "Headers that do not go on");
    if (!goesOn && type === FrameType.CONTINUATION) {
      throw new ConnectionError(ErrorCode.PROTOCOL_ERROR, "A continuation of nothing");
    }
    if (!goesOn && type !== FrameType.HEADERS) return null;
    if (streamId === 0) throw new ConnectionError(ErrorCode.PROTOCOL_ERROR, "Headers of no stream");
    first ??= frame;
    parts.push(goesOn ? frame.payload : toContent(frame));
    const block = parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
    if (block.length > LONGEST_HEADERS) throw new ConnectionError(ErrorCode.PROTOCOL_ERROR, "Headers without end");
    if ((flags & Flag.END_HEADERS) === 0) return null;
    const whole = { frame: first, block };
    first = null;
    parts = [];
    return whole;
  };
}

function expectSize({ type, payload }: Frame, size: number): void {
  if (payload.length === size) return;
  throw new ConnectionError(ErrorCode.FRAME_SIZE_ERROR, `A frame of type ${type} with ${payload.length} bytes`);
}

function toFarewell(newestId: number, code: number): Buffer {
  const farewell = Buffer.alloc(8);
  farewell.writeUInt32BE(newestId, 0);
  farewell.writeUInt32BE(code, 4);
  return toFrame(FrameType.GOAWAY, 0, 0, farewell);
}
