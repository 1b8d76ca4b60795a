import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { storeCode } from "../../../src/installation/code-cache/store";
import { installProvider } from "../../../src/installation/mirror";
import { ownPackage } from "../../../src/installation/own-package";
import { toPlatform } from "../../../src/installation/platform";
import { getProgram, toCommand } from "../../../src/installation/runtime";
import { toSourceAddress } from "../../../src/installation/source-address";
import { SOURCE_ADDRESS } from "../../../src/installation/source-address";
import { testedRuntime } from "../protocol/tested-runtime";

/** A mirror that has the provider as it was built last. */
export interface ProviderMirror {
  readonly path: string;
  readonly source: string;
  readonly version: string;
  /** Command that starts the installed provider. */
  readonly command: readonly [program: string, ...args: string[]];
  /** Home in which its compiled code is stored, as `airbyte-embedded install` does. */
  readonly home: string;
}

let installed: ProviderMirror | undefined;

/** Installs the provider in the form that is tested, once for each of its builds; every test file and every run shares that mirror. */
export function providerMirror(): ProviderMirror {
  return (installed ??= install());
}

function install(): ProviderMirror {
  const own = ownPackage();
  const runtime = testedRuntime();
  const { file } = getProgram(own, runtime);
  const build = createHash("sha256").update(readFileSync(file)).digest("hex").slice(0, 16);
  const path = join(tmpdir(), `airbyte-embedded-mirror-${build}`);
  const source = toSourceAddress(SOURCE_ADDRESS);
  const place = { mirror: path, source, version: own.version, platform: toPlatform(process) };
  const { executable } = installProvider(place, file);
  const home = `${path}-home`;
  if (!existsSync(home)) storeCode(executable, home);
  return {
    path,
    source: SOURCE_ADDRESS,
    version: own.version,
    command: toCommand({ runtime, file: executable }),
    home,
  };
}
