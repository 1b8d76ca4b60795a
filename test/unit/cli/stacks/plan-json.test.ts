import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openTerraform, readPlan } from "../../../../src/cli/stacks";
import { recordedTerminal } from "../../../support/cli/recorded-terminal";
import { removeScratchDirectories, scratchDirectory } from "../../../support/files/scratch-directory";

afterEach(removeScratchDirectories);

const UNUSED = () => {
  throw new Error("Terraform is not needed");
};

/** A terminal whose only program is a Terraform that runs this script. */
function arrange(script: string, name = "terraform") {
  const directory = scratchDirectory();
  writeFileSync(join(directory, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(directory, name), 0o755);
  return recordedTerminal({ cwd: directory, env: { PATH: directory } });
}

test("JSON is read as it is, without Terraform", async () => {
  const terminal = recordedTerminal({ cwd: scratchDirectory() });
  writeFileSync(join(terminal.cwd, "plan.json"), '{"format_version":"1.2"}');

  expect(await readPlan("plan.json", UNUSED, terminal)).toEqual({ format_version: "1.2" });
});

test("numbers that JavaScript would round keep their digits, as text", async () => {
  const terminal = recordedTerminal({ cwd: scratchDirectory() });
  writeFileSync(join(terminal.cwd, "plan.json"), '{"values":[1,12345678901234567891]}');

  expect(await readPlan("plan.json", UNUSED, terminal)).toEqual({ values: [1, "12345678901234567891"] });
});

test("a plan in Terraform's own form is shown by Terraform, in its directory", async () => {
  const terminal = arrange('echo "{\\"asked\\":\\"$*\\"}"');
  const stack = join(terminal.cwd, "stack");
  mkdirSync(stack);
  writeFileSync(join(stack, "plan"), "PK\u0003\u0004");

  expect(await readPlan("stack/plan", () => openTerraform(terminal), terminal)).toEqual({
    asked: `-chdir=${stack} show -json -no-color ${join(stack, "plan")}`,
  });
});

test("a plan beside the program is shown where the program was initialized", async () => {
  const terminal = arrange('echo "{\\"asked\\":\\"$1\\"}"');
  mkdirSync(join(terminal.cwd, ".terraform"));
  mkdirSync(join(terminal.cwd, "plans"));
  writeFileSync(join(terminal.cwd, "plans", "a.tfplan"), "PK\u0003\u0004");

  expect(await readPlan("plans/a.tfplan", () => openTerraform(terminal), terminal)).toEqual({
    asked: `-chdir=${terminal.cwd}`,
  });
});

test("Terraform is asked about a plan that lies in HCP Terraform", async () => {
  const terminal = arrange("echo '{}'");
  writeFileSync(join(terminal.cwd, "plan"), '{"remote_plan_format":1,"run_id":"run-1"}');

  expect(await readPlan("plan", () => openTerraform(terminal), terminal)).toEqual({});
});

test("what Terraform has to complain of is said, without its frame", async () => {
  const terminal = arrange("printf '╷\\n│ Error: Failed to load plan\\n│ \\n│ It is none.\\n╵\\n' >&2; exit 1");
  writeFileSync(join(terminal.cwd, "plan"), "no plan");

  await expect(readPlan("plan", () => openTerraform(terminal), terminal)).rejects.toThrow(
    `Terraform cannot show the plan "plan" in "${terminal.cwd}":\nError: Failed to load plan\nIt is none.`,
  );
});

test("a plan whose provider only ran for it comes with the way to show it", async () => {
  const terminal = arrange("printf '│ Error: x/y/z: there is no\n│ package for x/y/z 1.0.0 cached\n' >&2; exit 1");
  writeFileSync(join(terminal.cwd, "plan"), "PK\u0003\u0004");

  await expect(readPlan("plan", () => openTerraform(terminal), terminal)).rejects.toThrow(
    /cached\nRun "airbyte-embedded run -- airbyte-embedded report" for plans/,
  );
});

test("a file that is not there, and JSON that is broken, are each a sentence", async () => {
  const terminal = recordedTerminal({ cwd: scratchDirectory() });
  writeFileSync(join(terminal.cwd, "broken.json"), "{");

  await expect(readPlan("plan", UNUSED, terminal)).rejects.toThrow(/^There is no plan "plan"\. Save one/);
  await expect(readPlan("broken.json", UNUSED, terminal)).rejects.toThrow(/looks like JSON and cannot be parsed/);
  await expect(readPlan(".", UNUSED, terminal)).rejects.toThrow('The plan "." cannot be read (EISDIR).');
});

test("TERRAFORM_BINARY_NAME chooses Terraform, and is said to lead nowhere if it does", () => {
  const terminal = arrange("", "tofu");
  const chosen = { ...terminal, env: { ...terminal.env, TERRAFORM_BINARY_NAME: "terraform-1.9" } };

  expect(openTerraform(terminal).file).toBe(join(terminal.cwd, "tofu"));
  expect(() => openTerraform(chosen)).toThrow(/"terraform-1.9", which TERRAFORM_BINARY_NAME names/);
});

test("without any Terraform, one sentence says what to install", () => {
  expect(() => openTerraform(recordedTerminal())).toThrow(/^Neither terraform nor tofu is on the PATH\. Install/);
});
