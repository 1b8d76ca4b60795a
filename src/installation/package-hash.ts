import { createHash } from "node:crypto";

/** One file of a provider package, by its path below the package's root and the SHA-256 of its content in hex. */
export interface HashedFile {
  readonly path: string;
  readonly sha256: string;
}

/** SHA-256 of some bytes, in hex. */
export function toSha256(bytes: Buffer | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/**
 * Terraform's hash of a provider package by the files in it, in the scheme that lock files call "h1". It is the same for
 * an archive and for the folder that it unpacks to.
 */
export function toPackageHash(files: readonly HashedFile[]): string {
  const lines = [...files]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
    .join("");
  return `h1:${createHash("sha256").update(lines).digest("base64")}`;
}
