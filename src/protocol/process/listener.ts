import { createServer, type Server, type Socket } from "node:net";

/** Accepts a connection. */
export type Accept = (connection: Socket) => void;

/** Listens on a socket. Only the mode of its directory controls access. */
export async function listen(socket: string, accept: Accept): Promise<Server> {
  const server = createServer(accept);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(socket, resolve);
  });
  return server;
}
