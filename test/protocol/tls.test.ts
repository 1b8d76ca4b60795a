import { X509Certificate } from "node:crypto";
import { statSync } from "node:fs";
import { type Server } from "node:net";
import { tmpdir } from "node:os";
import { dirname } from "node:path";
import { certify, selfSignedCertificate, toPem, type Certificate } from "../../src/protocol/process/certificate";
import { listen } from "../../src/protocol/process/listener";
import { onlyAnnounced } from "../../src/protocol/process/mutual-tls";
import { startServer } from "../../src/protocol/server";
import { createSocketDirectory, type SocketDirectory } from "../../src/protocol/process/socket-directory";
import { connectProvider, type ClientTls, type ProviderClient } from "../support/protocol/provider-client";
import { fakeEngine } from "../support/protocol/fake-engine";

const ours = selfSignedCertificate();
const announced = selfSignedCertificate("P-521");
const toPublicKey = ({ bytes }: Certificate) => new X509Certificate(bytes).publicKey;

const stderr = jest.spyOn(process.stderr, "write").mockReturnValue(true);

let directory: SocketDirectory;
let server: Server;
let client: ProviderClient | undefined;

beforeEach(async () => {
  directory = createSocketDirectory(tmpdir());
  const accept = startServer({ load: () => Promise.resolve(fakeEngine()), onShutdown: () => undefined });
  server = await listen(directory.socket, onlyAnnounced(ours, toPem(announced.bytes), accept));
});

afterEach(async () => {
  client?.close();
  await new Promise((resolve) => server.close(resolve));
  await new Promise(setImmediate); // what the server says of its last client comes a turn later
  directory.remove();
});

function callAs(tls?: ClientTls): Promise<unknown> {
  client = connectProvider(directory.socket, tls);
  return client.call("GetMetadata", {});
}

test("the client that was announced is served", async () => {
  await expect(callAs({ own: announced, server: ours.bytes })).resolves.toMatchObject({
    resources: [{ type_name: "fake_thing" }],
  });
});

test("a client with a certificate of its own making is refused", async () => {
  await expect(callAs({ own: selfSignedCertificate("P-521"), server: ours.bytes })).rejects.toThrow();
});

test("a client with a certificate that the announced one has signed is refused", async () => {
  const other = selfSignedCertificate("P-521");
  const signed = { bytes: certify(toPublicKey(other), announced.key, { name: "other" }), key: other.key };

  await expect(callAs({ own: signed, server: ours.bytes })).rejects.toThrow();

  expect(stderr).toHaveBeenCalledWith(expect.stringContaining("another certificate than the announced one"));
});

test("a client without a certificate is refused", async () => {
  await expect(callAs({ server: ours.bytes })).rejects.toThrow();
});

test("a client without TLS is refused", async () => {
  await expect(callAs()).rejects.toThrow();
});

test("a refused client does not keep the announced one out", async () => {
  await callAs({ server: ours.bytes }).catch(() => undefined);
  client?.close();

  await expect(callAs({ own: announced, server: ours.bytes })).resolves.toBeDefined();
});

test("the client can tell that it is us: another server's certificate does not match", async () => {
  await expect(callAs({ own: announced, server: selfSignedCertificate().bytes })).rejects.toThrow();
});

test("the socket is in a directory that nobody else may enter", () => {
  expect(statSync(dirname(directory.socket)).mode & 0o777).toBe(0o700);
});
