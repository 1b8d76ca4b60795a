import { toAddressText } from "../../installation/source-address";
import type { ProviderArchive, ReleasedProvider } from "./provider-archive";
import { toJson, type ReleaseFile } from "./registry-documents";

/**
 * Files of a network mirror, by Terraform's provider network mirror protocol. The same folder is a file system mirror.
 * Terraform locks from a mirror only the platform that it installs; the lock file of the release has the others.
 */
export function toNetworkMirror(
  { source, version }: ReleasedProvider,
  archives: readonly ProviderArchive[],
): readonly ReleaseFile[] {
  const folder = toAddressText(source);
  const listed = archives.map(({ os, arch, name, h1, sha256 }): [string, object] => [
    `${os}_${arch}`,
    { url: name, hashes: [h1, `zh:${sha256}`] },
  ]);
  return [
    { path: `${folder}/index.json`, content: toJson({ versions: { [version]: {} } }) },
    { path: `${folder}/${version}.json`, content: toJson({ archives: Object.fromEntries(listed) }) },
    ...archives.map(({ name, content }) => ({ path: `${folder}/${name}`, content })),
  ];
}
