import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { terraform, toVersionFinding } from "../../../../src/cli/doctor/terraform";
import { toSourceAddress } from "../../../../src/installation/source-address";
import { recordedTerminal } from "../../../support/cli/recorded-terminal";
import { removeScratchDirectories, scratchDirectory } from "../../../support/files/scratch-directory";
import { SOURCE_ADDRESS } from "../../../../src/installation/source-address";

afterEach(removeScratchDirectories);

/** A PATH with nothing but programs that claim these versions. */
function arrange(programs: Record<string, string>, env: Record<string, string> = {}) {
  const directory = scratchDirectory();
  for (const [name, version] of Object.entries(programs)) {
    writeFileSync(join(directory, name), `#!/bin/sh\necho '{"terraform_version":"${version}"}'\n`);
    chmodSync(join(directory, name), 0o755);
  }
  return {
    own: { version: "0.0.0", bundle: "" },
    source: toSourceAddress(SOURCE_ADDRESS),
    terminal: recordedTerminal({ cwd: directory, env: { PATH: directory, ...env } }),
  };
}

test("without terraform and tofu, one sentence says what to install", async () => {
  expect(await terraform.run(arrange({}))).toEqual({
    verdict: "fail",
    detail: "neither terraform nor tofu is on the PATH",
    remedy: expect.stringMatching(/^Install Terraform 1\.11 or newer .*\.$/),
  });
});

test("terraform on the PATH is found, with its version", async () => {
  const finding = await terraform.run(arrange({ terraform: "1.11.4", tofu: "1.7.0" }));

  expect(finding).toEqual({ verdict: "ok", detail: expect.stringMatching(/^1\.11\.4 \(\/.*\/terraform\)$/) });
});

test("tofu alone works, once cdktf is told of it", async () => {
  const finding = await terraform.run(arrange({ tofu: "1.11.0" }));

  expect(finding).toMatchObject({ verdict: "warn", remedy: expect.stringContaining("TERRAFORM_BINARY_NAME=tofu") });
});

test("TERRAFORM_BINARY_NAME chooses, by name or by path", async () => {
  const named = arrange({ terraform: "1.11.4", tofu: "1.12.0" }, { TERRAFORM_BINARY_NAME: "tofu" });
  const placed = arrange({ terraform: "1.11.4", tofu: "1.13.0" }, { TERRAFORM_BINARY_NAME: "./tofu" });

  expect(await terraform.run(named)).toMatchObject({ verdict: "ok", detail: expect.stringContaining("1.12.0") });
  expect(await terraform.run(placed)).toMatchObject({ verdict: "ok", detail: expect.stringContaining("1.13.0") });
});

test("a TERRAFORM_BINARY_NAME that leads nowhere is said to do so", async () => {
  const finding = await terraform.run(arrange({ terraform: "1.11.4" }, { TERRAFORM_BINARY_NAME: "terraform-1.9" }));

  expect(finding).toMatchObject({ verdict: "fail", detail: expect.stringContaining('"terraform-1.9"') });
});

test("a program that tells no version has failed", async () => {
  expect(await terraform.run(arrange({ terraform: '"' }))).toMatchObject({ verdict: "fail" });
});

test.each([
  ["1.7.5", "fail"],
  ["1.8.0", "warn"],
  ["1.10.5", "warn"],
  ["1.11.0", "ok"],
  ["2.0.0", "ok"],
])("version %s is judged %s", (version, verdict) => {
  expect(toVersionFinding(version, "/bin/terraform").verdict).toBe(verdict);
});
