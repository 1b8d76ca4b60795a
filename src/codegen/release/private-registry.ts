import type { ProviderArchive, ReleasedProvider } from "./provider-archive";
import { PROTOCOL, toJson, type RegistryDocuments, type ReleaseFile } from "./registry-documents";
import type { Signature } from "./signature";

const ROOT = "v1/providers";

/**
 * Files of a registry that serves this provider alone, by Terraform's provider registry protocol. All addresses in them
 * are relative, so that any web server can serve the folder at the root of any host.
 */
export function toPrivateRegistry(
  { source, version }: ReleasedProvider,
  archives: readonly ProviderArchive[],
  { manifest, checksums }: RegistryDocuments,
  signature: Signature,
): readonly ReleaseFile[] {
  const provider = `${ROOT}/${source.namespace}/${source.type}`;
  const folder = `${provider}/${version}`;
  const platforms = archives.map(({ os, arch }) => ({ os, arch }));
  const signed = `${checksums.path}.sig`;
  // From v1/providers/NAMESPACE/TYPE/VERSION/download/OS/ARCH to the folder of the version.
  const up = "../../";
  return [
    { path: ".well-known/terraform.json", content: toJson({ "providers.v1": `/${ROOT}/` }) },
    {
      path: `${provider}/versions`,
      content: toJson({ versions: [{ version, protocols: [PROTOCOL], platforms }] }),
    },
    ...archives.map(({ os, arch, name, sha256 }) => ({
      path: `${folder}/download/${os}/${arch}`,
      content: toJson({
        protocols: [PROTOCOL],
        os,
        arch,
        filename: name,
        download_url: `${up}${name}`,
        shasums_url: `${up}${checksums.path}`,
        shasums_signature_url: `${up}${signed}`,
        shasum: sha256,
        signing_keys: { gpg_public_keys: [{ key_id: signature.keyId, ascii_armor: signature.publicKey }] },
      }),
    })),
    ...archives.map(({ name, content }) => ({ path: `${folder}/${name}`, content })),
    { path: `${folder}/${manifest.path}`, content: manifest.content },
    { path: `${folder}/${checksums.path}`, content: checksums.content },
    { path: `${folder}/${signed}`, content: signature.content },
  ];
}
