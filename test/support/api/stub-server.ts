import { once } from "node:events";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { promisify } from "node:util";

/** A request that a stub received. */
export interface Received {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** Answer of a stub. */
export interface StubAnswer {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
  /** Sends parts of the body without end, one after each interval. */
  readonly endless?: { readonly part: Buffer; readonly everyMs: number };
}

const running: Server[] = [];

function sendWithoutEnd(response: ServerResponse, { part, everyMs }: Required<StubAnswer>["endless"]): void {
  const timer = setInterval(() => response.write(part), everyMs);
  response.on("close", () => clearInterval(timer));
}

export interface Stub {
  readonly url: string;
  readonly received: Received[];
  /** Number of connections that clients hold open. */
  connections(): Promise<number>;
  /** The same, after connections that are being closed are gone. */
  closed(): Promise<number>;
  /** All connections that clients have opened, each with the promise of its end. */
  readonly opened: readonly Promise<unknown>[];
}

/** Starts a server with answers of the test's choice; it stops when the test ends. */
export async function stub(answer: (request: Received) => StubAnswer): Promise<Stub> {
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
      const { status = 200, headers = {}, body: reply = "", endless } = answer(seen);
      response.writeHead(status, headers);
      if (endless === undefined) response.end(reply);
      else sendWithoutEnd(response, endless);
    });
  }).listen(0, "127.0.0.1");
  running.push(server);
  // Which end closes a connection that waits is for tests to see: it is the client.
  server.keepAliveTimeout = 0;
  const opened: Promise<unknown>[] = [];
  server.on("connection", (socket) => opened.push(new Promise((resolve) => socket.on("close", resolve))));
  await once(server, "listening");
  const connections = promisify(server.getConnections.bind(server));
  return {
    // A server that listens on a port has such an address.
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    opened,
    connections,
    async closed() {
      for (let turn = 0; turn < 100 && (await connections()) > 0; turn += 1) await new Promise(setImmediate);
      return connections();
    },
  };
}

afterEach(() => {
  for (const server of running.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});
