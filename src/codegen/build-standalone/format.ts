import { closeSync, openSync, readSync } from "node:fs";

/** System and processor that an executable is for, as Node names them, from its header; null if it is unknown. */
export function toFormat(header: Buffer): string | null {
  if (header.length < 64) return null;
  if (header.toString("latin1", 0, 4) === "\x7fELF") {
    return { 0x3e: "linux-x64", 0xb7: "linux-arm64" }[header.readUInt16LE(18)] ?? null;
  }
  if (header.readUInt32LE(0) === 0xfeedfacf) {
    return { 0x01000007: "darwin-x64", 0x0100000c: "darwin-arm64" }[header.readUInt32LE(4)] ?? null;
  }
  const place = header.readUInt32LE(60);
  const isWindows = header.toString("latin1", 0, 2) === "MZ" && header.length >= place + 6;
  if (!isWindows || header.toString("latin1", place, place + 4) !== "PE\0\0") return null;
  return header.readUInt16LE(place + 4) === 0x8664 ? "win32-x64" : null;
}

/** Throws unless the executable is for this system and processor. */
export function assertFormat(file: string, expected: string): void {
  const header = Buffer.alloc(1024);
  const descriptor = openSync(file, "r");
  readSync(descriptor, header, 0, header.length, 0);
  closeSync(descriptor);
  const format = toFormat(header);
  if (format !== expected) throw new Error(`${file} is for ${format ?? "no known system"} instead of ${expected}.`);
}
