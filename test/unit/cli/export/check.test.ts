import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { checkProgram } from "../../../../src/cli/export/check";
import { recordedTerminal } from "../../../support/cli/recorded-terminal";
import { removeScratchDirectories, scratchDirectory } from "../../../support/files/scratch-directory";

afterEach(removeScratchDirectories);

test("neither npm nor the program that is planned sees the credentials of the environment", async () => {
  const folder = scratchDirectory();
  const write = (name: string, text: string): void => writeFileSync(path.join(folder, name), text, { mode: 0o755 });
  write(".terraformrc", "");
  write("npm", '#!/bin/sh\nenv > "$HOME/npm.env"\n');
  write("cdktf.json", JSON.stringify({ app: 'env > "$HOME/app.env" && exit 1' }));
  const env = {
    HOME: folder,
    PATH: `${folder}:/usr/bin:/bin`,
    AIRBYTE_API_URL: "https://api.example.com",
    AIRBYTE_CLIENT_ID: "hunter2-id",
    AIRBYTE_CLIENT_SECRET: "hunter2-secret",
    AIRBYTE_ACCESS_TOKEN: "hunter2-token",
  };

  await expect(checkProgram(folder, false, recordedTerminal({ env, home: folder }))).rejects.toThrow(/failed in/);

  for (const name of ["npm.env", "app.env"]) {
    expect(existsSync(path.join(folder, name))).toBe(true);
    const seen = readFileSync(path.join(folder, name), "utf8");
    expect(seen).toContain("AIRBYTE_API_URL=");
    expect(seen).not.toContain("hunter2");
  }
});
