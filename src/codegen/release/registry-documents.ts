import { toSha256 } from "../../installation/package-hash";
import type { ProviderArchive, ReleasedProvider } from "./provider-archive";

/** One file of a release: its path below the release's folder, and its content. */
export interface ReleaseFile {
  readonly path: string;
  readonly content: Buffer;
}

/** Documents that registries ask for beside the archives: one on the protocol, and the sums, which are signed. */
export interface RegistryDocuments {
  readonly manifest: ReleaseFile;
  readonly checksums: ReleaseFile;
}

/** Version of the plugin protocol that the provider serves. */
export const PROTOCOL = "6.0";

/** Names and contents as the registries of Terraform and OpenTofu expect them in a release. */
export function toRegistryDocuments(
  { source, version }: ReleasedProvider,
  archives: readonly ProviderArchive[],
): RegistryDocuments {
  const stem = `terraform-provider-${source.type}_${version}`;
  const document = { version: 1, metadata: { protocol_versions: [PROTOCOL] } };
  const manifest = { path: `${stem}_manifest.json`, content: toJson(document) };
  const lines = [
    ...archives.map(({ sha256, name }) => `${sha256}  ${name}\n`),
    `${toSha256(manifest.content)}  ${manifest.path}\n`,
  ];
  return { manifest, checksums: { path: `${stem}_SHA256SUMS`, content: Buffer.from(lines.sort(byName).join("")) } };
}

/** A JSON document as files of a release have it. */
export function toJson(document: object): Buffer {
  return Buffer.from(`${JSON.stringify(document, null, 2)}\n`);
}

function byName(a: string, b: string): number {
  return a.slice(64) < b.slice(64) ? -1 : 1;
}
