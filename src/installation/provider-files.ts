import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { PROGRAM } from "./code-cache/names";
import { toPackageHash, toSha256 } from "./package-hash";

/** One file of the provider as it lies in a mirror or an archive. */
export interface ProviderFile {
  /** Path below the folder of one version and platform. */
  readonly path: string;
  readonly content: Buffer;
  readonly mode: number;
}

/** File with notices beside the provider's bundle, for redistribution. */
const NOTICES = "THIRD-PARTY-NOTICES.txt";

/** Launcher beside the provider's bundle. */
const LAUNCHER = "provider-launcher.js";

/**
 * Reads all files that make a provider, the executable last: Terraform's hashes are about all of them.
 * @param program the provider's one file. With a launcher beside it, that becomes the executable and starts the program.
 * @param executable name of the executable, as Terraform requires it
 */
export function readProviderFiles(program: string, executable: string): readonly ProviderFile[] {
  // Node takes the module type of a file without an extension from the nearest package.json. Without this one, a mirror
  // inside an ES module package would turn the provider into an ES module, and it would not start.
  const files = [{ path: "package.json", content: Buffer.from('{ "type": "commonjs" }\n'), mode: 0o644 }];
  const notices = join(dirname(program), NOTICES);
  if (existsSync(notices)) files.push({ path: NOTICES, content: readFileSync(notices), mode: 0o644 });
  const launcher = join(dirname(program), LAUNCHER);
  if (!existsSync(launcher)) return [...files, { path: executable, content: readFileSync(program), mode: 0o755 }];
  return [
    ...files,
    { path: PROGRAM, content: readFileSync(program), mode: 0o644 },
    { path: executable, content: readFileSync(launcher), mode: 0o755 },
  ];
}

/** Terraform's hash of these files. */
export function toHashOfFiles(files: readonly ProviderFile[]): string {
  return toPackageHash(files.map(({ path, content }) => ({ path, sha256: toSha256(content) })));
}
