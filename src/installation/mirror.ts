import { existsSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { toAddressText, type SourceAddress } from "./source-address";
import { PROGRAM } from "./code-cache/names";
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

/** File with notices beside the provider's bundle, for redistribution. */
const NOTICES = "THIRD-PARTY-NOTICES.txt";

/** Launcher beside the provider's bundle. */
const LAUNCHER = "provider-launcher.js";

/** Name of a provider's executable, as Terraform requires it. */
function toExecutableName({ source, version }: Pick<MirrorPlace, "source" | "version">): string {
  return `terraform-provider-${source.type}_v${version}`;
}

/** Path of a provider's executable in Terraform's unpacked mirror layout. */
export function toExecutablePath(place: MirrorPlace): string {
  return join(place.mirror, toAddressText(place.source), place.version, place.platform, toExecutableName(place));
}

/**
 * Installs the provider into the mirror. Other versions stay, because lock files may name them.
 * @param bundle the provider's one file. With a launcher beside it, that becomes the executable and starts the bundle.
 */
export function installProvider(
  place: MirrorPlace,
  bundle: string,
): { readonly executable: string; readonly written: Written } {
  const executable = toExecutablePath(place);
  // Node takes the module type of a file without an extension from the nearest package.json. Without this one, a mirror
  // inside an ES module package would turn the provider into an ES module, and it would not start.
  writeWhole(join(executable, "..", "package.json"), '{ "type": "commonjs" }\n');
  const notices = join(dirname(bundle), NOTICES);
  if (existsSync(notices)) writeWhole(join(executable, "..", NOTICES), readFileSync(notices));
  const launcher = join(dirname(bundle), LAUNCHER);
  const program = join(executable, "..", PROGRAM);
  if (!existsSync(launcher)) {
    rmSync(program, { force: true }); // left by another form of the provider
    return { executable, written: writeWhole(executable, readFileSync(bundle), 0o755) };
  }
  const written = writeWhole(program, readFileSync(bundle));
  const started = writeWhole(executable, readFileSync(launcher), 0o755);
  return { executable, written: started === "unchanged" ? written : started };
}
