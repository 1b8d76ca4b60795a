import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "../../../src/cli/program";
import { toProjectName } from "../../../src/cli/project-kit";
import { isOlder } from "../../../src/cli/version";
import { recordedTerminal } from "../../support/cli/recorded-terminal";
import { removeScratchDirectories, scratchDirectory } from "../../support/files/scratch-directory";

afterEach(removeScratchDirectories);

async function init(cwd: string, ...args: string[]) {
  const terminal = recordedTerminal({ cwd });
  return { code: await run(["init", ...args], terminal), ...terminal };
}

test("a project has a program, a test, scripts and a README, and the next steps are said", async () => {
  const cwd = scratchDirectory();

  const { code, printed, said } = await init(cwd, "my-catalog");

  expect(code).toBe(0);
  expect(printed).toEqual(
    [
      "package.json",
      "tsconfig.json",
      "cdktf.json",
      ".gitignore",
      "main.ts",
      "catalog.ts",
      "catalog.test.ts",
      "README.md",
    ].map((name) => `Wrote ${join("my-catalog", name)}`),
  );
  expect(said.join()).toMatch(/^Next:\n {2}cd my-catalog\n {2}npm install\n/);
});

test("the versions of tools are those that this package is developed with", async () => {
  const cwd = scratchDirectory();
  await init(cwd);

  const written = JSON.parse(readFileSync(join(cwd, "package.json"), "utf8"));
  const own = JSON.parse(readFileSync(join(__dirname, "../../../package.json"), "utf8"));
  for (const tool of ["cdktf-cli", "tsx", "typescript", "vitest"]) {
    expect(written.devDependencies[tool]).toBe(own.devDependencies[tool]);
  }
  expect(written.dependencies).toMatchObject({
    "cdktf-airbyte-embedded": `^${own.version}`,
    cdktf: own.devDependencies.cdktf,
    constructs: own.peerDependencies.constructs,
  });
});

test("a project on cdktn imports from it, and runs its command", async () => {
  const cwd = scratchDirectory();
  const { said } = await init(cwd, "--library", "cdktn");

  expect(readFileSync(join(cwd, "catalog.ts"), "utf8")).toContain('from "cdktf-airbyte-embedded/cdktn"');
  expect(readFileSync(join(cwd, "main.ts"), "utf8")).toContain('from "cdktn"');
  expect(readFileSync(join(cwd, "package.json"), "utf8")).toContain("airbyte-embedded run -- cdktn deploy");
  const { engines } = JSON.parse(readFileSync(join(cwd, "package.json"), "utf8"));
  expect(engines).toEqual({ node: ">=22.19.0" });
  // Of Node 20, which runs the tests in CI, it is said that it will not do.
  const isOld = isOlder(process.versions.node, "22.19.0");
  expect(said.join().includes("The command cdktn needs Node 22.19.0 or newer")).toBe(isOld);
});

test("a file that says something else stops it before anything is written, and --force replaces it", async () => {
  const cwd = scratchDirectory();
  writeFileSync(join(cwd, "main.ts"), "mine");

  const refused = await init(cwd);

  expect(refused.code).toBe(1);
  expect(refused.said.join()).toContain("main.ts: there already, and says something else. Nothing was written.");
  expect(existsSync(join(cwd, "package.json"))).toBe(false);
  expect((await init(cwd, "--force")).code).toBe(0);
  expect(readFileSync(join(cwd, "main.ts"), "utf8")).toContain("new Catalog");
});

const pathsOf = (printed: readonly string[]) =>
  (JSON.parse(printed.join()) as { path: string; written: string }[]).map(({ path }) => path);

test("with --ci the workflows come along, at the top of the repository", async () => {
  const cwd = scratchDirectory();
  mkdirSync(join(cwd, ".git"));

  const { printed, said } = await init(cwd, "my-catalog", "--ci", "github", "--json");

  expect(pathsOf(printed)).toEqual(
    expect.arrayContaining([".github/workflows/airbyte-plan.yml", "my-catalog/ci/airbyte/plan.sh"]),
  );
  expect(readFileSync(join(cwd, ".github/workflows/airbyte-plan.yml"), "utf8")).toContain(
    "working-directory: my-catalog",
  );
  expect(said.join("\n")).toContain("Then, for the CI:\n1. Set the repository's secrets");
  expect(said.join()).not.toContain("git init");
});

test("with --ci and no repository, the folder is to become one, and it is said to run git init there", async () => {
  const cwd = scratchDirectory();

  const { code, printed, said } = await init(cwd, "my-catalog", "--ci", "github", "--json");

  expect(code).toBe(0);
  expect(pathsOf(printed)).toContain("my-catalog/.github/workflows/airbyte-plan.yml");
  expect(said.join("\n")).toMatch(/^Next:\n {2}cd my-catalog\n {2}git init +# here, since the workflows belong/);
});

test("a workflow that says something else stops it before a folder is made", async () => {
  const cwd = scratchDirectory();
  mkdirSync(join(cwd, ".git"));
  mkdirSync(join(cwd, ".github/workflows"), { recursive: true });
  writeFileSync(join(cwd, ".github/workflows/airbyte-plan.yml"), "mine");

  const { code, said } = await init(cwd, "my-catalog", "--ci", "github");

  expect(code).toBe(1);
  expect(said.join()).toContain(".github/workflows/airbyte-plan.yml: there already, and says something else.");
  expect(readdirSync(cwd)).toEqual([".git", ".github"]);
});

test.each([
  ["My Catalog!", "my-catalog"],
  ["../x", "x"],
  ["…", "airbyte-catalog"],
])("the folder %s names a package that npm takes", (folder, name) => {
  expect(toProjectName(folder)).toBe(name);
});
