/**
 * Lengths of the codes of bytes 0 to 255 and of the end mark, in bits (RFC 7541, appendix B). The code is canonical: codes of a length
 * follow each other in the order of their bytes, so the lengths alone say all.
 */
const LENGTHS: readonly number[] = [
  13, 23, 28, 28, 28, 28, 28, 28, 28, 24, 30, 28, 28, 30, 28, 28, 28, 28, 28, 28, 28, 28, 30, 28, 28, 28, 28, 28, 28,
  28, 28, 28, 6, 10, 10, 12, 13, 6, 8, 11, 10, 10, 8, 11, 8, 6, 6, 6, 5, 5, 5, 6, 6, 6, 6, 6, 6, 6, 7, 8, 15, 6, 12, 10,
  13, 6, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 8, 7, 8, 13, 19, 13, 14, 6, 15, 5, 6, 5, 6,
  5, 6, 6, 6, 5, 7, 7, 6, 6, 6, 5, 6, 7, 6, 5, 5, 6, 7, 7, 7, 7, 7, 15, 11, 14, 13, 28, 20, 22, 20, 20, 22, 22, 22, 23,
  22, 23, 23, 23, 23, 23, 24, 23, 24, 24, 22, 23, 24, 23, 23, 23, 23, 21, 22, 23, 22, 23, 23, 24, 22, 21, 20, 22, 22,
  23, 23, 21, 23, 22, 22, 24, 21, 22, 23, 23, 21, 21, 22, 21, 23, 22, 23, 23, 20, 22, 22, 22, 23, 22, 22, 23, 26, 26,
  20, 19, 22, 23, 22, 25, 26, 26, 26, 27, 27, 26, 24, 25, 19, 21, 26, 27, 27, 26, 27, 24, 21, 21, 26, 26, 28, 27, 27,
  27, 20, 24, 20, 21, 22, 21, 21, 23, 22, 22, 25, 25, 24, 24, 26, 23, 26, 27, 26, 26, 27, 27, 27, 27, 27, 28, 27, 27,
  27, 27, 27, 26, 30,
];
const END = 256;
const LONGEST = 30;

/** Codes of one length: the first of them, and the bytes that they stand for. */
interface Codes {
  readonly first: number;
  readonly bytes: readonly number[];
}

let byLength: readonly Codes[] | null = null;

function toCodes(): readonly Codes[] {
  const bytesOf = Array.from({ length: LONGEST + 1 }, (): number[] => []);
  for (const [byte, length] of LENGTHS.entries()) bytesOf[length]?.push(byte);
  let first = 0;
  return bytesOf.map((bytes) => {
    const codes = { first, bytes };
    first = (first + bytes.length) * 2;
    return codes;
  });
}

/** Decodes a string (RFC 7541, section 5.2), or null if it is none. */
export function findHuffmanText(coded: Uint8Array): string | null {
  byLength ??= toCodes();
  const bytes: number[] = [];
  let code = 0;
  let length = 0;
  for (const byte of coded) {
    for (let bit = 7; bit >= 0; bit -= 1) {
      code = (code << 1) | ((byte >> bit) & 1);
      length += 1;
      const codes = byLength[length];
      if (codes === undefined) return null;
      const found = codes.bytes[code - codes.first];
      if (found === undefined) continue;
      if (found === END) return null;
      bytes.push(found);
      code = 0;
      length = 0;
    }
  }
  // The last byte is filled up with the beginning of the end mark, which is all ones.
  const isPadding = length < 8 && code === (1 << length) - 1;
  return isPadding ? Buffer.from(bytes).toString("latin1") : null;
}
