import { ConnectionError, ErrorCode } from "./frames";
import { findHuffmanText } from "./huffman";
import { STATIC_TABLE } from "./static-table";

/** Size of the table of received headers, in bytes as RFC 7541 counts them: what applies unless announced otherwise. */
const TABLE_SIZE = 4096;
/** Size of an entry beside its text. */
const ENTRY_OVERHEAD = 32;

type Header = readonly [name: string, value: string];

/** Decoder of the blocks of headers of one connection (RFC 7541). It throws `ConnectionError` for an unreadable block. */
export class HeaderDecoder {
  /** The newest first. */
  private readonly table: Header[] = [];
  private size = 0;
  private most = TABLE_SIZE;
  private block: Buffer = Buffer.alloc(0);
  private at = 0;

  /** Headers of a block, the last one of each name. All blocks of a connection must come here, and in their order. */
  decode(block: Buffer): ReadonlyMap<string, string> {
    this.block = block;
    this.at = 0;
    const headers = new Map<string, string>();
    while (this.at < block.length) {
      const header = this.readField();
      if (header !== null) headers.set(header[0], header[1]);
    }
    return headers;
  }

  private readField(): Header | null {
    const first = this.block.readUInt8(this.at);
    if ((first & 0x80) !== 0) return this.getHeader(this.readInteger(7));
    if ((first & 0xe0) === 0x20) {
      this.resize(this.readInteger(5));
      return null;
    }
    const isStored = (first & 0xc0) === 0x40;
    const place = this.readInteger(isStored ? 6 : 4);
    const name = place === 0 ? this.readText() : this.getHeader(place)[0];
    const header: Header = [name, this.readText()];
    if (isStored) this.store(header);
    return header;
  }

  private getHeader(place: number): Header {
    const header = STATIC_TABLE[place - 1] ?? this.table[place - 1 - STATIC_TABLE.length];
    return header ?? unreadable(`no header ${place}`);
  }

  private store(header: Header): void {
    this.table.unshift(header);
    this.size += toSize(header);
    this.evict();
  }

  private resize(most: number): void {
    if (most > TABLE_SIZE) unreadable("a table larger than announced");
    this.most = most;
    this.evict();
  }

  private evict(): void {
    while (this.size > this.most) {
      const oldest = this.table.pop();
      if (oldest === undefined) return;
      this.size -= toSize(oldest);
    }
  }

  /** An integer whose first bits are the last ones of the next byte (RFC 7541, section 5.1). */
  private readInteger(bits: number): number {
    const most = (1 << bits) - 1;
    let value = this.readByte() & most;
    if (value < most) return value;
    for (let shift = 0; shift <= 21; shift += 7) {
      const byte = this.readByte();
      value += (byte & 0x7f) << shift;
      if ((byte & 0x80) === 0) return value;
    }
    return unreadable("a number without end");
  }

  private readText(): string {
    const isCoded = ((this.block[this.at] ?? 0) & 0x80) !== 0;
    const length = this.readInteger(7);
    const end = this.at + length;
    if (end > this.block.length) unreadable("a text without end");
    const bytes = this.block.subarray(this.at, end);
    this.at = end;
    return isCoded ? (findHuffmanText(bytes) ?? unreadable("a text in no known code")) : bytes.toString("latin1");
  }

  private readByte(): number {
    const byte = this.block[this.at] ?? unreadable("a block without end");
    this.at += 1;
    return byte;
  }
}

function toSize([name, value]: Header): number {
  return name.length + value.length + ENTRY_OVERHEAD;
}

function unreadable(what: string): never {
  throw new ConnectionError(ErrorCode.COMPRESSION_ERROR, `Unreadable headers: ${what}`);
}

/** Bytes of a header that needs no table (RFC 7541, section 6.2.2). Texts of up to 126 characters of ASCII, or longer. */
export function toHeaderField(name: string, value: string): Buffer {
  return Buffer.concat([Buffer.of(0), toText(name), toText(value)]);
}

function toText(text: string): Buffer {
  const bytes = Buffer.from(text, "latin1");
  return Buffer.concat([toLength(bytes.length), bytes]);
}

function toLength(length: number): Buffer {
  if (length < 0x7f) return Buffer.of(length);
  const bytes = [0x7f];
  let rest = length - 0x7f;
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) | 0x80);
  return Buffer.from([...bytes, rest]);
}
