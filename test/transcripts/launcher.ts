import { chmodSync } from "node:fs";
import path from "node:path";
import type { WorkingDirectory } from "../support/terraform/working-directory";

const COMMAND = path.join(__dirname, "../../dist/src/cli/main.js");

/** Variables under which `npx airbyte-embedded` is the command as it was built, without a package that is installed. */
export function launch(terraform: WorkingDirectory): Readonly<Record<string, string>> {
  const launcher = "bin/npx";
  terraform.write({ [launcher]: `#!/bin/sh\nshift\nexec "${process.execPath}" "${COMMAND}" "$@"\n` });
  chmodSync(path.join(terraform.directory, launcher), 0o755);
  return { ...terraform.env, PATH: `${path.join(terraform.directory, "bin")}:${process.env.PATH ?? ""}` };
}
