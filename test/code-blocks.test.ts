import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { commands } from "../src/cli/commands";
import { listSharedOptions, type Command } from "../src/cli/command";
import { SWITCHES } from "../src/emulator/switches";
import { parseLock, toTypes } from "../src/specs";
import { codeBlocks, PAGES, readPage, type CodeBlock } from "./support/pages/code-blocks";
import { SPEC_LOCK } from "./support/specs/spec-lock";

const ROOT = path.join(__dirname, "..");

/** The real connector has this mode. */
const CONNECTOR_LOCK = SPEC_LOCK.replaceAll(`"disable"`, `"require"`);

const COMPILER_OPTIONS = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  module: "esnext",
  moduleResolution: "bundler",
  target: "es2022",
  types: ["node"],
};

/** Names that blocks take for granted, and their declarations. A block that declares or imports one has its own. */
const ASSUMED: Readonly<Record<string, string>> = {
  CRM: "declare const CRM: string;",
  HUBSPOT: "declare const HUBSPOT: string;",
  STRIPE: "declare const STRIPE: string;",
  catalog: "declare const catalog: TerraformStack;",
  clientId: "declare const clientId: string;",
  clientSecret: "declare const clientSecret: string;",
  organizationId: "declare const organizationId: string;",
  payments: "declare const payments: SourceTemplate;",
  pro: "declare const pro: Tier;",
  proTier: "declare const proTier: Construct;",
  report: "declare function report(workspace: string, template: string): void;",
  shop: "declare const shop: Construct;",
  stack: "declare const stack: TerraformStack;",
  AirbyteEmbeddedProvider: 'import { AirbyteEmbeddedProvider } from "cdktf-airbyte-embedded";',
  ConnectionTemplate: 'import { ConnectionTemplate } from "cdktf-airbyte-embedded";',
  Construct: 'import type { Construct } from "constructs";',
  ReleaseGate: 'import { ReleaseGate } from "cdktf-airbyte-embedded";',
  SecretRef: 'import { SecretRef } from "cdktf-airbyte-embedded";',
  SourceTemplate: 'import { SourceTemplate } from "cdktf-airbyte-embedded";',
  TemplateCatalog: 'import { TemplateCatalog } from "cdktf-airbyte-embedded";',
  TemplateTag: 'import { TemplateTag } from "cdktf-airbyte-embedded";',
  TerraformStack: 'import { TerraformStack } from "cdktf";',
  Tier: 'import { Tier } from "cdktf-airbyte-embedded";',
  randomUUID: 'import { randomUUID } from "node:crypto";',
  spread: 'import { spread } from "cdktf-airbyte-embedded";',
  startEmulator: 'import { startEmulator } from "cdktf-airbyte-embedded/emulator";',
};

test("the TypeScript of README and guides compiles against the built package", async () => {
  // The files of the guide to tests are a project of their own: test/testing/guide.test.ts.
  const blocks = codeBlocks("ts").filter(({ page }) => page !== "docs/guides/testing.md");
  // Below the package, so that its name and its dependencies are found.
  const folder = mkdtempSync(path.join(ROOT, "dist", "code-blocks-"));
  for (const block of blocks) writeFileSync(path.join(folder, toFileName(block)), toProgram(block));
  writeFileSync(path.join(folder, "connectors.ts"), toTypes(parseLock(CONNECTOR_LOCK)));
  writeFileSync(path.join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: COMPILER_OPTIONS }));

  const output = await promisify(execFile)(path.join(ROOT, "node_modules/.bin/tsc"), ["--project", folder]).then(
    ({ stdout }) => stdout,
    (error: unknown) => (error as { readonly stdout: string }).stdout, // of execFile
  );

  rmSync(folder, { recursive: true });
  expect(blocks.length).toBeGreaterThan(9);
  expect(output).toBe("");
}, 90_000);

test("each command that README and guides show exists, with its options", () => {
  const shown = [...PAGES, "CONTRIBUTING.md"].flatMap((page) =>
    shownCommands(readPage(page)).map((words) => ({ page, words })),
  );

  const wrong = shown.filter(({ words }) => {
    const command = findCommand(words);
    if (command === undefined) return true;
    const known = [...Object.values(command.options), ...listSharedOptions(command)].map(
      ({ flags }) => flags.split(" ")[0],
    );
    // Behind two dashes are the words of another program.
    const end = words.indexOf("--");
    return words.slice(0, end < 0 ? undefined : end).some((word) => word.startsWith("--") && !known.includes(word));
  });

  expect(shown.length).toBeGreaterThan(20);
  expect(wrong.map(({ page, words }) => `${page}: ${words.join(" ")}`)).toEqual([]);
});

test("each command is named in the README", () => {
  const [, row = ""] = /^\| \*\*A command\*\* +\|(.*)\|$/m.exec(readPage("README.md")) ?? [];
  const named = [...row.matchAll(/`(?:airbyte-embedded )?(\w+)`/g)].map(([, name]) => name);

  expect(named.sort()).toEqual(commands.map(({ name }) => name).sort());
});

test("each switch that the guide to the emulator shows has these values, the default first", () => {
  const rows = [...readPage("docs/guides/emulator.md").matchAll(/^\| `(\w+)` +\| (`.*?) +\|/gm)];
  const wrong = rows.filter(([, name = "", shown = ""]) => {
    const values: readonly string[] | undefined = Object.entries(SWITCHES).find(([key]) => key === name)?.[1].values;
    const words = shown.split(", ").map((word) => word.replaceAll("`", ""));
    return words.join() !== values?.join();
  });

  expect(rows.length).toBeGreaterThan(10);
  expect(wrong.map(([row]) => row)).toEqual([]);
});

test("the program in Python is the example, to the letter", () => {
  const [block, ...others] = codeBlocks("python");

  expect(others).toEqual([]);
  expect(`${block?.text.trimEnd()}\n`).toBe(readFileSync(path.join(ROOT, "examples/python/main.py"), "utf8"));
  const project = readFileSync(path.join(ROOT, "examples/python/cdktf.json"), "utf8");
  expect(codeBlocks("json").map(({ text }) => `${text.trimEnd()}\n`)).toContain(project);
});

test("the JSON of README and guides can be read", () => {
  for (const { text } of codeBlocks("json")) expect(() => void JSON.parse(text)).not.toThrow();
});

function toFileName({ page, line }: CodeBlock): string {
  return `${path.basename(page, ".md")}-line-${line}.ts`;
}

/** A block as a module, with declarations of what it takes for granted. */
function toProgram({ text }: CodeBlock): string {
  const isOwn = (name: string) =>
    new RegExp(`(?:const|class|function) ${name}\\b|import [^;]*\\b${name}\\b[^;]* from`).test(text);
  const needs = (program: string, name: string) => new RegExp(`\\b${name}\\b`).test(program);
  const wanted = Object.keys(ASSUMED).filter((name) => needs(text, name) && !isOwn(name));
  // A declaration may need a type in turn.
  const types = ["Construct", "SourceTemplate", "TerraformStack", "Tier"].filter(
    (name) => !wanted.includes(name) && !isOwn(name) && wanted.some((other) => needs(ASSUMED[other] ?? "", name)),
  );
  return [...[...types, ...wanted].map((name) => ASSUMED[name]), text, "export {};"].join("\n");
}

/** The words behind `airbyte-embedded` wherever a page shows it as code. */
function shownCommands(text: string): string[][] {
  return [...text.matchAll(/(?<![-\w/])(?:airbyte-embedded|dist\/src\/cli\/main\.js) ([a-z][^`\n]*)/g)].map(
    ([, words = ""]) =>
      words
        .split(/ (?:#|&&|\|) ?|(?<=\w)["']? *(?:,|\||$)/)[0]!
        .trim()
        .split(/\s+/),
  );
}

function findCommand([name, second]: readonly string[]): Command | undefined {
  const entry = commands.find((command) => command.name === name);
  return entry !== undefined && "commands" in entry ? entry.commands.find((command) => command.name === second) : entry;
}
