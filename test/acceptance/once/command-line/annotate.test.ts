import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createLogReader } from "../../../../src/cli/annotations/log-reader";
import { removeScratchDirectories, scratchDirectory } from "../../../support/files/scratch-directory";
import { Terraform } from "../../../support/terraform/terraform";

const ROOT = path.join(__dirname, "../../../..");

const CONFIGURATION = `variable "tier" {
  default = "gold"
  validation {
    condition     = contains(["free", "pro"], var.tier)
    error_message = "Choose free or pro."
  }
}
`;

afterEach(removeScratchDirectories);

test.each([[["plan"]], [["plan", "-no-color"]], [["plan", "-json"]]])(
  "an error of terraform %j is one problem at its file and line",
  async (args) => {
    const directory = scratchDirectory();
    writeFileSync(path.join(directory, "main.tf"), CONFIGURATION);
    const terraform = new Terraform(directory, {
      PATH: process.env.PATH ?? "",
      HOME: directory,
      CHECKPOINT_DISABLE: "1",
    });
    const { stdout, stderr } = await terraform.start(args).outcome;
    const reader = createLogReader(directory);

    const problems = [...`${stdout}\n${stderr}`.split("\n").flatMap(reader.read), ...reader.end()];

    expect(problems).toEqual([
      {
        severity: "error",
        title: "Invalid value for variable",
        message: expect.stringMatching(/^Choose free or pro\./),
        subject: null,
        place: { file: "main.tf", line: 1 },
      },
    ]);
  },
);

const PROGRAM = `import { App, TerraformStack } from "cdktf";
import { SourceTemplate } from "cdktf-airbyte-embedded";

const app = new App();
const stack = new TerraformStack(app, "catalog");
for (const id of ["Crm", "Shop"])
  new SourceTemplate(stack, id, { name: "CRM", connector: "decd338e-5647-4c0b-adf4-da0e75f5a750", offeredToNobody: true });
app.synth();
`;

test("a validation that fails in cdktf synth is annotated at the line of the program, and the pipe fails", async () => {
  // Below the package, so that the program finds it by name as it would in node_modules.
  const folder = mkdtempSync(path.join(ROOT, "dist", "annotate-"));
  writeFileSync(path.join(folder, "main.ts"), PROGRAM);
  writeFileSync(
    path.join(folder, "cdktf.json"),
    '{ "language": "typescript", "app": "npx tsx main.ts", "sendCrashReports": "false" }',
  );
  const bin = path.join(ROOT, "node_modules/.bin");
  const pipe = `"${bin}/cdktf" synth 2>&1 | "${process.execPath}" "${path.join(ROOT, "dist/src/cli/main.js")}" annotate`;
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    CHECKPOINT_DISABLE: "1",
    CI: "true",
    GITHUB_ACTIONS: "true",
    AIRBYTE_RECORD_SOURCES: "true",
  };

  const { code, stdout } = await new Promise<{ readonly code: unknown; readonly stdout: string }>((resolve) =>
    execFile("sh", ["-c", pipe], { cwd: folder, env }, (error, said) => resolve({ code: error?.code, stdout: said })),
  );

  expect(code).toBe(1);
  expect(stdout.split("\n").filter((line) => line.startsWith("::"))).toEqual([
    `::error file=${path.relative(ROOT, folder)}/main.ts,line=7,title=catalog::"catalog/Shop" makes the source template ` +
      `"CRM", and so does "catalog/Crm": give one of them another name.`,
  ]);
  rmSync(folder, { recursive: true });
});
