import { generateKeyPairSync, randomBytes, sign, type KeyObject } from "node:crypto";
import { der } from "./der";

export interface Certificate {
  /** The certificate in DER. */
  readonly bytes: Buffer;
  /** Its private key, generated at each start and never stored. */
  readonly key: KeyObject;
}

const OID = {
  ecdsaWithSha256: "1.2.840.10045.4.3.2",
  commonName: "2.5.4.3",
  subjectAlternativeName: "2.5.29.17",
  basicConstraints: "2.5.29.19",
  extendedKeyUsage: "2.5.29.37",
  serverAuthentication: "1.3.6.1.5.5.7.3.1",
  clientAuthentication: "1.3.6.1.5.5.7.3.2",
} as const;

const HOST = "localhost";
const DAY = 24 * 60 * 60 * 1000;

/** Generates a key and a self-signed certificate for localhost, for either end of a mutual TLS connection. */
export function selfSignedCertificate(curve: "P-256" | "P-521" = "P-256"): Certificate {
  // P-256 takes under a millisecond; an RSA key would take longer than the rest of the start.
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: curve });
  return { bytes: certify(publicKey, privateKey), key: privateKey };
}

export interface Subject {
  /** Subject of the certificate. Default: localhost, the name of the issuer. */
  readonly name?: string;
  readonly now?: Date;
}

/** Creates a certificate in DER for the public key, signed by the private key. */
export function certify(
  publicKey: KeyObject,
  signer: KeyObject,
  { name = HOST, now = new Date() }: Subject = {},
): Buffer {
  const algorithm = der.sequence(der.oid(OID.ecdsaWithSha256));
  const body = der.sequence(
    der.tagged(0, der.integer(Buffer.of(2))), // version 3, counted from zero
    der.integer(toSerial(randomBytes(16))),
    algorithm,
    toName(HOST),
    // A day's margin: the clock may be set back while Terraform runs.
    der.sequence(der.utcTime(new Date(now.getTime() - DAY)), der.utcTime(new Date(now.getTime() + 365 * DAY))),
    toName(name),
    publicKey.export({ type: "spki", format: "der" }),
    der.tagged(3, der.sequence(...toExtensions())),
  );
  return der.sequence(body, algorithm, der.bitString(sign("sha256", body, signer)));
}

/** Converts a certificate to PEM. */
export function toPem(bytes: Uint8Array): string {
  const lines = Buffer.from(bytes)
    .toString("base64")
    .replace(/.{64}(?=.)/g, "$&\n");
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
}

function toName(name: string): Buffer {
  return der.sequence(der.set(der.sequence(der.oid(OID.commonName), der.utf8(name))));
}

function toExtensions(): Buffer[] {
  const usages = der.sequence(der.oid(OID.serverAuthentication), der.oid(OID.clientAuthentication));
  const dnsName = der.node(0x82, Buffer.from(HOST));
  return [
    der.sequence(
      der.oid(OID.basicConstraints),
      der.boolean(true),
      der.octetString(der.sequence(der.boolean(true))), // it is its own certificate authority
    ),
    der.sequence(der.oid(OID.extendedKeyUsage), der.octetString(usages)),
    der.sequence(der.oid(OID.subjectAlternativeName), der.octetString(der.sequence(dnsName))),
  ];
}

/** A positive number in its shortest form, as DER demands: the first byte is not zero, and its first bit is not set. */
function toSerial(random: Buffer): Buffer {
  return Buffer.concat([Buffer.of(((random[0] ?? 0) & 0x3f) | 0x40), random.subarray(1)]);
}
