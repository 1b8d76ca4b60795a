import { X509Certificate } from "node:crypto";
import { createServer } from "node:tls";
import { toPem, type Certificate } from "./certificate";
import type { Accept } from "./listener";
import { log } from "./log";

/**
 * Accepts TLS connections only from the client that holds the key of the announced certificate (PEM). TLS itself asks
 * for a certificate and has its key proven; which one it is, is compared here. An authority to trust would accept more,
 * certificates that the announced one has signed, and Node reads all 140 public ones before it takes one of ours: 22 ms.
 */
export function onlyAnnounced(own: Certificate, announced: string, accept: Accept): Accept {
  const expected = new X509Certificate(announced).fingerprint256;
  const server = createServer({
    key: own.key.export({ type: "pkcs8", format: "pem" }),
    cert: toPem(own.bytes),
    ca: [],
    requestCert: true,
    rejectUnauthorized: false,
    ALPNProtocols: ["h2"],
    minVersion: "TLSv1.2",
  });
  server.on("secureConnection", (connection) => {
    if (connection.getPeerX509Certificate()?.fingerprint256 === expected) {
      accept(connection);
    } else {
      log.warn("Refused a client whose certificate is not the announced one");
      connection.destroy();
    }
  });
  server.on("tlsClientError", ({ message }) => log.warn("Refused a client", { error: message.trim() }));
  // This server never listens: it receives connections, as its documentation allows.
  return (connection) => void server.emit("connection", connection);
}
