import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { getProgram, toRuntime } from "../../../src/installation/runtime";
import { UserError } from "../../../src/installation/user-error";
import { removeScratchDirectories, scratchDirectory } from "../../support/files/scratch-directory";

afterEach(removeScratchDirectories);

const MACHINE = { platform: "linux", arch: "x64" };
const SCRIPT = "#!/usr/bin/env node\n";
const always = () => true;

/** This package as npm installs it, with or without its optional package. */
function arrange(optional: { folder: string; madeFrom: string } | null) {
  const modules = join(scratchDirectory(), "node_modules");
  const bundle = join(modules, "cdktf-airbyte-embedded", "dist", "bundle.js");
  mkdirSync(dirname(bundle), { recursive: true });
  writeFileSync(bundle, SCRIPT);
  const folder = join(modules, optional?.folder ?? "");
  const executable = join(folder, "provider");
  if (optional !== null) {
    const hash = createHash("sha256").update(optional.madeFrom).digest("hex");
    mkdirSync(folder, { recursive: true });
    writeFileSync(executable, "\x7fELF");
    writeFileSync(join(folder, "package.json"), JSON.stringify({ executable: "provider", bundle: hash }));
  }
  return { own: { bundle }, bundle, executable };
}

const installed = { folder: "cdktf-airbyte-embedded-linux-x64", madeFrom: SCRIPT };
const built = { folder: "cdktf-airbyte-embedded/dist/standalone/linux-x64", madeFrom: SCRIPT };

test.each([
  ["that npm installed", installed],
  ["that a checkout has built", built],
])("the executable %s is taken", (_, optional) => {
  const { own, executable } = arrange(optional);

  const expected = { runtime: "standalone", file: executable };
  expect(getProgram(own, "auto", MACHINE, always)).toEqual(expected);
  expect(getProgram(own, "standalone", MACHINE, always)).toEqual(expected);
});

test.each([
  ["there is none", null, always],
  ["it is for another machine", { ...installed, folder: "cdktf-airbyte-embedded-darwin-x64" }, always],
  ["it was made from another build", { ...installed, madeFrom: "older" }, always],
  ["it does not run here", installed, () => false],
])("the Node form is taken if %s, and asking for the executable is an error", (_, optional, runs) => {
  const { own, bundle } = arrange(optional);

  expect(getProgram(own, "auto", MACHINE, runs)).toEqual({ runtime: "node", file: bundle });
  expect(() => getProgram(own, "standalone", MACHINE, runs)).toThrow(UserError);
  expect(() => getProgram(own, "standalone", MACHINE, runs)).toThrow("--runtime node");
});

test("the Node form can be asked for where there is an executable", () => {
  const { own, bundle } = arrange(installed);

  expect(getProgram(own, "node", MACHINE, always)).toEqual({ runtime: "node", file: bundle });
});

test("an installed provider shows its form by its first bytes", () => {
  const { bundle, executable } = arrange(installed);

  expect([bundle, executable].map(toRuntime)).toEqual(["node", "standalone"]);
});
