import { isUtf8 } from "node:buffer";
import type { Readable } from "node:stream";

/** The longest body of a success that is read, in bytes, unpacked: catalogs of thousands of streams are far shorter. */
export const LONGEST_BODY = 64 * 1024 * 1024;

/** Most bytes that are read of a refusal's body, unpacked: its message stands at the beginning. */
const LONGEST_REFUSAL = 64 * 1024;

/** A body as text, and whether it goes on behind it. */
export interface Body {
  readonly text: string;
  readonly isCut: boolean;
  /** False for bytes that are no UTF-8: then characters of the text are not those that were sent. */
  readonly isText: boolean;
}

/** Reads the body of an answer as far as it may be of use, and closes the connection where it goes on. */
export async function readBody(body: Readable, isRefusal: boolean): Promise<Body> {
  const most = isRefusal ? LONGEST_REFUSAL : LONGEST_BODY;
  const chunks: Buffer[] = [];
  let size = 0;
  // Leaving the loop destroys the stream.
  for await (const chunk of body as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > most) break;
  }
  const bytes = Buffer.concat(chunks, Math.min(size, most));
  // Some gateways put a byte order mark in front.
  const text = bytes.toString("utf8").replace(/^\uFEFF/, "");
  return { text, isCut: size > most, isText: isUtf8(bytes) };
}
