import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findChecksums, toLockHashes } from "../../installation/checksums";
import { LOCK_FILE, toLocked } from "../../installation/lock-file";
import { toExecutableName, type MirrorPlace } from "../../installation/mirror";
import type { OwnPackage } from "../../installation/own-package";
import { readProviderFiles, toHashOfFiles } from "../../installation/provider-files";
import { UserError } from "../../installation/user-error";
import { writeWhole } from "../../installation/written-file";
import type { Terminal } from "../terminal";

/** The provider that was installed. */
interface Installed {
  readonly own: Pick<OwnPackage, "bundle">;
  readonly place: MirrorPlace;
  /** The file it was installed from. */
  readonly program: string;
}

/** Locks the installed provider in a folder of Terraform, for all platforms that this release has. */
export function writeLock(folder: string, { own, place, program }: Installed, { say }: Pick<Terminal, "say">): void {
  if (!existsSync(folder)) throw new UserError(`There is no folder ${folder}, so the provider cannot be locked in it.`);
  const executable = toExecutableName(place);
  const checksums = findChecksums(own);
  const hashes =
    checksums === null ? [toHashOfFiles(readProviderFiles(program, executable))] : toLockHashes(checksums, executable);
  const file = join(folder, LOCK_FILE);
  const before = existsSync(file) ? readFileSync(file, "utf8") : null;
  writeWhole(file, toLocked(before, { source: place.source, version: place.version, hashes }));
  const scope = checksums === null ? "this machine alone: a checkout knows no others" : "all platforms";
  say(`Locked in ${file} for ${scope}`);
}
