import { ExtData } from "@msgpack/msgpack";
import { DEEPEST, TooDeep } from "../depth";

/** Keys of all maps in a value: names in Terraform's values, integers in refinements. */
type Keys = "string" | "number";

/**
 * Reads the one value that msgpack holds: arrays, maps, null, boolean, number, bigint for 64 bits, text, and ExtData.
 * A string and a binary are both text, as Terraform sends the type of a dynamic value as a binary. Throws for bytes that
 * are not one whole value, for other keys, and for what is nested too deeply. Items that bytes only claim take no memory.
 */
export function readWire(bytes: Uint8Array, keys: Keys = "string"): unknown {
  const reader = new Reader(bytes, keys);
  const value = reader.read(0);
  if (reader.left > 0) throw new Error("Something follows the value.");
  return value;
}

/** True for a map that was read with names as its keys. */
export function isWireMap(node: unknown): node is ReadonlyMap<string, unknown> {
  return node instanceof Map;
}

class Reader {
  private readonly bytes: Buffer;
  private at = 0;

  public constructor(
    { buffer, byteOffset, byteLength }: Uint8Array,
    private readonly keys: Keys,
  ) {
    this.bytes = Buffer.from(buffer, byteOffset, byteLength);
  }

  /** Bytes that were not read yet. */
  public get left(): number {
    return this.bytes.length - this.at;
  }

  public read(depth: number): unknown {
    if (depth > DEEPEST) throw new TooDeep();
    const head = this.uint(1);
    if (head < 0x80) return head;
    if (head < 0x90) return this.map(head - 0x80, depth);
    if (head < 0xa0) return this.array(head - 0x90, depth);
    if (head < 0xc0) return this.text(head - 0xa0);
    return head < 0xe0 ? this.readLong(head, depth) : head - 0x100;
  }

  /** Reads a value whose head has more than one byte, or names a constant. */
  private readLong(head: number, depth: number): unknown {
    switch (head) {
      case 0xc0:
        return null;
      case 0xc1:
        throw new Error("No value begins like that.");
      case 0xc2:
        return false;
      case 0xc3:
        return true;
      case 0xc4:
      case 0xd9:
        return this.text(this.uint(1));
      case 0xc5:
      case 0xda:
        return this.text(this.uint(2));
      case 0xc6:
      case 0xdb:
        return this.text(this.uint(4));
      case 0xc7:
        return this.extension(this.uint(1));
      case 0xc8:
        return this.extension(this.uint(2));
      case 0xc9:
        return this.extension(this.uint(4));
      case 0xca:
        return this.bytes.readFloatBE(this.skip(4));
      case 0xcb:
        return this.bytes.readDoubleBE(this.skip(8));
      case 0xcc:
        return this.uint(1);
      case 0xcd:
        return this.uint(2);
      case 0xce:
        return this.uint(4);
      case 0xcf:
        return this.bytes.readBigUInt64BE(this.skip(8));
      case 0xd0:
        return this.bytes.readInt8(this.skip(1));
      case 0xd1:
        return this.bytes.readInt16BE(this.skip(2));
      case 0xd2:
        return this.bytes.readInt32BE(this.skip(4));
      case 0xd3:
        return this.bytes.readBigInt64BE(this.skip(8));
      case 0xdc:
        return this.array(this.uint(2), depth);
      case 0xdd:
        return this.array(this.uint(4), depth);
      case 0xde:
        return this.map(this.uint(2), depth);
      case 0xdf:
        return this.map(this.uint(4), depth);
    }
    // From 0xd4 through 0xd8.
    return this.extension(2 ** (head - 0xd4));
  }

  private array(size: number, depth: number): readonly unknown[] {
    const items: unknown[] = [];
    for (let index = 0; index < size; index += 1) items.push(this.read(depth + 1));
    return items;
  }

  private map(size: number, depth: number): ReadonlyMap<unknown, unknown> {
    const entries = new Map<unknown, unknown>();
    for (let index = 0; index < size; index += 1) {
      const key = this.read(depth + 1);
      if (typeof key !== this.keys) throw new Error(`A key is no ${this.keys}.`);
      entries.set(key, this.read(depth + 1));
    }
    return entries;
  }

  private text(size: number): string {
    const from = this.skip(size);
    return this.bytes.toString("utf8", from, from + size);
  }

  private extension(size: number): ExtData {
    const type = this.bytes.readInt8(this.skip(1));
    const from = this.skip(size);
    return new ExtData(type, this.bytes.subarray(from, from + size));
  }

  private uint(size: 1 | 2 | 4): number {
    return this.bytes.readUIntBE(this.skip(size), size);
  }

  /** Place of as many bytes, which are read by then. */
  private skip(size: number): number {
    const from = this.at;
    if (size > this.bytes.length - from) throw new Error("It is cut short.");
    this.at = from + size;
    return from;
  }
}
