import { createReadStream, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { join, normalize } from "node:path";
import { selfSignedCertificate, toPem } from "../../../src/protocol/process/certificate";

/** A web server on loopback that knows nothing but files, as a bucket does. */
export interface ReleaseServer {
  /** Host and port, as a source address has them. */
  readonly host: string;
  stop(): Promise<void>;
}

/**
 * Serves folders over https, all of them at the root.
 * @param certificateFile gets the server's certificate, which is its own authority
 */
export async function startReleaseServer(folders: readonly string[], certificateFile: string): Promise<ReleaseServer> {
  const { bytes, key } = selfSignedCertificate();
  writeFileSync(certificateFile, toPem(bytes));
  const cert = toPem(bytes);
  const server = createServer({ cert, key: key.export({ type: "pkcs8", format: "pem" }) }, (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? "/", "https://localhost").pathname));
    const file = folders.map((folder) => join(folder, path)).find(isFile);
    if (file === undefined) return void response.writeHead(404).end();
    const type = file.endsWith(".json") ? "application/json" : "application/octet-stream";
    response.writeHead(200, { "content-type": type });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  // A TCP server's address.
  const { port } = server.address() as AddressInfo;
  return {
    host: `localhost:${port}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
