import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { OwnPackage } from "./own-package";
import type { Machine } from "./platform";

/** The parts of an optional package that are read here: its executable, and the SHA-256 of the bundle that it is made from. */
interface Manifest {
  readonly executable: string;
  readonly bundle: string;
}

/** Path of the executable that was made from this package's bundle for the machine, or null. */
export function findStandalone({ bundle }: Pick<OwnPackage, "bundle">, machine: Machine): string | null {
  const build = createHash("sha256").update(readFileSync(bundle)).digest("hex");
  for (const manifest of toManifests(bundle, machine)) {
    if (!existsSync(manifest)) continue;
    // The package is our own. One that is not of this build is passed over, whatever it says.
    const made = JSON.parse(readFileSync(manifest, "utf8")) as Partial<Manifest>;
    if (made.bundle !== build || made.executable === undefined) continue;
    const executable = join(dirname(manifest), made.executable);
    if (existsSync(executable)) return executable;
  }
  return null;
}

/** Places of the optional package's package.json: as npm installed it, and as a checkout builds it. */
function toManifests(bundle: string, { platform, arch }: Machine): string[] {
  const local = join(dirname(bundle), "standalone", `${platform}-${arch}`, "package.json");
  try {
    const name = `cdktf-airbyte-embedded-${platform}-${arch}/package.json`;
    return [createRequire(bundle).resolve(name), local];
  } catch {
    return [local];
  }
}

/** True if the executable runs on this machine, as it does not with another C library or an older processor. */
export function isRunnable(executable: string): boolean {
  // Without Terraform's environment it explains itself and ends.
  const { status, stderr } = spawnSync(executable, [], { env: {}, encoding: "utf8", timeout: 20_000 });
  return status === 1 && stderr.startsWith("This is terraform-provider-airbyteembedded");
}
