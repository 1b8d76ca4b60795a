import path from "node:path";
import { createEngine } from "../../../../src/framework";
import { type ReferenceProgram, synthesize, toExamples } from "../../../../src/codegen/pages";
import { codeBlocksOf, REFERENCE } from "../../../support/pages/code-blocks";
import { bareProvider } from "../../../support/provider/bare-provider";
import {
  createWorkingDirectory,
  disposeWorkingDirectories,
  type WorkingDirectory,
} from "../../../support/terraform/working-directory";

afterEach(disposeWorkingDirectories);

const programs = synthesize(path.join(__dirname, "../../../../examples/reference/"), (file) =>
  jest.requireActual(file),
);
const examples = toExamples(programs, createEngine(bareProvider, () => undefined).schema());

/** Blocks that this Terraform does not know yet. */
const isOfThisTerraform = ({ page }: ReferenceProgram): boolean => !page.startsWith("actions/");

const inFolder = (...folders: readonly string[]): readonly ReferenceProgram[] =>
  programs.filter(({ page }) => folders.includes(path.dirname(page)));

const toModule = ({ page }: ReferenceProgram): string => page.replace("/", "-");

/** A root module that calls the example of each page, in HCL or in the JSON of its program. */
function write(terraform: WorkingDirectory, language: "hcl" | "json", called: readonly ReferenceProgram[]): void {
  const required = terraform.read("required-providers.tf");
  const module = Object.fromEntries(
    called.map((program) => {
      const secrets = Object.keys(program.stack.variable).map((variable) => [variable, "a secret"]);
      return [toModule(program), { source: `./modules/${toModule(program)}`, ...Object.fromEntries(secrets) }];
    }),
  );
  // A plan shows what outputs of the root change to, and so what modules read.
  const output = Object.fromEntries(
    called.flatMap((program) =>
      Object.keys(program.stack.output).map((name) => [
        `${toModule(program)}_${name}`,
        { value: `\${module.${toModule(program)}.${name}}` },
      ]),
    ),
  );
  terraform.write({ "main.tf.json": JSON.stringify({ module, ...(Object.keys(output).length > 0 && { output }) }) });
  for (const program of called) {
    const isHcl = language === "hcl";
    terraform.write({
      // The page about the provider says itself where it comes from.
      [`modules/${toModule(program)}/required-providers.tf`]: isHcl && program.page === "index" ? "" : required,
      [`modules/${toModule(program)}/main.tf`]: isHcl ? examples[program.page]!.hcl : "",
      [`modules/${toModule(program)}/main.tf.json`]: isHcl ? "{}" : toJson(program),
    });
  }
}

/** A program's blocks as a module, which has no provider of its own. */
function toJson({ stack }: ReferenceProgram): string {
  const kinds = Object.entries(stack).filter(
    ([kind, blocks]) => !["terraform", "provider"].includes(kind) && Object.keys(blocks).length > 0,
  );
  return JSON.stringify(Object.fromEntries(kinds));
}

test("the HCL of every page is valid, and formatted as Terraform does", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  write(terraform, "hcl", programs.filter(isOfThisTerraform));
  const blocks = REFERENCE.flatMap(codeBlocksOf).filter(({ language }) => language === "hcl");
  blocks.forEach(({ text }, index) => terraform.write({ [`blocks/${index}.tf`]: text }));

  await terraform.init();
  const { stdout } = await terraform.run("validate", "-json");
  const formatted = await terraform.run("fmt", "-check", "-diff", "-recursive", "blocks");

  expect(JSON.parse(stdout)).toMatchObject({ valid: true, diagnostics: [] });
  expect(blocks.length).toBeGreaterThan(50);
  expect([formatted.code, formatted.stdout]).toEqual([0, ""]);
});

test("the examples do what they say, and both languages say the same", async () => {
  const terraform = await createWorkingDirectory({ warm: true, emulator: { switches: { era: "2025-10" } } });
  const { airbyte } = terraform;
  // Objects that examples have by their IDs.
  airbyte.sourceTemplates.add({ id: "9418d510-6a41-4329-b68d-3e133b8265b8", name: "Elsewhere" });
  airbyte.connectionTemplates.add({ id: "9418d510-6a41-4329-b68d-3e133b8265b8", destination_name: "Elsewhere" });
  airbyte.workspaces.add({ id: "3c1a7f0e-2b64-4d0b-9d3e-5a8c6f7b1e20", name: "elsewhere" });
  const creating = programs.filter(({ stack }) => Object.keys(stack.resource).length > 0);
  write(terraform, "hcl", creating);
  await terraform.init();
  await terraform.apply();

  // Everything else reads what is there by now.
  const all = inFolder("resources", "data-sources", "ephemeral-resources", "functions");
  write(terraform, "hcl", all);
  await terraform.init();
  await terraform.apply();
  write(terraform, "json", all);
  await terraform.expectEmptyPlan();

  expect(airbyte.sourceTemplates.list().map(({ name, tags }) => [name, tags])).toContainEqual(["Payments", ["pro"]]);
  expect(airbyte.sources.list()).toHaveLength(1);
});
