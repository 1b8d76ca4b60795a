import { readFileSync } from "node:fs";
import path from "node:path";
import cdktf from "cdktf/package.json";
import cdktn from "cdktn/package.json";

/** A library that our constructs are built on, and what a user of it writes and runs. */
export interface Foundation {
  readonly library: string;
  readonly version: string;
  /** The versions of `constructs` that it takes. */
  readonly constructs: string;
  /** Module from which programs import our constructs. */
  readonly entry: string;
  /** The package of its command line. */
  readonly cli: string;
  /** True if the package must be installed beside the program; false if it is a development dependency already. */
  readonly cliInProject: boolean;
}

export const FOUNDATIONS: readonly Foundation[] = [
  {
    library: "cdktf",
    version: cdktf.version,
    constructs: cdktf.peerDependencies.constructs,
    entry: "cdktf-airbyte-embedded",
    cli: "cdktf-cli",
    cliInProject: false,
  },
  {
    library: "cdktn",
    version: cdktn.version,
    constructs: cdktn.peerDependencies.constructs,
    entry: "cdktf-airbyte-embedded/cdktn",
    cli: "cdktn-cli",
    cliInProject: true,
  },
];

/** A program for cdktf, as it is for another library. There is nothing else to a move. */
export function toProgram(text: string, { library, entry }: Foundation): string {
  return text
    .replaceAll('from "cdktf"', `from "${library}"`)
    .replaceAll('from "cdktf-airbyte-embedded"', `from "${entry}"`);
}

/** Why a command line does not run on a version of Node; null where it does. */
export function findRefusal(cliFolder: string, node: string): string | null {
  // npm's own format.
  const { name, engines } = JSON.parse(readFileSync(path.join(cliFolder, "package.json"), "utf8")) as {
    readonly name: string;
    readonly engines?: { readonly node?: string };
  };
  const [, major = 0, minor = 0] = (/^>=\s*(\d+)(?:\.(\d+))?/.exec(engines?.node ?? "") ?? []).map(Number);
  const [ownMajor = 0, ownMinor = 0] = node.split(".").map(Number);
  const isTaken = ownMajor > major || (ownMajor === major && ownMinor >= minor);
  return isTaken ? null : `${name} needs Node ${engines?.node ?? ""}`;
}
