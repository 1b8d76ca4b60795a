import type { ServerResponse } from "node:http";
import type { Clock } from "../../api/timing";
import type { Reply } from "./faults/faulty-reply";

export function send(response: ServerResponse, { status, headers, text }: Reply): void {
  response.writeHead(status, { ...headers, "Content-Length": Buffer.byteLength(text) });
  response.end(text);
}

/** Sends the head at once and the body byte by byte. */
export async function trickle(
  response: ServerResponse,
  { status, headers, text }: Reply,
  { bytesPerSecond, clock, stopped }: { bytesPerSecond: number; clock: Clock; stopped: AbortSignal },
): Promise<void> {
  const bytes = typeof text === "string" ? Buffer.from(text) : text;
  response.writeHead(status, { ...headers, "Content-Length": bytes.length });
  response.flushHeaders();
  for (let at = 0; at < bytes.length && !response.destroyed; at += 1) {
    await clock.sleep(1000 / bytesPerSecond, stopped);
    response.write(bytes.subarray(at, at + 1));
  }
  response.end();
}
