import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { run } from "../../../src/cli/program";
import type { Emulator } from "../../../src/emulator";
import { toEnvironment } from "../../../src/emulator/environment";
import { recordedTerminal } from "../../support/cli/recorded-terminal";
import { emulate } from "../../support/emulator/emulated-api";
import { removeScratchDirectories, scratchDirectory } from "../../support/files/scratch-directory";
import { planJson } from "../../support/review/plans";
import { FAKER, S3 } from "../../support/specs/connector-ids";

afterEach(removeScratchDirectories);

/** A name that begins a line, colors it, reorders it, sets a title, and commands GitHub's runner. */
const EVIL =
  "Evil\u001b[31m\u202e\u001b]0;t\u0007\u0085\r\nFORGED\u2028\n::error::x ##[error]y =1+1 <img src=x> | [a](b) `c` @joe";

/** Characters that control a terminal or reorder text. */
const CONTROL = /[\p{Bidi_Control}\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/u;
const FORGED = /.*\n\s*FORGED.*/;
const COMMAND = /^\s*::.*|.*##\[.*/m;

/** An organization in which all that has a name is called so, and a folder with files about it. */
async function arrange() {
  const airbyte = await emulate({ switches: { catalogs: "served" } });
  fill(airbyte);
  const other = await emulate();
  const cwd = scratchDirectory();
  const write = (name: string, content: unknown): void => {
    mkdirSync(path.dirname(path.join(cwd, name)), { recursive: true });
    writeFileSync(path.join(cwd, name), typeof content === "string" ? content : JSON.stringify(content));
  };
  write(".terraformrc", "");
  write("plan.json", plan());
  write("registry.json", registry(EVIL));
  write("other.json", registry(`${EVIL} 2`));
  write("cdktf.out/manifest.json", manifest());
  write("terraform", TERRAFORM);
  chmodSync(path.join(cwd, "terraform"), 0o755);
  const env = {
    ...toEnvironment(airbyte),
    ...prefixed("A_", toEnvironment(airbyte)),
    ...prefixed("B_", toEnvironment(other)),
    TERRAFORM_BINARY_NAME: path.join(cwd, "terraform"),
    GITHUB_ACTIONS: "true",
    PATH: path.dirname(process.execPath),
  };
  const tell = async (words: readonly string[]) => {
    const terminal = recordedTerminal({ env, cwd, home: cwd });
    const code = await run(words, terminal);
    return { code, output: [...terminal.printed, ...terminal.said] };
  };
  return { airbyte, cwd, tell };
}

function fill({ templateTags, sourceTemplates, connectionTemplates, catalogs, workspaces }: Emulator): void {
  templateTags.add({ name: EVIL });
  const { id } = sourceTemplates.add({
    name: EVIL,
    source_definition_id: FAKER,
    tags: [EVIL],
    partial_default_config: { [EVIL]: EVIL },
  });
  catalogs.add({ id, sonar_catalog: { streams: [{ name: EVIL, suggested: false, cursor_field: [EVIL] }] } });
  connectionTemplates.add({ destination_name: EVIL, destination_definition_id: S3, tags: [EVIL] });
  workspaces.add({ name: EVIL });
}

function prefixed(prefix: string, variables: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(variables).map(([name, value]) => [prefix + name, value]));
}

function plan(): object {
  const before = { id: "1", name: EVIL, actor_definition_id: FAKER, tags: [EVIL], partial_default_config: { a: EVIL } };
  const after = { ...before, tags: [], partial_default_config: { a: `${EVIL}!` } };
  return planJson([{ address: `airbyteembedded_source_template.crm[${JSON.stringify(EVIL)}]`, before, after }]);
}

function registry(name: string): object {
  const spec = { connectionSpecification: { type: "object", properties: { [name]: { type: "string", title: name } } } };
  return { sources: [{ sourceDefinitionId: FAKER, name, dockerImageTag: name, spec }] };
}

function manifest(): object {
  const stack = { name: EVIL, workingDirectory: ".", synthesizedStackPath: "cdk.tf.json" };
  return { stacks: { catalog: stack } };
}

/** A Terraform whose plan fails, and says why in words of the organization's. */
const DIAGNOSTIC = { diagnostic: { severity: "error", summary: EVIL, detail: EVIL, address: EVIL } };
const TERRAFORM = `#!${process.execPath}
const failing = process.argv.includes("plan") || process.argv.includes("show");
if (failing) console.log(${JSON.stringify(JSON.stringify(DIAGNOSTIC))});
if (failing) console.error(${JSON.stringify(EVIL)});
process.exitCode = failing ? 1 : 0;
`;

const FORMATS = ["text", "markdown", "json", "html", "sarif"];
const FILES = ["--format", FORMATS.join(","), "--out", "out"];

const COMMANDS: readonly (readonly string[])[] = [
  ["verify", "--tags", EVIL],
  ["verify", "--expect", `${EVIL},CRM`],
  ["verify", "--json"],
  ["verify", "--workspace", `${EVIL} 2`],
  ["catalog", "show", "--template", EVIL],
  ["catalog", "show", "--template", EVIL, "--json"],
  ["catalog", "show", "--template", `${EVIL} 2`],
  ["catalog", "query", "streams[].name", "--template", EVIL],
  ["catalog", "patch", "--template", EVIL, "--stream", EVIL, "--op", "replace /suggested true", "--dry-run"],
  ...FORMATS.map((format) => ["compare", "A", "B", "--format", format]),
  ["compare", "A", "B", ...FILES],
  ...FORMATS.map((format) => ["report", "--plan", "plan.json", "--live", "--audience", EVIL, "--format", format]),
  ["report", "--plan", "plan.json", "--live", ...FILES],
  ["drift"],
  ["drift", ...FILES],
  ["export", "--no-check", "--workspaces", "--out", "out"],
  ["export", "--no-check", "--hcl", "--out", "out"],
  ["export", "--no-check", "--dry-run"],
  ["export", "--no-check", "--dry-run", "--json"],
  ["specs", "pull", FAKER, "--from", "registry.json", "--lock", "out/lock.json"],
  ["specs", "pull", FAKER, "--from", "registry.json", "--lock", "out/lock.json", "--json"],
  ["specs", "pull", `${EVIL} 2`, "--from", "registry.json"],
  ["specs", "list"],
  ["specs", "diff", "one.lock.json", "other.lock.json"],
  ["specs", "types", "--out", "out/types.ts"],
];

test("no name of the organization's steers a terminal, forges a line or commands a runner", async () => {
  const { cwd, tell } = await arrange();
  for (const name of ["connector-specs", "one"])
    await tell(["specs", "pull", FAKER, "--from", "registry.json", "--lock", `${name}.lock.json`]);
  await tell(["specs", "pull", FAKER, "--from", "other.json", "--lock", "other.lock.json"]);

  const faults: string[] = [];
  for (const words of COMMANDS) {
    const { output } = await tell(words);
    const files = filesIn(path.join(cwd, "out"));
    rmSync(path.join(cwd, "out"), { recursive: true, force: true });
    const texts = [...output, ...files];
    const obeyed = [
      ...texts.map((text) => CONTROL.exec(text)),
      // Line breaks of HTML are none that anybody sees.
      ...texts.filter((text) => !text.startsWith("<!doctype html>")).map((text) => FORGED.exec(text)),
      ...output.map((text) => COMMAND.exec(text)),
    ].flatMap((match) => (match === null ? [] : match[0].slice(0, 300)));
    if (!texts.some((text) => /evil/i.test(text))) obeyed.push(`no name in ${output.join("\n")}`);
    faults.push(...obeyed.map((text) => `${words.map((word) => word.slice(0, 20)).join(" ")}: ${text}`));
  }
  expect(faults).toEqual([]);
});

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), "utf8"));
}
