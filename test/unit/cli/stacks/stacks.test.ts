import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { App, TerraformStack } from "cdktf";
import { findPlan, listStacks } from "../../../../src/cli/stacks";
import { removeScratchDirectories, scratchDirectory } from "../../../support/files/scratch-directory";

afterEach(removeScratchDirectories);

/** The output of a program with these stacks. */
function synthesize(...names: readonly string[]): string {
  const app = new App({ outdir: join(scratchDirectory(), "cdktf.out") });
  for (const name of names) new TerraformStack(app, name);
  app.synth();
  return app.outdir;
}

test("the stacks of a program are listed by name, each with its directory and program", () => {
  const app = synthesize("shop", "catalog");

  expect(listStacks(app)).toEqual([
    {
      name: "catalog",
      directory: join(app, "stacks", "catalog"),
      program: join(app, "stacks", "catalog", "cdk.tf.json"),
    },
    { name: "shop", directory: join(app, "stacks", "shop"), program: join(app, "stacks", "shop", "cdk.tf.json") },
  ]);
});

test("a program in HCL has its metadata in a file of their own", () => {
  const app = new App({ outdir: join(scratchDirectory(), "cdktf.out"), hclOutput: true });
  new TerraformStack(app, "catalog");
  app.synth();

  expect(listStacks(app.outdir)).toMatchObject([{ program: join(app.outdir, "stacks", "catalog", "metadata.json") }]);
});

test("a folder without a program is refused with what to do", () => {
  expect(() => listStacks(scratchDirectory())).toThrow(/Run "cdktf synth" first, or name the folder with --app/);
});

test("a manifest that is none is refused", () => {
  const app = scratchDirectory();
  writeFileSync(join(app, "manifest.json"), "[]");

  expect(() => listStacks(app)).toThrow(/manifest\.json" is not a manifest of cdktf/);
});

describe("the plan of a stack", () => {
  test.each([
    ["as the cdktf CLI writes it", ["plan"], "plan"],
    ["as Terraform's pages write it", ["tfplan", "cdk.tf.json"], "tfplan"],
    ["under a name of its own", ["reviewed.tfplan"], "reviewed.tfplan"],
    ["as JSON", ["plan.json"], "plan.json"],
    ["rather than the JSON made of it", ["plan.json", "plan"], "plan"],
  ])("is found %s", (_, files, found) => {
    const stack = arrange(...files);

    expect(findPlan(stack)).toBe(join(stack.directory, found));
  });

  test("is null where there is none, as in a directory that is gone", () => {
    expect(findPlan(arrange("cdk.tf.json"))).toBeNull();
    expect(findPlan({ name: "gone", directory: "/nowhere/gone", program: "" })).toBeNull();
  });

  test("is chosen by the user where there are several", () => {
    expect(() => findPlan(arrange("plan", "new.tfplan"))).toThrow(
      'Stack "catalog" has several plans (new.tfplan, plan). Say which one counts with --plan.',
    );
  });
});

function arrange(...files: readonly string[]) {
  const directory = join(scratchDirectory(), "catalog");
  mkdirSync(directory);
  for (const file of files) writeFileSync(join(directory, file), "");
  return { name: "catalog", directory, program: "" };
}
