import { rmSync } from "node:fs";
import { join } from "node:path";
import { PROGRAM } from "./code-cache/names";
import { assertReleased, type FormChecksums } from "./checksums";
import { readProviderFiles } from "./provider-files";
import { toAddressText, type SourceAddress } from "./source-address";
import { writeWhole, type Written } from "./written-file";

/** Place of a provider in a mirror: version and platform. */
export interface MirrorPlace {
  /** Root of the mirror, the path of `filesystem_mirror`. */
  readonly mirror: string;
  readonly source: SourceAddress;
  readonly version: string;
  /** Terraform's platform, such as `linux_amd64`. */
  readonly platform: string;
}

/** Name of a provider's executable, as Terraform requires it. */
export function toExecutableName({ source, version }: Pick<MirrorPlace, "source" | "version">): string {
  return `terraform-provider-${source.type}_v${version}`;
}

/** Path of a provider's executable in Terraform's unpacked mirror layout. */
export function toExecutablePath(place: MirrorPlace): string {
  return join(place.mirror, toAddressText(place.source), place.version, place.platform, toExecutableName(place));
}

/**
 * Installs the provider into the mirror. Other versions stay, because lock files may name them.
 * @param program the provider's one file, which may have a launcher beside it
 * @param released hashes that the release recorded for this form of the provider; null for what a checkout has built
 * @throws UserError before anything is written if the files are not those that were released
 */
export function installProvider(
  place: MirrorPlace,
  program: string,
  released: FormChecksums | null = null,
): { readonly executable: string; readonly written: Written } {
  const executable = toExecutablePath(place);
  const files = readProviderFiles(program, toExecutableName(place));
  if (released !== null) assertReleased(files, released, program);
  const folder = join(executable, "..");
  // Left by another form of the provider.
  if (!files.some(({ path }) => path === PROGRAM)) rmSync(join(folder, PROGRAM), { force: true });
  const written = files.map(({ path, content, mode }) => writeWhole(join(folder, path), content, mode));
  const started = written.at(-1) ?? "unchanged"; // the executable comes last
  const isSame = written.every((each) => each === "unchanged");
  // Terraform's hashes are about all files of the folder.
  return { executable, written: started === "unchanged" && !isSame ? "replaced" : started };
}
