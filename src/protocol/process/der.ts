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
  utcTime: (time: Date): Buffer => node(0x17, Buffer.from(`${time.toISOString().replace(/\D/g, "").slice(2, 14)}Z`)),
  oid,
  node,
} as const;

/** An object identifier, given in dotted numbers. */
function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
  return node(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(toBase128)]));
}

function toBase128(value: number): number[] {
  const bytes = [value & 0x7f];
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) bytes.unshift((rest & 0x7f) | 0x80);
  return bytes;
}

function node(tag: number, content: Uint8Array): Buffer {
  return Buffer.concat([Buffer.of(tag, ...toLength(content.length)), content]);
}

function toLength(length: number): number[] {
  if (length < 0x80) return [length];
  return length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
}
