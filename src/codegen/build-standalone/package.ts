import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../build-provider/bundle";
import { compile } from "./compile";
import { assertFormat } from "./format";
import { BUN_VERSION, TARGETS } from "./targets";

/** The package that the executables belong to. Not imported, as the compiler would copy it into dist. */
const { license, name, repository, version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as Record<
  "license" | "name" | "repository" | "version",
  string
>; // npm's format

const PROGRAM = "terraform-provider-airbyteembedded";
const NOTICES = "THIRD-PARTY-NOTICES.txt";

/** Builds the npm package with the executable for one target in `dist/standalone`. */
export function buildPackage(targetName: string): void {
  const target = TARGETS[targetName];
  if (target === undefined) throw new Error(`"${targetName}" is none of ${Object.keys(TARGETS).join(", ")}.`);
  const folder = join(ROOT, "dist/standalone", targetName);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });

  const bundle = join(ROOT, "dist", `${PROGRAM}.js`);
  const executable = target.os === "win32" ? `${PROGRAM}.exe` : PROGRAM;
  compile(bundle, join(folder, executable), targetName);
  assertFormat(join(folder, executable), `${target.os}-${target.cpu}`);
  copyFileSync(join(ROOT, "LICENSE"), join(folder, "LICENSE"));
  const notices = [join(ROOT, "dist", NOTICES), join(__dirname, "bun-notices.txt")];
  writeFileSync(join(folder, NOTICES), notices.map((file) => readFileSync(file, "utf8")).join(`\n${"=".repeat(80)}\n`));
  writeFileSync(join(folder, "README.md"), toReadme(targetName));
  writeFileSync(
    join(folder, "package.json"),
    `${JSON.stringify(toManifest(targetName, bundle, executable), null, 2)}\n`,
  );
}

function toManifest(targetName: string, bundle: string, executable: string): object {
  const { os, cpu } = TARGETS[targetName] ?? {};
  return {
    name: `${name}-${targetName}`,
    version,
    description: `The provider of ${name} as an executable for ${targetName}.`,
    license: `${license} AND LGPL-2.1-or-later`,
    repository,
    os: [os],
    cpu: [cpu],
    ...(os === "linux" && { libc: ["glibc"] }),
    files: [executable, NOTICES],
    preferUnplugged: true,
    // `install` takes the executable only if it was made from the very bundle that it would install otherwise.
    executable,
    bundle: createHash("sha256").update(readFileSync(bundle)).digest("hex"),
  };
}

function toReadme(targetName: string): string {
  return (
    `# ${name}-${targetName}\n\n` +
    `The Terraform provider of [${name}](https://www.npmjs.com/package/${name}) as an executable for ${targetName}, ` +
    `with Bun ${BUN_VERSION} inside. ${name} installs it by itself where it fits.\n`
  );
}
