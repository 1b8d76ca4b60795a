import { chmodSync } from "node:fs";
import path from "node:path";
import type { Workspace } from "../support/terraform/working-directory";

const COMMAND = path.join(__dirname, "../../dist/src/cli/main.js");

/** Variables under which `npx airbyte-embedded` is the command as it was built, without a package that is installed. */
export function launch(workspace: Workspace): Readonly<Record<string, string>> {
  const launcher = "bin/npx";
  workspace.write({ [launcher]: `#!/bin/sh\nshift\nexec "${process.execPath}" "${COMMAND}" "$@"\n` });
  chmodSync(path.join(workspace.directory, launcher), 0o755);
  return { ...workspace.env, PATH: `${path.join(workspace.directory, "bin")}:${process.env.PATH ?? ""}` };
}
