import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { toAddressText, type SourceAddress } from "./source-address";
import { writeWhole, type Written } from "./written-file";

/** Which provider, for which machine, in which mirror. */
export interface MirrorPlace {
  /** The root of the mirror: what `filesystem_mirror` has as its path. */
  readonly mirror: string;
  readonly source: SourceAddress;
  readonly version: string;
  /** In Terraform's words, such as `linux_amd64`. */
  readonly platform: string;
}

/** What the build puts beside the provider's one file, for whoever passes it on. */
const NOTICES = "THIRD-PARTY-NOTICES.txt";

/** The name that Terraform wants for a provider's executable. */
function toExecutableName({ source, version }: Pick<MirrorPlace, "source" | "version">): string {
  return `terraform-provider-${source.type}_v${version}`;
}

/** Where a provider's executable is in Terraform's unpacked mirror layout. */
export function toExecutablePath(place: MirrorPlace): string {
  return join(place.mirror, toAddressText(place.source), place.version, place.platform, toExecutableName(place));
}

/**
 * Puts the provider into the mirror. Other versions that are there stay: lock files may name them.
 * @param bundle the provider's one file
 */
export function installProvider(
  place: MirrorPlace,
  bundle: string,
): { readonly executable: string; readonly written: Written } {
  const executable = toExecutablePath(place);
  // Node asks the nearest package.json what a file without an extension is. Without this one, a mirror inside
  // somebody's ES module package would turn the provider into an ES module, and it would not start.
  writeWhole(join(executable, "..", "package.json"), '{ "type": "commonjs" }\n');
  const notices = join(dirname(bundle), NOTICES);
  if (existsSync(notices)) writeWhole(join(executable, "..", NOTICES), readFileSync(notices));
  return { executable, written: writeWhole(executable, readFileSync(bundle), 0o755) };
}
