import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "../../../../src/cli/program";
import { reportShape } from "../../../../src/review";
import { recordedTerminal } from "../../../support/cli/recorded-terminal";
import { removeScratchDirectories, scratchDirectory } from "../../../support/files/scratch-directory";
import { planJson, type PlannedObject } from "../../../support/review/plans";

afterEach(removeScratchDirectories);

const CRM = "airbyteembedded_source_template.crm";
const HUB = { address: "airbyteembedded_source_template.hub", after: { name: "Hub", tags: ["pro"] } };
const GONE = { address: CRM, before: { id: "1", name: "CRM", tags: ["pro"] } };

/** A terminal in a directory with the plan of these objects. */
function arrange(...objects: readonly PlannedObject[]) {
  const terminal = recordedTerminal({ cwd: scratchDirectory() });
  writeFileSync(join(terminal.cwd, "plan.json"), JSON.stringify(planJson(objects)));
  return terminal;
}

test("a plan is reported on stdout, as text unless something else is asked for", async () => {
  const terminal = arrange(HUB);

  expect(await run(["report", "--plan", "plan.json"], terminal)).toBe(0);
  expect(terminal.printed.join("\n")).toContain("Hub");
});

test("JSON is what the schema describes", async () => {
  const terminal = arrange(HUB);

  expect(await run(["report", "--plan", "plan.json", "--format", "json"], terminal)).toBe(0);
  const report = reportShape.parse(JSON.parse(terminal.printed.join("\n")));
  expect(report.summary.create).toBe(1);
  expect(report.audiences).toMatchObject([{ tags: ["pro"], before: [], after: ["Hub"] }]);
});

test("--json stands for --format json, and goes with no other format", async () => {
  const [one, other] = [arrange(HUB), arrange(HUB)];

  await run(["report", "--plan", "plan.json", "--format", "json"], one);
  await run(["report", "--plan", "plan.json", "--json"], other);
  expect(other.printed).toEqual(one.printed);
  expect(await run(["report", "--plan", "plan.json", "--json", "--format", "html"], other)).toBe(1);
  expect(other.said.join()).toContain("--json stands for --format json, and other formats are asked for as well.");
});

test("several formats are written into a directory", async () => {
  const terminal = arrange(HUB);

  expect(await run(["report", "--plan", "plan.json", "--format", "json,text", "--out", "out"], terminal)).toBe(0);
  expect(readdirSync(join(terminal.cwd, "out")).sort()).toEqual(["report.json", "report.txt"]);
  expect(terminal.printed).toEqual([]);
});

test("in GitHub Actions, the report is also the summary of the job, whatever its format", async () => {
  const terminal = arrange(HUB);
  const summary = join(terminal.cwd, "summary.md");

  await run(["report", "--plan", "plan.json"], { ...terminal, env: { GITHUB_STEP_SUMMARY: summary } });

  expect(readFileSync(summary, "utf8")).toMatch(/^### 1 change\n/);
});

test.each([
  ["destroy", [GONE], 3],
  ["lost-offer", [GONE], 3],
  ["high", [GONE], 3],
  ["drift", [GONE], 0],
  ["destroy,lost-offer,high,drift", [HUB], 0],
])("--fail-on %s", async (gate, objects, code) => {
  const terminal = arrange(...objects);

  expect(await run(["report", "--plan", "plan.json", "--fail-on", gate], terminal)).toBe(code);
  expect(terminal.printed).not.toEqual([]);
  expect(terminal.said).toEqual(code === 0 ? [] : [`The report has what --fail-on names: ${gate}.`]);
});

test("--fail-on drift looks at what was changed outside", async () => {
  const terminal = arrange();
  const [resource_drift] = [(planJson([GONE]) as { resource_changes: object[] }).resource_changes];
  writeFileSync(join(terminal.cwd, "plan.json"), JSON.stringify(planJson([], { resource_drift })));

  expect(await run(["report", "--plan", "plan.json", "--fail-on", "drift"], terminal)).toBe(3);
});

test.each([
  [["--plan", "none.json"], /There is no plan "none\.json"/],
  [["--plan", "plan.json", "--format", "json,text"], /Several formats need a directory/],
  [["--plan", "plan.json", "--format", "pdf"], /"pdf" is none of json, markdown, html, sarif, text/],
  [["--plan", "plan.json", "--timezone", "Mars/Olympus"], /There is no timezone "Mars\/Olympus"/],
  [["--app", "elsewhere"], /There is no CDKTF output in ".*elsewhere"/],
])("%j is refused in a sentence", async (args, message) => {
  const terminal = arrange(HUB);

  expect(await run(["report", ...args], terminal)).toBe(1);
  expect(terminal.said).toEqual([expect.stringMatching(message)]);
  expect(terminal.printed).toEqual([]);
});

test("a file that is no plan is refused in a sentence", async () => {
  const terminal = arrange();
  writeFileSync(join(terminal.cwd, "plan.json"), "{}");

  expect(await run(["report", "--plan", "plan.json"], terminal)).toBe(1);
  expect(terminal.said).toEqual([expect.stringMatching(/"plan\.json" is not the JSON of a plan: it has no planned/)]);
});

/** A CDKTF output folder, with a plan for each stack that has objects. */
function arrangeApp(stacks: Readonly<Record<string, readonly PlannedObject[] | null>>) {
  const terminal = recordedTerminal({ cwd: scratchDirectory() });
  const app = join(terminal.cwd, "cdktf.out");
  const manifest: Record<string, object> = {};
  for (const [name, objects] of Object.entries(stacks)) {
    const workingDirectory = `stacks/${name}`;
    const synthesizedStackPath = `${workingDirectory}/cdk.tf.json`;
    manifest[name] = { name, workingDirectory, synthesizedStackPath };
    mkdirSync(join(app, workingDirectory), { recursive: true });
    const tiers = [{ path: `${name}/Pro`, mode: "any", tags: ["pro"] }];
    const resource = {
      airbyteembedded_source_template: {
        crm: { "//": { metadata: { path: `${name}/Crm/Resource`, uniqueId: "crm" } } },
      },
    };
    const about = {
      metadata: { stackName: name, airbyte_embedded: { tiers, sources: { [`${name}/Crm`]: "main.ts:7" } } },
    };
    writeFileSync(join(app, synthesizedStackPath), JSON.stringify({ "//": about, resource }));
    if (objects !== null) writeFileSync(join(app, workingDirectory, "plan.json"), JSON.stringify(planJson(objects)));
  }
  writeFileSync(join(app, "manifest.json"), JSON.stringify({ version: "0.21.0", stacks: manifest }));
  return terminal;
}

test("all stacks of an output folder are one report, with tiers and the program's lines", async () => {
  const terminal = arrangeApp({ catalog: [GONE], shop: [HUB] });

  expect(await run(["report", "--format", "json"], terminal)).toBe(0);
  const { changes, audiences } = reportShape.parse(JSON.parse(terminal.printed.join("\n")));
  expect(changes).toMatchObject([
    { stack: "catalog", construct: "catalog/Crm", source: { file: "main.ts", line: 7 }, action: "destroy" },
    { stack: "shop", construct: null, action: "create" },
  ]);
  expect(audiences).toMatchObject([
    { tier: "catalog/Pro", gained: ["Hub"], lost: ["CRM"] },
    { tier: "shop/Pro", gained: ["Hub"], lost: ["CRM"] },
  ]);
});

test("a stack without a plan is left out, and said to be; without any plan there is no report", async () => {
  const some = arrangeApp({ catalog: null, shop: [HUB] });
  const none = arrangeApp({ catalog: null });

  expect(await run(["report"], some)).toBe(0);
  expect(some.said).toEqual(['Stack "catalog" has no plan, and is left out of the report.']);
  expect(await run(["report"], none)).toBe(1);
  expect(none.said.at(-1)).toMatch(/No stack in "cdktf\.out" has a plan/);
});

test("--audience adds a row, with its mode", async () => {
  const terminal = arrange(HUB);

  await run(["report", "--plan", "plan.json", "--format", "json", "--audience", "pro,hipaa:all"], terminal);

  const { audiences } = reportShape.parse(JSON.parse(terminal.printed.join("\n")));
  expect(audiences[0]).toMatchObject({ tags: ["pro", "hipaa"], mode: "all", after: [] });
});

test("the lock beside the program says what is secret", async () => {
  const terminal = arrange({
    address: CRM,
    after: { name: "CRM", actor_definition_id: "source-crm", partial_default_config: { handshake: "never-seen" } },
  });
  const spec = { properties: { handshake: { type: "string", airbyte_secret: true } } };
  const connector = { id: "9e0556f4-69df-4522-a3fb-03264d36b348", kind: "source", name: "CRM", hash: "x", spec };
  const lock = { version: 1, connectors: { "source-crm": connector } };
  writeFileSync(join(terminal.cwd, "connector-specs.lock.json"), JSON.stringify(lock));

  await run(["report", "--plan", "plan.json", "--format", "json"], terminal);

  expect(terminal.printed.join("\n")).not.toContain("never-seen");
  expect(terminal.printed.join("\n")).toContain("/partial_default_config/handshake");
});

test("a report that is refused leaves no files", async () => {
  const terminal = arrange(HUB);

  await run(["report", "--plan", "none.json", "--format", "json,text", "--out", "out"], terminal);

  expect(existsSync(join(terminal.cwd, "out"))).toBe(false);
  expect(readFileSync(join(terminal.cwd, "plan.json"), "utf8")).toContain("Hub");
});
