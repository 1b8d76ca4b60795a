import { COOKIE, COOKIE_NAME } from "../../../../src/protocol/process/plugin-cookie";
import { tmpdir } from "node:os";
import { NotInvited, readInvitation, toHandshakeLine } from "../../../../src/protocol/process/handshake";

const INVITATION = {
  [COOKIE_NAME]: COOKIE,
  PLUGIN_PROTOCOL_VERSIONS: "5,6",
  PLUGIN_CLIENT_CERT: "pem",
};

const read = (environment: Record<string, string | undefined>) =>
  readInvitation({ name: "the provider", advice: "Leave it alone." }, environment);

test("an invitation names the certificate of the client, and the place for temporary files by default", () => {
  expect(read(INVITATION)).toEqual({ clientCertificate: "pem", socketParent: tmpdir() });
});

test("the socket goes where Terraform wants it", () => {
  expect(read({ ...INVITATION, PLUGIN_UNIX_SOCKET_DIR: "/run/tf" }).socketParent).toBe("/run/tf");
});

test.each([undefined, "", "another"])(
  "a person who starts it (cookie: %s) is told what it is and what to do",
  (cookie) => {
    const start = () => read({ ...INVITATION, TF_PLUGIN_MAGIC_COOKIE: cookie });

    expect(start).toThrow(NotInvited);
    expect(start).toThrow(/^This is the provider, a plugin that Terraform starts by itself\.[^]*Leave it alone\.$/);
  },
);

test.each(["5", "16", "", undefined])("a Terraform that offers protocol %s is refused in one sentence", (versions) => {
  expect(() => read({ ...INVITATION, PLUGIN_PROTOCOL_VERSIONS: versions })).toThrow(
    /^the provider requires Terraform plugin protocol 6, but this Terraform offers (none|5|16)\. Use Terraform 1\.0 or newer\.$/,
  );
});

test("a Terraform without a certificate is refused, not served without TLS", () => {
  expect(() => read({ ...INVITATION, PLUGIN_CLIENT_CERT: undefined })).toThrow(NotInvited);
});

test("the handshake line has go-plugin's six fields, the certificate without padding", () => {
  expect(toHandshakeLine("/tmp/a/tf", Buffer.from("1234"))).toBe("1|6|unix|/tmp/a/tf|grpc|MTIzNA");
});
