import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { listKitFiles } from "../../../../src/cli/ci-kit";

const FILES = path.join(__dirname, "../../../../src/cli/ci-kit/files");

const all = readdirSync(FILES, { recursive: true, encoding: "utf8" });
const scripts = (ending: string) => all.filter((name) => name.endsWith(ending));

test.each(scripts(".sh"))("bash can read %s", (name) => {
  expect(spawnSync("bash", ["-n", path.join(FILES, name)], { encoding: "utf8" }).stderr).toBe("");
});

test.each(scripts(".mjs"))("Node can read %s", (name) => {
  expect(spawnSync(process.execPath, ["--check", path.join(FILES, name)], { encoding: "utf8" }).stderr).toBe("");
});

test("a program of bash stops at its first mistake", () => {
  const programs = scripts(".sh").filter((name) => !/project|install/.test(name)); // these are sourced

  const texts = listKitFiles("github", {
    branch: "main",
    folder: ".",
    stateAccess: "secrets",
    catalog: null,
    secrets: [],
  });
  for (const name of programs) {
    const { content = "" } = texts.find(({ path: to }) => to.endsWith(path.basename(name))) ?? {};
    expect(content).toMatch(/^#!\/usr\/bin\/env bash\n(?:#.*\n)+set -euo pipefail\n/);
  }
  expect(programs).toHaveLength(4);
});

describe("apply.sh", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "apply-"));
    cpSync(path.join(FILES, "scripts"), path.join(folder, "ci/airbyte"), { recursive: true });
    git("init", "--quiet");
    git("add", "--all");
    git("-c", "user.name=A", "-c", "user.email=a@example.com", "commit", "--quiet", "--message", "one");
    mkdirSync(path.join(folder, "airbyte-review"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const git = (...args: string[]) => execFileSync("git", args, { cwd: folder, encoding: "utf8" }).trim();
  const write = (file: string, text: string) => writeFileSync(path.join(folder, file), text);

  /** Runs it as in a provider that runs already. It must not get as far as to need one. */
  function apply(): { readonly status: number | null; readonly stderr: string } {
    const env = { PATH: process.env.PATH, TF_REATTACH_PROVIDERS: "{}" };
    return spawnSync("bash", ["ci/airbyte/apply.sh"], { cwd: folder, env, encoding: "utf8" });
  }

  test("refuses where there is no plan", () => {
    expect(apply()).toMatchObject({
      status: 1,
      stderr:
        "There is no reviewed plan in airbyte-review.\nPlan this commit anew, read the report, and apply that plan.\n",
    });
  });

  test("refuses a plan that was made from other files", () => {
    write("airbyte-review/tree", "0123456789\n");

    expect(apply()).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(
        `The reviewed plan was made from other files (tree 0123456789) than these (tree ${git("rev-parse", "HEAD^{tree}")}).`,
      ),
    });
  });

  test("refuses where files differ from the commit", () => {
    write("airbyte-review/tree", git("rev-parse", "HEAD^{tree}"));
    write("ci/airbyte/stacks.mjs", "// changed");

    expect(apply()).toMatchObject({ status: 1, stderr: expect.stringContaining("Files differ from the last commit") });
  });
});

describe("gate.sh", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "gate-"));
    cpSync(path.join(FILES, "scripts"), path.join(folder, "ci/airbyte"), { recursive: true });
    // In place of the command: shows its arguments, and finds that a gate is closed.
    writeFileSync(path.join(folder, "npx"), '#!/bin/sh\necho "$*"\nprintf %s "$GITHUB_STEP_SUMMARY" >&2\nexit 3\n', {
      mode: 0o755,
    });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function gate(failOn: string): ReturnType<typeof spawnSync> {
    const env = {
      PATH: `${folder}:${process.env.PATH ?? ""}`,
      TF_REATTACH_PROVIDERS: "{}",
      AIRBYTE_FAIL_ON: failOn,
      GITHUB_STEP_SUMMARY: "summary.md",
    };
    return spawnSync("bash", ["ci/airbyte/gate.sh"], { cwd: folder, env, encoding: "utf8" });
  }

  test("asks for each thing that is named, and fails as the report does", () => {
    const { status, stdout } = gate("destroy lost-offer");

    expect(status).toBe(3);
    expect(stdout).toMatch(/ report --app cdktf\.out .*--fail-on destroy --fail-on lost-offer$/m);
  });

  test("adds no second summary to the job, which has that of the plan", () => {
    expect(gate("destroy").stderr).toBe("");
  });

  test("lets everything pass where nothing is named", () => {
    expect(gate("")).toMatchObject({ status: 0, stdout: "" });
  });
});

describe("plan.sh", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "plan-"));
    cpSync(path.join(FILES, "scripts"), path.join(folder, "ci/airbyte"), { recursive: true });
    mkdirSync(path.join(folder, "cdktf.out/stacks/catalog"), { recursive: true });
    const stacks = { catalog: { dependencies: [] } };
    writeFileSync(path.join(folder, "cdktf.out/manifest.json"), JSON.stringify({ stacks }));
    writeFileSync(path.join(folder, "npx"), COMMANDS, { mode: 0o755 });
    writeFileSync(path.join(folder, "terraform"), TERRAFORM, { mode: 0o755 });
    const author = ["-c", "user.name=A", "-c", "user.email=a@example.com"];
    execFileSync("git", ["init", "--quiet"], { cwd: folder });
    execFileSync("git", [...author, "commit", "--quiet", "--allow-empty", "--message", "one"], { cwd: folder });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** In place of cdktf and this package: say what they are given. */
  const COMMANDS = `#!/bin/sh
case "$*" in
  *synth*) echo "synth with sources: $AIRBYTE_RECORD_SOURCES" ;;
  *annotate*) sed "s/^/annotated: /" ;;
  *report*) echo "report" ;;
esac
`;
  /** In place of Terraform: plans with the exit code of the test. */
  const TERRAFORM = `#!/bin/sh
case "$*" in
  *plan*) echo "terraform plan"; touch "\${PWD}/airbyte-review/plans/catalog.tfplan"; exit "$PLANNED" ;;
esac
`;

  function plan(planned: string, more: object = {}): { readonly status: number | null; readonly stdout: string } {
    const env = {
      PATH: `${folder}:${process.env.PATH ?? ""}`,
      TF_REATTACH_PROVIDERS: "{}",
      PLANNED: planned,
      ...more,
    };
    return spawnSync("bash", ["ci/airbyte/plan.sh"], { cwd: folder, env, encoding: "utf8" });
  }

  test("synthesizes with the lines of the program, and reports plans with changes and without", () => {
    for (const planned of ["0", "2"]) {
      const { status, stdout } = plan(planned);

      expect([status, stdout]).toEqual([0, "synth with sources: true\n== catalog\nterraform plan\nreport\n"]);
    }
  });

  test("keeps plans, which hold secrets, from everybody else on the machine", () => {
    expect(plan("2").status).toBe(0);

    const [plans, copy] = ["airbyte-review/plans", "cdktf.out/stacks/catalog/plan"].map(
      (file) => statSync(path.join(folder, file)).mode & 0o777,
    );
    expect([plans, copy]).toEqual([0o700, 0o600]);
  });

  test("shows errors beside the pull request in GitHub Actions, and still ends as the plan does", () => {
    const passed = plan("2", { GITHUB_ACTIONS: "true" });
    const failed = plan("1", { GITHUB_ACTIONS: "true" });

    expect(passed.status).toBe(0);
    expect(passed.stdout).toContain("annotated: synth with sources: true\n");
    expect(passed.stdout).toContain("annotated: terraform plan\nreport\n");
    expect(failed.status).toBe(1);
    expect(failed.stdout).not.toContain("report");
  });
});
