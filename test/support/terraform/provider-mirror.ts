import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installProvider } from "../../../src/installation/mirror";
import { getBundle, ownPackage } from "../../../src/installation/own-package";
import { toPlatform } from "../../../src/installation/platform";
import { toSourceAddress } from "../../../src/installation/source-address";
import { SOURCE_ADDRESS } from "../../../src/installation/source-address";

/** A mirror that has the provider as it was built last. */
export interface ProviderMirror {
  readonly path: string;
  readonly source: string;
  readonly version: string;
}

/** Installs the bundle once for each of its builds; every test file and every run shares that mirror. */
export function providerMirror(): ProviderMirror {
  const own = ownPackage();
  const bundle = getBundle(own);
  const build = createHash("sha256").update(readFileSync(bundle)).digest("hex").slice(0, 16);
  const path = join(tmpdir(), `airbyte-embedded-mirror-${build}`);
  const source = toSourceAddress(SOURCE_ADDRESS);
  installProvider({ mirror: path, source, version: own.version, platform: toPlatform(process) }, bundle);
  return { path, source: SOURCE_ADDRESS, version: own.version };
}
