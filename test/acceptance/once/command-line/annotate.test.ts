import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createLogReader } from "../../../../src/cli/annotations/log-reader";
import { removeScratchDirectories, scratchDirectory } from "../../../support/files/scratch-directory";
import { Terraform } from "../../../support/terraform/terraform";

const PROGRAM = `variable "tier" {
  default = "gold"
  validation {
    condition     = contains(["free", "pro"], var.tier)
    error_message = "Choose free or pro."
  }
}
`;

afterEach(removeScratchDirectories);

test.each([[["plan"]], [["plan", "-no-color"]], [["plan", "-json"]]])(
  "an error of terraform %j is one annotation at its file and line",
  async (args) => {
    const directory = scratchDirectory();
    writeFileSync(join(directory, "main.tf"), PROGRAM);
    const terraform = new Terraform(directory, {
      PATH: process.env.PATH ?? "",
      HOME: directory,
      CHECKPOINT_DISABLE: "1",
    });
    const { stdout, stderr } = await terraform.start(args).outcome;
    const reader = createLogReader();

    const annotations = [...`${stdout}\n${stderr}`.split("\n").flatMap(reader.read), ...reader.end()];

    expect(annotations).toEqual([
      {
        severity: "error",
        title: "Invalid value for variable",
        message: expect.stringMatching(/^Choose free or pro\./),
        file: "main.tf",
        line: 1,
      },
    ]);
  },
);
