import { cpSync, mkdirSync, mkdtempSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import path from "node:path";
import { storeCode } from "../../../src/installation/code-cache/store";
import { installProvider, toExecutablePath } from "../../../src/installation/mirror";
import { getBundle, ownPackage } from "../../../src/installation/own-package";
import { toPlatform } from "../../../src/installation/platform";
import { findStandalone } from "../../../src/installation/standalone";
import { SOURCE_ADDRESS, toSourceAddress } from "../../../src/installation/source-address";

/** A form in which the provider is shipped. */
export type FormName = "node" | "standalone";

/** A provider as Terraform finds it. */
export interface Installed {
  readonly mirror: string;
  readonly source: string;
  readonly version: string;
}

/** One form, installed, and the command that starts it. */
export interface Form extends Installed {
  readonly name: FormName;
  readonly command: readonly [string, ...string[]];
}

/** At least that for Node. */
type Forms = readonly [Form, ...Form[]];

let listed: Forms | null = null;

/** The forms that are built: always that for Node, and the executable if `npm run build:standalone` has made it. */
export function listForms(): Forms {
  return (listed ??= install());
}

function install(): Forms {
  const { version } = ownPackage();
  const bundle = getBundle(ownPackage());
  const source = toSourceAddress(SOURCE_ADDRESS);
  const toPlace = (mirror: string) => ({ mirror, source, version, platform: toPlatform(process) });

  const node = toPlace(mkdtempSync(path.join(tmpdir(), "bench-node-")));
  const { executable: launcher } = installProvider(node, bundle);
  storeCode(launcher, homedir());
  const forms: [Form] = [{ ...node, source: SOURCE_ADDRESS, name: "node", command: [process.execPath, launcher] }];

  const executable = findStandalone({ bundle }, process);
  if (executable === null) return forms;
  const standalone = toPlace(mkdtempSync(path.join(tmpdir(), "bench-standalone-")));
  const target = toExecutablePath(standalone);
  mkdirSync(path.dirname(target), { recursive: true });
  cpSync(executable, target);
  return [...forms, { ...standalone, source: SOURCE_ADDRESS, name: "standalone", command: [executable] }];
}
