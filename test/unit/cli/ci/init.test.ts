import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { run } from "../../../../src/cli/program";
import { recordedTerminal, type RecordedTerminal } from "../../../support/cli/recorded-terminal";

let top: string;
beforeEach(() => {
  top = mkdtempSync(path.join(tmpdir(), "ci-init-"));
  mkdirSync(path.join(top, ".git"));
});
afterEach(() => rmSync(top, { recursive: true, force: true }));

async function init(...args: string[]): Promise<RecordedTerminal & { readonly code: number }> {
  return initIn(top, ...args);
}

async function initIn(cwd: string, ...args: string[]): Promise<RecordedTerminal & { readonly code: number }> {
  const terminal = recordedTerminal({ cwd });
  const code = await run(["ci", "init", ...args], terminal);
  return { ...terminal, code };
}

const read = (file: string) => readFileSync(path.join(top, file), "utf8");

test("github gets three workflows and the scripts that they run, and the next steps are said", async () => {
  const { code, printed, said } = await init("github");

  expect(code).toBe(0);
  expect(printed).toEqual(
    expect.arrayContaining([
      "Wrote ci/airbyte/plan.sh",
      "Wrote .github/workflows/airbyte-plan.yml",
      "Wrote .github/workflows/airbyte-apply.yml",
      "Wrote .github/workflows/airbyte-drift.yml",
    ]),
  );
  expect(said.join("\n")).toMatch(/^Next:\n1\. .*PLAN_KEY.*openssl rand/);
  expect(statSync(path.join(top, "ci/airbyte/plan.sh")).mode & 0o777).toBe(0o755);
});

test("gitlab gets a file to include, and one that includes it", async () => {
  await init("gitlab");

  expect(read(".gitlab-ci.yml")).toContain("local: .gitlab/airbyte.yml");
  expect(read(".gitlab/airbyte.yml")).toContain("airbyte-apply:");
});

test("a .gitlab-ci.yml of one's own is left alone, and it is said what to add to it", async () => {
  writeFileSync(path.join(top, ".gitlab-ci.yml"), "stages: [build]\n");

  const { code, said } = await init("gitlab", "--force");

  expect(code).toBe(0);
  expect(read(".gitlab-ci.yml")).toBe("stages: [build]\n");
  expect(said.join("\n")).toContain("include:\n  - local: .gitlab/airbyte.yml");
});

test("a second run changes nothing", async () => {
  await init("github");

  const { code, printed } = await init("github");

  expect(code).toBe(0);
  expect(printed.filter((line) => !line.startsWith("Already there:"))).toEqual([]);
});

test("nothing is written where a file says something else", async () => {
  mkdirSync(path.join(top, "ci/airbyte"), { recursive: true });
  writeFileSync(path.join(top, "ci/airbyte/stacks.mjs"), "// mine\n");

  const { code, printed, said } = await init("github");

  expect(code).toBe(1);
  expect(printed).toEqual([]);
  expect(said.join()).toContain("ci/airbyte/stacks.mjs: there already, and says something else. Nothing was written.");
  expect(() => read(".github/workflows/airbyte-plan.yml")).toThrow(/ENOENT/);
});

test("--force replaces it", async () => {
  mkdirSync(path.join(top, "ci/airbyte"), { recursive: true });
  writeFileSync(path.join(top, "ci/airbyte/stacks.mjs"), "// mine\n");

  const { code, printed } = await init("github", "--force");

  expect(code).toBe(0);
  expect(printed).toContain("Replaced ci/airbyte/stacks.mjs");
  expect(read("ci/airbyte/stacks.mjs")).not.toContain("mine");
});

test("a program in a folder of the repository has its scripts there, and its workflows at the top", async () => {
  const folder = path.join(top, "infra", "catalog");
  mkdirSync(folder, { recursive: true });

  await initIn(folder, "github");

  expect(read("infra/catalog/ci/airbyte/plan.sh")).toContain("airbyte-review");
  expect(read(".github/workflows/airbyte-plan.yml")).toContain("working-directory: infra/catalog\n");
  expect(read(".github/workflows/airbyte-plan.yml")).toContain("path: infra/catalog/airbyte-review/plans.sealed\n");
});

test("each secret is passed to Terraform in all three workflows, and to no other step", async () => {
  await init("github", "--secret", "TF_VAR_crm_api_key");

  for (const name of ["plan", "apply", "drift"]) {
    const line = "TF_VAR_crm_api_key: ${{ secrets.TF_VAR_CRM_API_KEY }}";
    expect(read(`.github/workflows/airbyte-${name}.yml`).split(line)).toHaveLength(2);
  }
});

test("the branch from which plans are applied is that of --branch", async () => {
  await init("gitlab", "--branch", "production");

  expect(read(".gitlab/airbyte.yml")).toContain(`$CI_COMMIT_BRANCH == "production"`);
  expect(read(".gitlab/airbyte.yml")).not.toContain(`"main"`);
});

test("a second catalog has workflows of its own, which tell its scripts its name", async () => {
  mkdirSync(path.join(top, "billing"));
  await init("github");

  const { code } = await initIn(path.join(top, "billing"), "github", "--catalog", "billing");

  expect(code).toBe(0);
  expect(read(".github/workflows/airbyte-plan.yml")).not.toContain("AIRBYTE_CATALOG");
  expect(read(".github/workflows/airbyte-plan-billing.yml")).toMatch(/^name: Airbyte plan \(billing\)$/m);
  expect(read(".github/workflows/airbyte-plan-billing.yml")).toContain('AIRBYTE_CATALOG: "billing"\n');
});

test("a second catalog at GitLab has a file of its own, to be included beside the first", async () => {
  mkdirSync(path.join(top, "billing"));
  await init("gitlab");

  const { said } = await initIn(path.join(top, "billing"), "gitlab", "--catalog", "billing");

  expect(said.join("\n")).toContain("include:\n  - local: .gitlab/airbyte-billing.yml");
  expect(read(".gitlab/airbyte-billing.yml")).toContain("airbyte-plan-billing:");
});

test.each([
  [["github", "--catalog", "a b"], '--catalog: "a b" is no name for one.'],
  [["github", "--catalog", "../a"], '--catalog: "../a" is no name for one.'],
  [["bitbucket"], '"bitbucket" is not known here. Choose github or gitlab.'],
  [["github", "--branch", "a: b"], '--branch: "a: b" is no branch.'],
  [["github", "--secret", "A-B"], '--secret: "A-B" is no name of an environment variable'],
])("%j is refused", async (args, message) => {
  const { code, said } = await init(...args);

  expect(code).toBe(1);
  expect(said.join()).toContain(message);
});

test("outside a git repository nothing is written", async () => {
  rmSync(path.join(top, ".git"), { recursive: true });

  const { code, said } = await init("github");

  expect(code).toBe(1);
  expect(said.join()).toContain("is in no git repository");
});
