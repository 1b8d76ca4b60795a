import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openPlaces } from "../../../../src/cli/annotations/places";
import type { Problem, Subject } from "../../../../src/cli/annotations/problem";
import { removeScratchDirectories, scratchDirectory } from "../../../support/files/scratch-directory";

afterEach(removeScratchDirectories);

const ADDRESS = "airbyteembedded_source_template.Crm_1";

/** The output folder of a program in which each of these stacks declares the CRM at the line given. */
function arrange(stacks: Readonly<Record<string, number | null>>, folder = "."): string {
  const top = scratchDirectory();
  mkdirSync(join(top, ".git"));
  const app = join(top, folder, "cdktf.out");
  const manifest: Record<string, object> = {};
  for (const [name, line] of Object.entries(stacks)) {
    const workingDirectory = `stacks/${name}`;
    const synthesizedStackPath = `${workingDirectory}/cdk.tf.json`;
    manifest[name] = { name, workingDirectory, synthesizedStackPath };
    mkdirSync(join(app, workingDirectory), { recursive: true });
    const sources = line === null ? {} : { [`${name}/Crm`]: `main.ts:${line}` };
    const note = { "//": { metadata: { path: `${name}/Crm/Resource`, uniqueId: "Crm_1" } } };
    const program = {
      "//": { metadata: { stackName: name, airbyte_embedded: { sources } } },
      resource: { airbyteembedded_source_template: { Crm_1: note } },
    };
    writeFileSync(join(app, synthesizedStackPath), JSON.stringify(program));
  }
  writeFileSync(join(app, "manifest.json"), JSON.stringify({ version: "0.21.0", stacks: manifest }));
  return app;
}

const problem = (subject: Subject | null, place: Problem["place"] = null): Problem => ({
  severity: "error",
  title: "No",
  message: "Not so.",
  subject,
  place,
});

test("a problem is shown at the line that declares its object, and names the construct", () => {
  const { locate } = openPlaces(arrange({ catalog: 7 }));

  expect(locate(problem({ address: `${ADDRESS}["a.b"]`, stack: null }))).toEqual({
    severity: "error",
    title: "No",
    message: `catalog/Crm (${ADDRESS}["a.b"])\n\nNot so.`,
    file: "main.ts",
    line: 7,
  });
  expect(locate(problem({ construct: "catalog/Crm/Resource" }))).toMatchObject({ message: "Not so.", line: 7 });
});

test("of two stacks with one address, that which the log names counts, and none is guessed", () => {
  const { locate } = openPlaces(arrange({ catalog: 7, shop: 9 }));

  expect(locate(problem({ address: ADDRESS, stack: "shop" }))).toMatchObject({ line: 9 });
  expect(locate(problem({ address: ADDRESS, stack: null }))).not.toHaveProperty("line");
});

test("without recorded lines the construct is named all the same", () => {
  const { locate } = openPlaces(arrange({ catalog: null }));

  expect(locate(problem({ address: ADDRESS, stack: null }))).toEqual({
    severity: "error",
    title: "No",
    message: `catalog/Crm (${ADDRESS})\n\nNot so.`,
  });
});

test("a place that the log names itself comes first, and files count from the top of the repository", () => {
  const { locate } = openPlaces(arrange({ catalog: 7 }, "infra/catalog"));

  expect(locate(problem({ construct: "catalog/Crm" }, { file: "tiers.ts", line: 3 }))).toMatchObject({
    file: "infra/catalog/tiers.ts",
    line: 3,
  });
});

test("a program that was never synthesized has no places", () => {
  const { locate } = openPlaces(join(scratchDirectory(), "cdktf.out"));

  expect(locate(problem({ address: ADDRESS, stack: null }))).toMatchObject({ message: `${ADDRESS}\n\nNot so.` });
});
