import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import * as z from "zod";
import type { OwnPackage } from "./own-package";
import { toPackageHash, toSha256 } from "./package-hash";
import type { Machine } from "./platform";
import type { ProviderFile } from "./provider-files";
import type { Runtime } from "./runtime";
import { UserError } from "./user-error";

/** Key of the executable, whose own name has the provider's type and version in it. */
const EXECUTABLE = "executable";

/** Hashes of the files of one form of the provider: SHA-256 in hex by path. */
const FormChecksums = z.record(z.string(), z.string());
export type FormChecksums = z.infer<typeof FormChecksums>;

/** Hashes of all forms, by the machine they are for: "node" for the one that runs everywhere, or as `linux-x64`. */
const Checksums = z.record(z.string(), FormChecksums);
export type Checksums = z.infer<typeof Checksums>;

/** Name of the file beside the bundle in which a release records the hashes of all forms. */
export const CHECKSUMS_FILE = "checksums.json";

/** Hashes recorded by the release that this package is of; null for what a checkout has built. */
export function findChecksums({ bundle }: Pick<OwnPackage, "bundle">): Checksums | null {
  const file = join(dirname(bundle), CHECKSUMS_FILE);
  return existsSync(file) ? Checksums.parse(JSON.parse(readFileSync(file, "utf8"))) : null;
}

/** Hashes recorded for a form of the provider on a machine; null for what a checkout has built. */
export function findFormChecksums(
  own: Pick<OwnPackage, "bundle">,
  runtime: Runtime,
  { platform, arch }: Machine = process,
): FormChecksums | null {
  return findChecksums(own)?.[runtime === "node" ? "node" : `${platform}-${arch}`] ?? null;
}

/** Hashes of the files of a form, as a release records them. The executable comes last in the list. */
export function toFormChecksums(files: readonly ProviderFile[]): FormChecksums {
  const toKey = (path: string, index: number): string => (index === files.length - 1 ? EXECUTABLE : path);
  return Object.fromEntries(files.map(({ path, content }, index) => [toKey(path, index), toSha256(content)]));
}

/** Throws UserError unless the files are those that were released. */
export function assertReleased(files: readonly ProviderFile[], released: FormChecksums, program: string): void {
  const found = toFormChecksums(files);
  const names = new Set([...Object.keys(found), ...Object.keys(released)]);
  const differing = [...names].filter((name) => found[name] !== released[name]);
  if (differing.length === 0) return;
  throw new UserError(
    `${program} is not as it was released: the SHA-256 of ${differing.join(", ")} is another one. Nothing was ` +
      `installed. Remove node_modules/cdktf-airbyte-embedded* and install the package again, from a registry that you trust.`,
  );
}

/** Terraform's hashes of all forms, sorted, as they stand in a lock file. */
export function toLockHashes(checksums: Checksums, executable: string): readonly string[] {
  const toHash = (form: FormChecksums): string =>
    toPackageHash(
      Object.entries(form).map(([key, sha256]) => ({ path: key === EXECUTABLE ? executable : key, sha256 })),
    );
  return [...new Set(Object.values(checksums).map(toHash))].sort();
}
