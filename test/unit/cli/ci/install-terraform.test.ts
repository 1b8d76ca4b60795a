import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { removeScratchDirectories, scratchDirectory } from "../../../support/files/scratch-directory";

const SCRIPT = path.join(__dirname, "../../../../src/cli/ci-kit/files/gitlab/install-terraform.sh");

afterEach(removeScratchDirectories);

test("an archive of Terraform with another hash than the one that is written down is not unpacked", () => {
  const folder = scratchDirectory();
  const write = (name: string, text: string): void =>
    writeFileSync(path.join(folder, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
  // In place of the network: another archive, wherever the script wants it.
  write("curl", 'while [ "$1" != --output ]; do shift; done; echo changed > "$2"');
  write("unzip", `touch "${folder}/unpacked"`);
  write("uname", "echo x86_64");
  const env = { PATH: `${folder}:/usr/bin:/bin` };

  const { status, stderr } = spawnSync("bash", ["-eo", "pipefail", "-c", `source "${SCRIPT}"; echo reached`], {
    env,
    encoding: "utf8",
  });

  expect(status).toBe(1);
  expect(stderr).toContain("did NOT match");
  expect(existsSync(path.join(folder, "unpacked"))).toBe(false);
});
