import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

/** A place for one state, reached over HTTP. */
export interface StateStore {
  /** Terraform's `backend` block for it. */
  readonly backend: object;
  stop(): Promise<void>;
}

/** Starts a store for the state of one program: what teams deploy from CI with. Terraform writes to it every 20 seconds. */
export async function startStateStore(): Promise<StateStore> {
  let state: Buffer | null = null;
  const server = createServer((request, response) => {
    void buffer(request).then((body) => {
      if (request.method === "POST") state = body;
      response.statusCode = state === null ? 404 : 200;
      response.end(request.method === "GET" ? state : undefined);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // it listens on a port
  return {
    backend: { http: { address: `http://127.0.0.1:${port}/` } },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
