import { X509Certificate } from "node:crypto";
import { statSync } from "node:fs";
import { dirname } from "node:path";
import { certify, selfSignedCertificate, type Certificate } from "../../src/protocol/process/certificate";
import { connectProvider, type ClientTls, type ProviderClient } from "../support/protocol/provider-client";
import {
  createWorkshop,
  readHandshake,
  start,
  terraformCertificate,
  toInvitation,
  type ProviderProcess,
} from "../support/protocol/provider-process";
import { until } from "../support/timing/until";

const workshop = createWorkshop();
const announced = terraformCertificate();
const toPublicKey = ({ bytes }: Certificate) => new X509Certificate(bytes).publicKey;

let provider: ProviderProcess;
let socket: string;
/** The provider's certificate. */
let ours: Buffer;
let client: ProviderClient | undefined;

beforeAll(async () => {
  provider = start(workshop.command, toInvitation(announced, workshop.sockets));
  const handshake = readHandshake(await provider.line);
  socket = handshake.socket;
  ours = handshake.server;
});

afterEach(() => client?.close());

afterAll(async () => {
  provider.process.kill("SIGKILL");
  await provider.exit;
  workshop.remove();
});

function callAs(tls?: ClientTls): Promise<unknown> {
  client = connectProvider(socket, tls);
  return client.call("GetMetadata", {});
}

test("the client that was announced is served", async () => {
  await expect(callAs({ own: announced, server: ours })).resolves.toMatchObject({
    resources: [{ type_name: "fake_thing" }],
  });
});

test("a client with a certificate of its own making is refused", async () => {
  await expect(callAs({ own: selfSignedCertificate("P-521"), server: ours })).rejects.toThrow();
});

test("a client with a certificate that the announced one has signed is refused", async () => {
  const other = selfSignedCertificate("P-521");
  const signed = { bytes: certify(toPublicKey(other), announced.key, { name: "other" }), key: other.key };

  await expect(callAs({ own: signed, server: ours })).rejects.toThrow();

  await until(() => provider.output.stderr.includes("whose certificate is not the announced one"));
});

test("a client without a certificate is refused", async () => {
  await expect(callAs({ server: ours })).rejects.toThrow();
});

test("a client without TLS is refused", async () => {
  await expect(callAs()).rejects.toThrow();
});

test("a refused client does not keep the announced one out", async () => {
  await callAs({ server: ours }).catch(() => undefined);
  client?.close();

  await expect(callAs({ own: announced, server: ours })).resolves.toBeDefined();
});

test("the client can tell that it is us: another server's certificate does not match", async () => {
  await expect(callAs({ own: announced, server: selfSignedCertificate().bytes })).rejects.toThrow();
});

test("the socket is in a directory that nobody else may enter", () => {
  expect(statSync(dirname(socket)).mode & 0o777).toBe(0o700);
});
