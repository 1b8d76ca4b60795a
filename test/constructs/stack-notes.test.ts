import { readFileSync } from "node:fs";
import { join } from "node:path";
import { App, TerraformStack } from "cdktf";
import { App as CdktnApp, TerraformStack as CdktnStack } from "cdktn";
import { SourceTemplate, TemplateTag, Tier } from "../../constructs";
import * as cdktn from "../../constructs-cdktn";
import { findProgram } from "../../src/review";
import { POSTGRES } from "../support/specs/connector-ids";
import { removeScratchDirectories, scratchDirectory } from "../support/files/scratch-directory";

afterEach(() => {
  removeScratchDirectories();
  delete process.env.AIRBYTE_RECORD_SOURCES;
  delete process.env.SYNTH_HCL_OUTPUT;
});

function synthesize(declare: (stack: TerraformStack) => void, hclOutput = false) {
  if (hclOutput) process.env.SYNTH_HCL_OUTPUT = "true";
  const app = new App({ outdir: scratchDirectory() });
  declare(new TerraformStack(app, "shop"));
  app.synth();
  const file = hclOutput ? "metadata.json" : "cdk.tf.json";
  return findProgram(JSON.parse(readFileSync(join(app.outdir, "stacks", "shop", file), "utf8")));
}

function declare(stack: TerraformStack): void {
  const pro = new Tier(stack, "Pro", { name: "pro" });
  new Tier(stack, "Given", { tag: TemplateTag.fromName("given"), mode: "all" });
  new SourceTemplate(stack, "Crm", { name: "CRM", connector: POSTGRES }).offerTo(pro);
}

test.each([
  ["JSON", false],
  ["HCL", true],
])("the tiers of a program are in its metadata, in %s", (_, hclOutput) => {
  const program = synthesize(declare, hclOutput);

  expect(program?.stack).toBe("shop");
  expect(program?.tiers).toEqual([
    {
      path: "shop/Pro",
      mode: "any",
      tags: [expect.stringMatching(/^\$\{airbyteembedded_template_tag\.Pro\w*\.name\}$/)],
    },
    { path: "shop/Given", mode: "all", tags: ["given"] },
  ]);
});

test("cdktn has the same metadata", () => {
  const app = new CdktnApp({ outdir: scratchDirectory() });
  const stack = new CdktnStack(app, "shop");
  new cdktn.Tier(stack, "Pro", { name: "pro" });
  app.synth();
  const program = findProgram(JSON.parse(readFileSync(join(app.outdir, "stacks", "shop", "cdk.tf.json"), "utf8")));

  expect(program?.tiers).toMatchObject([{ path: "shop/Pro", mode: "any" }]);
});

test("a validation that fails ends with the line of the construct that it names, if lines are asked for", () => {
  const twice = (stack: TerraformStack) => {
    declare(stack);
    new SourceTemplate(stack, "Other", { name: "CRM", connector: POSTGRES, offeredToNobody: true });
  };

  expect(() => synthesize(twice)).toThrow(/give one of them another name\.$/m);
  process.env.AIRBYTE_RECORD_SOURCES = "true";
  expect(() => synthesize(twice)).toThrow(
    /"shop\/Other" makes .* another name\. \(test\/constructs\/stack-notes\.test\.ts:\d+\)$/m,
  );
});

test("the construct of each resource is known, and its line if it is asked for", () => {
  const quiet = synthesize(declare);
  process.env.AIRBYTE_RECORD_SOURCES = "true";
  const traced = synthesize(declare);
  const find = (program: typeof quiet) =>
    [...(program?.constructs.entries() ?? [])].find(([address]) =>
      address.startsWith("airbyteembedded_source_template"),
    )?.[1];

  expect(find(quiet)).toEqual({ construct: "shop/Crm", source: null });
  expect(find(traced)).toEqual({
    construct: "shop/Crm",
    source: { file: "test/constructs/stack-notes.test.ts", line: expect.any(Number) },
  });
});
