import { zipSync, type Zippable } from "fflate";
import { toSha256 } from "../../installation/package-hash";
import { toHashOfFiles, type ProviderFile } from "../../installation/provider-files";
import type { SourceAddress } from "../../installation/source-address";

/** The provider of one version, as a registry names it. */
export interface ReleasedProvider {
  readonly source: SourceAddress;
  readonly version: string;
}

/** Platform in Terraform's words. */
export interface Platform {
  readonly os: string;
  readonly arch: string;
}

/** The provider for one platform, as registries and mirrors deliver it. */
export interface ProviderArchive extends Platform {
  readonly name: string;
  readonly content: Buffer;
  /** SHA-256 of the archive, in hex. */
  readonly sha256: string;
  /** Terraform's hash of the files in it. */
  readonly h1: string;
}

const UNIX = 3;
const REGULAR_FILE = 0o100000;

/**
 * Packs the files of a provider. The bytes depend on nothing but the files and the time: entries are sorted, and the
 * compressor is JavaScript, whose output is the same with every version of Node and on every processor.
 * @param time time of all entries, which a ZIP file stores without a zone
 */
export function toProviderArchive(
  { source, version }: ReleasedProvider,
  { os, arch }: Platform,
  files: readonly ProviderFile[],
  time: Date,
): ProviderArchive {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const mtime = toZoneless(time);
  const entries: Zippable = {};
  for (const { path, content, mode } of sorted) {
    entries[path] = [content, { mtime, os: UNIX, attrs: (REGULAR_FILE | mode) << 16 }];
  }
  const content = Buffer.from(zipSync(entries));
  const name = `terraform-provider-${source.type}_${version}_${os}_${arch}.zip`;
  return { os, arch, name, content, sha256: toSha256(content), h1: toHashOfFiles(files) };
}

/** A time whose local fields are those of UTC, since the library reads local ones. */
function toZoneless(time: Date): Date {
  return new Date(
    time.getUTCFullYear(),
    time.getUTCMonth(),
    time.getUTCDate(),
    time.getUTCHours(),
    time.getUTCMinutes(),
    time.getUTCSeconds(),
  );
}
