import { X509Certificate } from "node:crypto";
import { certify, selfSignedCertificate, toPem } from "../../../../src/protocol/process/certificate";

test.each(["P-256", "P-521"] as const)("a %s certificate is its own authority for localhost, at both ends", (curve) => {
  const { bytes, key } = selfSignedCertificate(curve);

  const read = new X509Certificate(bytes);
  expect(read.verify(read.publicKey)).toBe(true);
  expect(read.checkIssued(read)).toBe(true);
  expect(read.checkPrivateKey(key)).toBe(true);
  expect(read.ca).toBe(true);
  expect(read.checkHost("localhost", { subject: "never" })).toBe("localhost");
  expect(read.keyUsage).toEqual(["1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2"]);
});

test("a certificate has been valid for a day already, in universal time", () => {
  const { key } = selfSignedCertificate();
  const { publicKey } = new X509Certificate(selfSignedCertificate().bytes);

  const { validFrom, validTo } = new X509Certificate(
    certify(publicKey, key, { now: new Date("2026-03-01T12:34:56.789+10:00") }),
  );

  expect(validFrom).toBe("Feb 28 02:34:56 2026 GMT");
  expect(validTo).toBe("Mar  1 02:34:56 2027 GMT");
});

test("every start has another key and another serial number", () => {
  const [one, other] = [selfSignedCertificate(), selfSignedCertificate()].map(
    ({ bytes }) => new X509Certificate(bytes),
  );

  expect(one!.serialNumber).not.toBe(other!.serialNumber);
  expect(one!.publicKey.equals(other!.publicKey)).toBe(false);
});

test("the text form is what others read", () => {
  const { bytes } = selfSignedCertificate();

  expect(toPem(bytes)).toBe(new X509Certificate(bytes).toString());
});
