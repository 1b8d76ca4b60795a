import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** A request that a stub received. */
export interface Received {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** What a stub answers. */
export interface StubAnswer {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

const running: Server[] = [];

/** A server that says whatever it is told to, until the test ends. */
export async function stub(answer: (request: Received) => StubAnswer): Promise<{ url: string; received: Received[] }> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const seen = {
        method: request.method ?? "",
        url: new URL(request.url ?? "", "http://stub"),
        headers: request.headers,
        body,
      };
      received.push(seen);
      const { status = 200, headers = {}, body: reply = "" } = answer(seen);
      response.writeHead(status, headers).end(reply);
    });
  }).listen(0, "127.0.0.1");
  running.push(server);
  await once(server, "listening");
  // A server that listens on a port has such an address.
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, received };
}

afterEach(() => {
  for (const server of running.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});
