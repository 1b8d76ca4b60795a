import { DEEPEST, TooDeep } from "../depth";

/**
 * Checks the structure of msgpack before anything is made of it: a few bytes may claim an array of millions of items, or
 * nest so deeply that whoever follows runs out of stack. Throws for bytes that are not one whole value.
 */
export function checkStructure(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { length } = bytes;
  /** Items that are still to come, of each array and map around the place. A map has two items for each entry. */
  const open: number[] = [];
  /** The same in total: each is one byte at least. */
  let left = 1;
  for (let at = 0; left > 0;) {
    if (left > length - at) throw new Error("It is cut short.");
    const { size, items } = readHead(view, at);
    at += size;
    left += items - 1;
    const inner = open.pop();
    if (inner !== undefined) open.push(inner - 1);
    if (items > 0) open.push(items);
    if (open.length > DEEPEST) throw new TooDeep();
    while (open.at(-1) === 0) open.pop();
  }
}

interface Head {
  /** Bytes of the head, and of a content that is not items. */
  readonly size: number;
  readonly items: number;
}

/** Bytes of a value by its first byte, for those of a fixed size. */
const FIXED: Readonly<Record<number, number>> = {
  0xc0: 1,
  0xc2: 1,
  0xc3: 1,
  0xca: 5,
  0xcb: 9,
  0xcc: 2,
  0xcd: 3,
  0xce: 5,
  0xcf: 9,
  0xd0: 2,
  0xd1: 3,
  0xd2: 5,
  0xd3: 9,
  0xd4: 3,
  0xd5: 4,
  0xd6: 6,
  0xd7: 10,
  0xd8: 18,
};

function readHead(view: DataView, at: number): Head {
  const byte = view.getUint8(at);
  if (byte < 0x80 || byte >= 0xe0) return { size: 1, items: 0 };
  if (byte < 0x90) return { size: 1, items: 2 * (byte - 0x80) };
  if (byte < 0xa0) return { size: 1, items: byte - 0x90 };
  if (byte < 0xc0) return { size: 1 + byte - 0xa0, items: 0 };
  switch (byte) {
    case 0xc4:
    case 0xd9:
      return { size: 2 + view.getUint8(at + 1), items: 0 };
    case 0xc5:
    case 0xda:
      return { size: 3 + view.getUint16(at + 1), items: 0 };
    case 0xc6:
    case 0xdb:
      return { size: 5 + view.getUint32(at + 1), items: 0 };
    case 0xc7:
      return { size: 3 + view.getUint8(at + 1), items: 0 };
    case 0xc8:
      return { size: 4 + view.getUint16(at + 1), items: 0 };
    case 0xc9:
      return { size: 6 + view.getUint32(at + 1), items: 0 };
    case 0xdc:
      return { size: 3, items: view.getUint16(at + 1) };
    case 0xdd:
      return { size: 5, items: view.getUint32(at + 1) };
    case 0xde:
      return { size: 3, items: 2 * view.getUint16(at + 1) };
    case 0xdf:
      return { size: 5, items: 2 * view.getUint32(at + 1) };
    default: {
      const size = FIXED[byte];
      if (size === undefined) throw new Error("No value begins like that.");
      return { size, items: 0 };
    }
  }
}
