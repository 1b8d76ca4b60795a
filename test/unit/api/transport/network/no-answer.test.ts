import { toNoAnswer } from "../../../../../src/api/transport/network/no-answer";

const failure = (code: unknown): Error => Object.assign(new Error("Authorization: Bearer s3cr3t"), { code });

test.each([
  ["ECONNREFUSED", "the connection was refused"],
  ["ENOTFOUND", "the host name is unknown"],
  ["EAI_AGAIN", "looking up the host name failed"],
  ["EHOSTUNREACH", "there is no route to the host"],
  ["ENETUNREACH", "there is no route to the network"],
])("%s means that nothing was sent", (code, reason) => {
  expect(toNoAnswer(failure(code))).toMatchObject({ message: reason, reason, sent: false, passing: true });
});

test.each([
  ["ECONNRESET", "the connection was closed early"],
  ["EPIPE", "the connection was closed early"],
  ["ETIMEDOUT", "it took too long"],
  ["ECONNABORTED", "it took too long"],
  ["EPROTO", "the network failed (EPROTO)"],
])("%s leaves open if the request has arrived", (code, reason) => {
  expect(toNoAnswer(failure(code))).toMatchObject({ reason, sent: true, passing: true });
});

test.each([
  "CERT_HAS_EXPIRED",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "ERR_SSL_WRONG_VERSION_NUMBER",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
])("%s does not pass by itself", (code) => {
  expect(toNoAnswer(failure(code))).toMatchObject({
    reason: `the certificate or the encryption was not accepted (${code})`,
    sent: false,
    passing: false,
  });
});

test.each([
  ["an error without a code", new Error("s3cr3t")],
  ["no error", { code: "ECONNREFUSED" }],
  ["nothing", undefined],
])("%s says so, and nothing of its own", (_what, error) => {
  expect(toNoAnswer(error)).toMatchObject({ reason: "the network failed (no code)", sent: true, passing: true });
});

test("an error's own words and parts do not cross", () => {
  const told = toNoAnswer(failure("ECONNRESET"));

  expect(`${String(told)} ${JSON.stringify(told)}`).not.toContain("s3cr3t");
});
