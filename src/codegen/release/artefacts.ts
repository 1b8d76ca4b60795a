import { toLocked } from "../../installation/lock-file";
import { toLockHashes, type Checksums } from "../../installation/checksums";
import { toExecutableName } from "../../installation/mirror";
import { toPlatform } from "../../installation/platform";
import { readProviderFiles } from "../../installation/provider-files";
import { toNetworkMirror } from "./network-mirror";
import { toPrivateRegistry } from "./private-registry";
import { toProviderArchive, type ProviderArchive, type ReleasedProvider } from "./provider-archive";
import { toRegistryDocuments, type ReleaseFile } from "./registry-documents";
import type { Signature } from "./signature";

/** One form of the provider that is released as an archive. */
export interface ReleasedProgram {
  /** Operating system and processor, as Node names them. */
  readonly platform: string;
  readonly arch: string;
  /** Path of the executable. */
  readonly file: string;
}

/** Packs each program for registries and mirrors. */
export function toArchives(
  provider: ReleasedProvider,
  programs: readonly ReleasedProgram[],
  time: Date,
): readonly ProviderArchive[] {
  return programs.map(({ file, ...machine }) => {
    const [os = "", arch = ""] = toPlatform(machine).split("_");
    return toProviderArchive(provider, { os, arch }, readProviderFiles(file, toExecutableName(provider)), time);
  });
}

/** All files of a release but the npm packages. */
export function toArtefacts(
  provider: ReleasedProvider,
  archives: readonly ProviderArchive[],
  checksums: Checksums,
  sign: ((document: Buffer) => Signature) | null,
): readonly ReleaseFile[] {
  const documents = toRegistryDocuments(provider, archives);
  const signature = sign?.(documents.checksums.content) ?? null;
  const signed = signature === null ? [] : [{ path: `${documents.checksums.path}.sig`, content: signature.content }];
  const zips = archives.map(({ name, content }) => ({ path: name, content }));
  const hashes = [
    ...toLockHashes(checksums, toExecutableName(provider)),
    ...archives.map(({ sha256 }) => `zh:${sha256}`),
  ];
  return [
    ...below("artefacts", [...zips, documents.manifest, documents.checksums, ...signed]),
    ...below("mirror", toNetworkMirror(provider, archives)),
    // Terraform installs nothing from a registry that is not signed.
    ...(signature === null ? [] : below("registry", toPrivateRegistry(provider, archives, documents, signature))),
    { path: "terraform.lock.hcl", content: Buffer.from(toLocked(null, { ...provider, hashes })) },
  ];
}

function below(folder: string, files: readonly ReleaseFile[]): ReleaseFile[] {
  return files.map(({ path, content }) => ({ path: `${folder}/${path}`, content }));
}
