/** Types of frames (RFC 9113, section 6). */
export const FrameType = {
  DATA: 0,
  HEADERS: 1,
  PRIORITY: 2,
  RST_STREAM: 3,
  SETTINGS: 4,
  PUSH_PROMISE: 5,
  PING: 6,
  GOAWAY: 7,
  WINDOW_UPDATE: 8,
  CONTINUATION: 9,
} as const;

/** Flags of frames. ACK is of SETTINGS and PING, the others are of HEADERS, CONTINUATION and DATA. */
export const Flag = { ACK: 1, END_STREAM: 1, END_HEADERS: 4, PADDED: 8, PRIORITY: 32 } as const;

/** Codes of the errors that end a connection (RFC 9113, section 7). */
export const ErrorCode = {
  PROTOCOL_ERROR: 1,
  FLOW_CONTROL_ERROR: 3,
  FRAME_SIZE_ERROR: 6,
  COMPRESSION_ERROR: 9,
} as const;

/** Largest payload of a frame in both directions, in bytes: what applies unless a side announces more. */
export const LARGEST_PAYLOAD = 16_384;

const HEADER_LENGTH = 9;

/** A frame as it arrived. The payload is part of the buffer it was read from. */
export interface Frame {
  readonly type: number;
  readonly flags: number;
  /** 0 for the connection itself. */
  readonly streamId: number;
  readonly payload: Buffer;
}

/** A violation of the protocol that ends the connection. */
export class ConnectionError extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message);
  }
}

/** Cuts received bytes into frames. Throws `ConnectionError` if a frame is larger than announced. */
export function frameReader(onFrame: (frame: Frame) => void): (chunk: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  return (chunk) => {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let at = 0;
    while (bytes.length - at >= HEADER_LENGTH) {
      const length = bytes.readUIntBE(at, 3);
      if (length > LARGEST_PAYLOAD) throw new ConnectionError(ErrorCode.FRAME_SIZE_ERROR, `A frame of ${length} bytes`);
      const end = at + HEADER_LENGTH + length;
      if (bytes.length < end) break;
      onFrame({
        type: bytes.readUInt8(at + 3),
        flags: bytes.readUInt8(at + 4),
        streamId: bytes.readUInt32BE(at + 5) & 0x7fffffff,
        payload: bytes.subarray(at + HEADER_LENGTH, end),
      });
      at = end;
    }
    rest = bytes.subarray(at);
  };
}

/** Bytes of one frame. */
export function toFrame(type: number, flags: number, streamId: number, payload: Uint8Array): Buffer {
  const frame = Buffer.allocUnsafe(HEADER_LENGTH + payload.length);
  frame.writeUIntBE(payload.length, 0, 3);
  frame[3] = type;
  frame[4] = flags;
  frame.writeUInt32BE(streamId, 5);
  frame.set(payload, HEADER_LENGTH);
  return frame;
}

/** Payload of a HEADERS or DATA frame without its padding and its priority. */
export function toContent({ type, flags, payload }: Frame): Buffer {
  const padded = (flags & Flag.PADDED) !== 0;
  const padding = padded ? (payload[0] ?? 0) : 0;
  const start = (padded ? 1 : 0) + (type === FrameType.HEADERS && (flags & Flag.PRIORITY) !== 0 ? 5 : 0);
  if (start + padding > payload.length) throw new ConnectionError(ErrorCode.PROTOCOL_ERROR, "Padding without end");
  return payload.subarray(start, payload.length - padding);
}
