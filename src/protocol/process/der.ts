/** ASN.1 DER encoders for the parts of a certificate. */
export const der = {
  sequence: (...parts: Uint8Array[]): Buffer => node(0x30, Buffer.concat(parts)),
  set: (...parts: Uint8Array[]): Buffer => node(0x31, Buffer.concat(parts)),
  /** A field with a context-specific tag. */
  tagged: (number: number, content: Uint8Array): Buffer => node(0xa0 + number, content),
  boolean: (value: boolean): Buffer => node(0x01, Buffer.of(value ? 0xff : 0)),
  /** A big-endian integer. It must be positive: its first bit is not set. */
  integer: (bytes: Uint8Array): Buffer => node(0x02, bytes),
  bitString: (bytes: Uint8Array): Buffer => node(0x03, Buffer.concat([Buffer.of(0), bytes])),
  octetString: (bytes: Uint8Array): Buffer => node(0x04, bytes),
  utf8: (text: string): Buffer => node(0x0c, Buffer.from(text)),
  /** A time in the years 1950 to 2049, as certificates require. */
  utcTime: (time: Date): Buffer => node(0x17, Buffer.from(toDigits(time))),
  /** An object identifier, given as DER encodes it, in hexadecimal digits. */
  oid: (encoded: string): Buffer => node(0x06, Buffer.from(encoded, "hex")),
  node,
} as const;

/** Year to second, two digits each. */
function toDigits(time: Date): string {
  const iso = time.toISOString();
  return `${[2, 5, 8, 11, 14, 17].map((at) => iso.slice(at, at + 2)).join("")}Z`;
}

function node(tag: number, content: Uint8Array): Buffer {
  return Buffer.concat([Buffer.of(tag, ...toLength(content.length)), content]);
}

function toLength(length: number): number[] {
  if (length < 0x80) return [length];
  return length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
}
