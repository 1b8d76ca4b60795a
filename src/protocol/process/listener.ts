import { createServer, type Server, type Socket } from "node:net";
import { log, toErrorFields } from "./log";

/** Takes a connection over. */
export type Accept = (connection: Socket) => void;

/** Listens on a socket. Who connects was let through by the mode of its directory, and by nothing else. */
export async function listen(socket: string, accept: Accept): Promise<Server> {
  const server = createServer(accept);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(socket, resolve);
  });
  return server.on("error", (error) => log.error("The listening socket failed", toErrorFields(error)));
}
