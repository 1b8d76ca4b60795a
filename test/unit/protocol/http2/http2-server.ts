import { once } from "node:events";
import { connect as connectSocket, createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { serveHttp2 } from "../../../../src/protocol/http2/connection";
import type { Answering, Request } from "../../../../src/protocol/http2/requests";

const servers: Server[] = [];
const sockets: Socket[] = [];

/** A server of ours whose violations are kept. */
export interface Served {
  readonly port: number;
  readonly violations: string[];
}

/** Serves HTTP/2 in plain until the test ends. */
export async function serve(
  onRequest: (request: Request, answering: Answering) => void,
  bodyLimit = 64 * 1024 * 1024,
): Promise<Served> {
  const violations: string[] = [];
  const server = createServer((socket) =>
    serveHttp2(socket, { bodyLimit, onRequest, onEnd: ({ message }) => violations.push(message) }),
  ).listen(0, "127.0.0.1");
  servers.push(server);
  await once(server, "listening");
  // A server that listens on a port has such an address.
  return { port: (server.address() as AddressInfo).port, violations };
}

/** A peer that sends any bytes. */
export async function connectRaw(port: number): Promise<Socket> {
  const socket = connectSocket(port, "127.0.0.1");
  sockets.push(socket);
  await once(socket, "connect");
  return socket;
}

/** Ends all servers and peers of the test. */
export function stopServers(): void {
  for (const socket of sockets.splice(0)) socket.destroy();
  for (const server of servers.splice(0)) server.close();
}
