import { createHash } from "node:crypto";
import { closeSync, fstatSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { writeWhole } from "../written-file";

const DIGEST_BYTES = 32;

/** Caches that are kept, for other versions of Node and of the provider. */
const MOST = 10;

/**
 * Path of the compiled code of a program for this Node, in the user's home. It must not lie beside the program:
 * Terraform's lock file has the checksum of the provider's whole directory, and compiled code differs between machines.
 * The name has the hash of the source, because V8 itself compares only its length.
 */
export function toCodeCacheFile(source: Uint8Array, home: string): string {
  const name = `${toDigest(source).toString("hex")}-node-${process.version}-${process.platform}-${process.arch}`;
  return join(home, ".airbyte-embedded", "code-cache", name);
}

/**
 * Reads compiled code; undefined if there is none that this user wrote, whole and unchanged. V8 runs compiled code as
 * it is, so that nobody else may be able to write it.
 */
export function readCodeCache(file: string): Buffer | undefined {
  try {
    const descriptor = openSync(file, "r");
    try {
      const { uid, mode } = fstatSync(descriptor);
      const isOwn = process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
      if (!isOwn) return undefined;
      const content = readFileSync(descriptor);
      const code = content.subarray(DIGEST_BYTES);
      return toDigest(code).equals(content.subarray(0, DIGEST_BYTES)) ? code : undefined;
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return undefined; // the program then compiles its source, as it would without a cache
  }
}

/** Writes compiled code, and removes the oldest files beside it. */
export function writeCodeCache(file: string, code: Uint8Array): void {
  const directory = dirname(file);
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  writeWhole(file, Buffer.concat([toDigest(code), code]), 0o600);
  const age = (name: string) => statSync(join(directory, name)).mtimeMs;
  const others = readdirSync(directory).filter((name) => name !== basename(file));
  for (const name of others.sort((a, b) => age(b) - age(a)).slice(MOST - 1))
    rmSync(join(directory, name), { force: true });
}

function toDigest(bytes: Uint8Array): Buffer {
  return createHash("sha256").update(bytes).digest();
}
