import { ConnectionError, ErrorCode, Flag, FrameType, toFrame } from "./frames";

/** Window of a connection and of its streams, in bytes, until a side announces another. */
export const INITIAL_WINDOW = 65_535;

/** Largest window. Received messages have a limit of their own, so the peer need not wait for windows. */
const LARGEST_WINDOW = 0x7fffffff;
const INITIAL_WINDOW_SIZE = 4;

/** Received bytes after which the peer is given them back as room: long before the window of a connection is full. */
export const WINDOW_STEP = 2 ** 30;

/** The first frames of a server: its settings, and a window that a connection does not fill soon. */
export function toGreeting(): Buffer {
  const settings = Buffer.alloc(6);
  settings.writeUInt16BE(INITIAL_WINDOW_SIZE, 0);
  settings.writeUInt32BE(LARGEST_WINDOW, 2);
  return Buffer.concat([toFrame(FrameType.SETTINGS, 0, 0, settings), toWindowUpdate(LARGEST_WINDOW - INITIAL_WINDOW)]);
}

/** Opens the window of the connection by as many bytes as have arrived. */
export function toWindowUpdate(bytes: number): Buffer {
  const increment = Buffer.alloc(4);
  increment.writeUInt32BE(bytes, 0);
  return toFrame(FrameType.WINDOW_UPDATE, 0, 0, increment);
}

/** Answers the peer's settings. */
export const SETTINGS_RECEIVED = toFrame(FrameType.SETTINGS, Flag.ACK, 0, Buffer.alloc(0));

/** The peer's window for each stream as its settings announce it, or null. */
export function findInitialWindow(settings: Buffer): number | null {
  if (settings.length % 6 !== 0) throw new ConnectionError(ErrorCode.FRAME_SIZE_ERROR, "Settings cut short");
  let window: number | null = null;
  for (let at = 0; at < settings.length; at += 6) {
    if (settings.readUInt16BE(at) === INITIAL_WINDOW_SIZE) window = settings.readUInt32BE(at + 2);
  }
  if (window !== null && window > LARGEST_WINDOW) {
    throw new ConnectionError(ErrorCode.FLOW_CONTROL_ERROR, `A window of ${window} bytes`);
  }
  return window;
}
