import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";

const ROOT = path.join(__dirname, "../..");
const BIN = path.join(ROOT, "node_modules/.bin");

const GUIDE = readFileSync(path.join(ROOT, "docs/guides/testing.md"), "utf8");

/** Files of a user's project beside those of the guide. */
const RUNNERS = {
  jest: { file: "jest.config.json", config: '{ "transform": { "\\\\.ts$": "@swc/jest" } }', types: ["node", "jest"] },
  vitest: { file: "vitest.config.mjs", config: "export default {};", types: ["node"] },
} as const;

type Runner = keyof typeof RUNNERS;

const projects: string[] = [];

afterAll(() => projects.forEach((project) => rmSync(project, { recursive: true })));

test("the guide's test runs in jest, and its message is the one that the guide shows", async () => {
  const folder = project("jest");
  writeFileSync(path.join(folder, "message.test.ts"), toMessageTest());

  const { stderr } = await run("jest", ["--rootDir", ".", "--ci"], folder);

  expect(stderr).toContain("Tests:       4 passed, 4 total");
}, 60_000);

test("the guide's test runs in vitest", async () => {
  const { stdout } = await run("vitest", ["run", "--root", "."], project("vitest"));

  expect(stdout).toMatch(/Tests\s+3 passed \(3\)/);
}, 60_000);

test.each(["jest", "vitest"] as const)(
  "the guide's files have types with %s alone",
  async (runner) => {
    const folder = project(runner);

    const { stdout } = await run("tsc", ["--project", "."], folder);

    expect(stdout).toBe("");
  },
  60_000,
);

/** A project with this package installed, and the guide's files for one runner. */
function project(runner: Runner): string {
  // Below the package, so that its dependencies are found.
  const folder = mkdtempSync(path.join(ROOT, "dist", "guide-"));
  projects.push(folder);
  const installed = path.join(folder, "node_modules/cdktf-airbyte-embedded");
  for (const part of ["package.json", "dist/src", "dist/constructs", "dist/terraform-provider-airbyteembedded.js"]) {
    cpSync(path.join(ROOT, part), path.join(installed, part), { recursive: true });
  }
  const { file, config, types } = RUNNERS[runner];
  const compilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    module: "commonjs",
    target: "es2022",
    types,
  };
  const files = {
    ...guideFiles(runner),
    [file]: config,
    "tsconfig.json": JSON.stringify({ compilerOptions: { ...compilerOptions, moduleResolution: "bundler" } }),
    "package.json": "{}",
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
  return folder;
}

/** The guide's code by file name. The first line names the test runner, if it is not for both. */
function guideFiles(runner: Runner): Record<string, string> {
  const blocks = GUIDE.matchAll(/^```ts\n\/\/ (?:(\w+): )?(\S+)\n([^]*?)^```$/gm);
  return Object.fromEntries(
    [...blocks].filter(([, only]) => only === undefined || only === runner).map(([, , name, text]) => [name!, text!]),
  );
}

/** A test that the first line of the guide's first block fails with the message shown there. */
function toMessageTest(): string {
  const [, message = ""] = /^```\n([^]*?)\n```$/m.exec(GUIDE) ?? [];
  const [call = ""] = message.split("\n");
  return `
    import { Testing } from "cdktf";
    import { matchers } from "cdktf-airbyte-embedded/testing";
    import { Catalog } from "./catalog";
    expect.extend(matchers);
    test("the message", () => {
      const stack = new Catalog(Testing.app(), "catalog");
      expect(() => ${call}).toThrow(new Error(${JSON.stringify(message)}));
    });`;
}

async function run(command: string, args: readonly string[], cwd: string): Promise<{ stdout: string; stderr: string }> {
  try {
    return await promisify(execFile)(path.join(BIN, command), [...args], {
      cwd,
      env: { ...process.env, NO_COLOR: "1" },
    });
  } catch (error) {
    const { stdout, stderr } = error as { readonly stdout: string; readonly stderr: string };
    throw new Error(`${command} failed:\n${stdout}\n${stderr}`);
  }
}
