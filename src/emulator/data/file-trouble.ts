/** Code of an error of the file system, such as `ENOENT`. */
export function toCode(error: unknown): string {
  // Not by its class: under jest, Node's own errors are of another one.
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : String(error);
}

/** Reason why a file cannot be read or written, with what to do: a clause for users. */
export function toTrouble(error: unknown): string {
  const code = toCode(error);
  return REASONS[code] ?? code;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "its folder does not exist. Create the folder first",
  ENOTDIR: "what should be its folder is a file. Choose another place",
  EISDIR: "it is a folder. Choose another name",
  EACCES: "you have no right to it. Choose another place, or change its rights",
  EPERM: "you have no right to it. Choose another place, or change its rights",
  EROFS: "nothing can be written there. Choose another place",
  ENOSPC: "the disk is full",
  ENAMETOOLONG: "its name is too long",
  ELOOP: "its links go in a circle",
};
