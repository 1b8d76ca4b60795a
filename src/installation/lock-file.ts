import { toAddressText, type SourceAddress } from "./source-address";

/** Name of Terraform's lock file. */
export const LOCK_FILE = ".terraform.lock.hcl";

/** A provider as a lock file has it. */
export interface LockedProvider {
  readonly source: SourceAddress;
  readonly version: string;
  /** Hashes of the packages that Terraform may install, of all platforms. */
  readonly hashes: readonly string[];
}

const HEADING =
  '# This file is maintained automatically by "terraform init".\n# Manual edits may be lost in future updates.\n';

/** The text of a lock file with this provider locked, and all others as they were. Null for a file that is not there. */
export function toLocked(before: string | null, { source, version, hashes }: LockedProvider): string {
  const address = toAddressText(source);
  const text = before ?? HEADING;
  const found = findBlock(text, address);
  const known = found !== null && isOfVersion(found, version) ? hashesOf(found) : [];
  const block = toBlock(address, version, [...new Set([...hashes, ...known])].sort(), constraintsOf(found));
  return found === null ? `${text.trimEnd()}\n\n${block}` : text.replace(found, () => block);
}

/** Terraform writes one block for each provider, with its closing brace alone on a line. */
function findBlock(text: string, address: string): string | null {
  const start = text.indexOf(`provider "${address}" {\n`);
  const end = text.indexOf("\n}\n", start);
  return start === -1 || end === -1 ? null : text.slice(start, end + 3);
}

function isOfVersion(block: string, version: string): boolean {
  return /^ {2}version *= "([^"]*)"$/m.exec(block)?.[1] === version;
}

function hashesOf(block: string): string[] {
  return Array.from(block.matchAll(/^ {4}"((?:h1|zh):[^"]+)",$/gm), ([, hash = ""]) => hash);
}

/** The versions that the configuration asked for when Terraform wrote the block. */
function constraintsOf(block: string | null): string | null {
  return /^ {2}constraints *= "([^"]*)"$/m.exec(block ?? "")?.[1] ?? null;
}

function toBlock(address: string, version: string, hashes: readonly string[], constraints: string | null): string {
  return [
    `provider "${address}" {`,
    // Terraform aligns the two.
    constraints === null ? `  version = "${version}"` : `  version     = "${version}"`,
    ...(constraints === null ? [] : [`  constraints = "${constraints}"`]),
    "  hashes = [",
    ...hashes.map((hash) => `    "${hash}",`),
    "  ]",
    "}",
    "",
  ].join("\n");
}
