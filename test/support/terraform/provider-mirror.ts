import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installProvider } from "../../../src/installation/mirror";
import { ownPackage } from "../../../src/installation/own-package";
import { toPlatform } from "../../../src/installation/platform";
import { getProgram } from "../../../src/installation/runtime";
import { toSourceAddress } from "../../../src/installation/source-address";
import { SOURCE_ADDRESS } from "../../../src/installation/source-address";
import { testedRuntime } from "../protocol/tested-runtime";

/** A mirror that has the provider as it was built last. */
export interface ProviderMirror {
  readonly path: string;
  readonly source: string;
  readonly version: string;
}

/** Installs the provider in the form that is tested, once for each of its builds; every test file and every run shares that mirror. */
export function providerMirror(): ProviderMirror {
  const own = ownPackage();
  const { file } = getProgram(own, testedRuntime());
  const build = createHash("sha256").update(readFileSync(file)).digest("hex").slice(0, 16);
  const path = join(tmpdir(), `airbyte-embedded-mirror-${build}`);
  const source = toSourceAddress(SOURCE_ADDRESS);
  installProvider({ mirror: path, source, version: own.version, platform: toPlatform(process) }, file);
  return { path, source: SOURCE_ADDRESS, version: own.version };
}
