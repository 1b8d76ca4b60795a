import { execFile, execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { REPOSITORY, startForge, type Forge, type PullRequest } from "../../../../examples/pull-request/ci/forge";

const FILES = path.join(__dirname, "../../../../src/cli/ci-kit/files");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "forge-scripts-"));
  execFileSync("git", ["init", "--quiet"], { cwd: folder });
  const author = ["-c", "user.name=A", "-c", "user.email=a@example.com"];
  execFileSync("git", [...author, "commit", "--quiet", "--allow-empty", "--message", "one"], { cwd: folder });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const git = (...args: string[]) => execFileSync("git", args, { cwd: folder, encoding: "utf8" }).trim();

function place(forge: "github" | "gitlab"): void {
  for (const from of ["scripts", forge])
    cpSync(path.join(FILES, from), path.join(folder, "ci/airbyte"), { recursive: true });
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
}

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function script(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Outcome> {
  return new Promise((resolve) =>
    execFile(
      process.execPath,
      [path.join("ci/airbyte", args[0]!), ...args.slice(1)],
      { cwd: folder, env: { PATH: process.env.PATH, ...env } },
      (error, stdout, stderr) => resolve({ code: typeof error?.code === "number" ? error.code : 0, stdout, stderr }),
    ),
  );
}

describe("at GitHub", () => {
  let forge: Forge;
  let pullRequest: PullRequest;
  beforeEach(async () => {
    place("github");
    forge = await startForge();
    pullRequest = { number: 7, branch: "b", head: { sha: "abc" }, comments: [], merged_at: null, mergedAs: [] };
    forge.pullRequests.push(pullRequest);
  });
  afterEach(() => forge.stop());

  const node = (...args: string[]) => nodeWith({}, ...args);
  const nodeWith = (more: Readonly<Record<string, string>>, ...args: string[]) =>
    script(args, {
      ...more,
      GITHUB_API_URL: forge.url,
      GITHUB_REPOSITORY: REPOSITORY,
      GITHUB_TOKEN: forge.token,
      GITHUB_RUN_ID: "5",
      PULL_REQUEST: "7",
    });

  test("the comment of a pull request is written once, and then kept up to date", async () => {
    write("airbyte-review/report.md", "### 1 change");
    await node("post.mjs", "review");
    write("airbyte-review/report.md", "### 2 changes");

    const { stdout } = await node("post.mjs", "review");

    expect(stdout).toBe("Updated the comment.\n");
    expect(pullRequest.comments.map(({ body }) => body)).toEqual([expect.stringContaining("### 2 changes")]);
  });

  test("on a laptop the comment is shown without a forge, and what is missing is said in a sentence", async () => {
    write("airbyte-review/report.md", "### 1 change");
    const shown = await script(["post.mjs", "review", "--dry-run"], {});
    const refused = await Promise.all([
      script(["post.mjs", "review"], {}),
      script(["post.mjs", "review"], { PULL_REQUEST: "7" }),
      script(["post.mjs"], {}),
      script(["post.mjs", "drift", "--dry-run"], {}),
      script(["seal.mjs", "seal"], {}),
      script(["stacks.mjs"], {}),
    ]);

    expect(shown).toMatchObject({ code: 0, stdout: expect.stringContaining("### 1 change\n") });
    expect(refused.map(({ code, stderr }) => [code, stderr])).toEqual([
      [1, "Set PULL_REQUEST in the environment, as CI does.\n"],
      [1, "Set GITHUB_TOKEN and GITHUB_REPOSITORY in the environment, as CI does.\n"],
      [1, "Say what to write: node ci/airbyte/post.mjs review|drift [--dry-run]\n"],
      [1, "There is no airbyte-drift/exit-code: run ci/airbyte/drift.sh first.\n"],
      [1, "There is no airbyte-review/tree: run ci/airbyte/plan.sh first.\n"],
      [1, "There is no cdktf.out/manifest.json: run cdktf synth first.\n"],
    ]);
  });

  test("two catalogs of one repository have a comment and an issue each", async () => {
    write("airbyte-drift/exit-code", "2");
    for (const catalog of ["", "billing", ""]) {
      write("airbyte-review/report.md", "### 1 change");
      write("airbyte-drift/report.md", "### 1 object");
      for (const what of ["review", "drift"]) await nodeWith({ AIRBYTE_CATALOG: catalog }, "post.mjs", what);
    }

    expect(pullRequest.comments.map(({ body }) => body.split("\n").slice(0, 2))).toEqual([
      ["<!-- airbyte-embedded: review -->", "### 1 change"],
      ["<!-- airbyte-embedded: review billing -->", "**Catalog billing**"],
    ]);
    expect(forge.issues.map(({ title }) => title)).toEqual([
      "Airbyte: changes made outside Terraform",
      "Airbyte: changes made outside Terraform (billing)",
    ]);
  });

  test("a comment of somebody else is left alone, even if it copies the marker", async () => {
    const body = "<!-- airbyte-embedded: review -->\nmine";
    pullRequest.comments.push({ id: 1, user: { login: "mallory" }, body });
    write("airbyte-review/report.md", "### 1 change");

    await node("post.mjs", "review");

    expect(pullRequest.comments).toHaveLength(2);
    expect(pullRequest.comments[0]!.body).toBe(body);
  });

  test("where the plan failed the comment says so, so that nobody reads an old report", async () => {
    write("airbyte-review/report.md", "### 1 change");
    await node("post.mjs", "review");
    rmSync(path.join(folder, "airbyte-review"), { recursive: true });

    await node("post.mjs", "review");

    expect(pullRequest.comments[0]!.body).toContain("There is no report: the plan failed.");
    expect(pullRequest.comments[0]!.body).not.toContain("1 change");
  });

  test("drift has one issue, which is kept up to date, and closed once there is none", async () => {
    const night = async (code: string, text: string): Promise<string> => {
      write("airbyte-drift/exit-code", code);
      write("airbyte-drift/report.md", text);
      return (await node("post.mjs", "drift")).stdout;
    };

    expect(await night("0", "none")).toBe("No drift.\n");
    expect(await night("2", "one")).toBe("Opened an issue.\n");
    expect(await night("2", "two")).toBe("Updated the issue.\n");
    expect(forge.issues.map(({ body, state }) => [body.includes("two"), state])).toEqual([[true, "open"]]);
    expect(await night("0", "none")).toBe("No drift any more: closed the issue.\n");
    expect(forge.issues.map(({ state }) => state)).toEqual(["closed"]);
  });

  test("what the forge refuses is told with its own words, and without the token", async () => {
    write("airbyte-review/report.md", "### 1 change");

    const { code, stderr } = await script(["post.mjs", "review"], {
      GITHUB_API_URL: forge.url,
      GITHUB_REPOSITORY: REPOSITORY,
      GITHUB_TOKEN: "a wrong token",
      PULL_REQUEST: "7",
    });

    expect(code).not.toBe(0);
    expect(stderr).toMatch(/GitHub refused GET \/issues\/7\/comments.* \(401\): .*Bad credentials/);
    expect(stderr).not.toContain("a wrong token");
  });

  test("a merged commit finds the plan of its pull request", async () => {
    merge();
    upload({ headSha: "abc" });

    const { code, stdout } = await node("find-plan.mjs");

    expect([code, stdout]).toEqual([0, `run=1\ntree=${git("rev-parse", "HEAD^{tree}")}\n`]);
  });

  test.each([
    ["of another commit than the one that was reviewed", { headSha: "abd" }],
    ["that another workflow made", { headSha: "abc", path: ".github/workflows/other.yml" }],
  ])("a plan %s is none", async (_what, run) => {
    merge();
    upload(run);

    const { code, stderr } = await node("find-plan.mjs");

    expect(code).toBe(1);
    expect(stderr).toContain(`Run the workflow "Airbyte plan" on this branch, read its report`);
  });

  test("a plan of a pull request that was not merged is none", async () => {
    pullRequest.mergedAs.push(git("rev-parse", "HEAD"));
    upload({ headSha: "abc" });

    expect((await node("find-plan.mjs")).code).toBe(1);
  });

  function merge(): void {
    pullRequest.merged_at = "2026-11-28T00:00:00Z";
    pullRequest.mergedAs.push(git("rev-parse", "HEAD"));
  }

  function upload({
    headSha,
    path: file = ".github/workflows/airbyte-plan.yml",
  }: {
    headSha: string;
    path?: string;
  }): void {
    const run = { id: 1, path: file, headSha };
    forge.runs.push(run);
    forge.artifacts.push({ id: 1, name: `reviewed-plan-${git("rev-parse", "HEAD^{tree}")}`, run, folder });
  }
});

describe("at GitLab", () => {
  /** Answers by method and path below the project; a text is a file. */
  let answers: Record<string, unknown>;
  let requests: string[];
  let stop: () => void;
  let env: Record<string, string>;
  beforeEach(async () => {
    place("gitlab");
    answers = { "GET /user": { id: 3 } };
    requests = [];
    const server = createServer((request, response) => {
      const to = (request.url ?? "").replace("/projects/9", "").replace(/\?.*$/, "");
      const asked = `${request.method ?? ""} ${to}`;
      let body = "";
      request.on("data", (chunk: Buffer) => (body += chunk.toString()));
      request.on("end", () => {
        requests.push(body === "" ? asked : `${asked} ${body}`);
        const known = request.headers["private-token"] === "token" && asked in answers;
        const answer = answers[asked];
        response.writeHead(known ? 200 : 404).end(typeof answer === "string" ? answer : JSON.stringify(answer ?? {}));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    stop = () => void server.close();
    const { port } = server.address() as AddressInfo; // of a server that listens on a port
    env = {
      CI_API_V4_URL: `http://127.0.0.1:${port}`,
      CI_PROJECT_ID: "9",
      CI_MERGE_REQUEST_IID: "7",
      CI_PIPELINE_URL: "https://gitlab.example/pipelines/5",
      GITLAB_TOKEN: "token",
    };
  });
  afterEach(() => stop());

  const NOTES = "/merge_requests/7/notes";
  const writesOf = () => requests.filter((request) => !request.startsWith("GET "));

  test("the note of a merge request is written once", async () => {
    answers[`GET ${NOTES}`] = [{ id: 1, author: { id: 4 }, body: "<!-- airbyte-embedded: review -->\nof another" }];
    answers[`POST ${NOTES}`] = {};
    write("airbyte-review/report.md", "### 1 change");

    expect((await script(["post.mjs", "review"], env)).stdout).toBe("Wrote the comment.\n");

    expect(writesOf()).toEqual([expect.stringMatching(/^POST .*### 1 change.*gitlab\.example\/pipelines\/5/)]);
  });

  test("and then kept up to date", async () => {
    answers[`GET ${NOTES}`] = [{ id: 2, author: { id: 3 }, body: "<!-- airbyte-embedded: review -->\nours" }];
    answers[`PUT ${NOTES}/2`] = {};
    write("airbyte-review/report.md", "### 2 changes");

    await script(["post.mjs", "review"], env);

    expect(writesOf()).toEqual([expect.stringMatching(/^PUT \/merge_requests\/7\/notes\/2 .*### 2 changes/)]);
  });

  test("drift updates the issue that is open, and closes it once there is none", async () => {
    answers["GET /issues"] = [{ iid: 11, description: "<!-- airbyte-embedded: drift -->\nold" }];
    answers["PUT /issues/11"] = {};
    write("airbyte-drift/report.md", "new");
    for (const code of ["2", "0"]) {
      write("airbyte-drift/exit-code", code);
      await script(["post.mjs", "drift"], env);
    }

    expect(writesOf()).toEqual([
      expect.stringMatching(/^PUT \/issues\/11 .*new/),
      expect.stringMatching(/^PUT \/issues\/11 \{"state_event":"close"\}$/),
    ]);
  });

  test("a merged commit fetches the plan of the last pipeline of its merge request", async () => {
    const commit = git("rev-parse", "HEAD");
    answers[`GET /repository/commits/${commit}/merge_requests`] = [{ iid: 7 }];
    answers["GET /merge_requests/7"] = { state: "merged", head_pipeline: { id: 5, project_id: 9 } };
    answers["GET /pipelines/5/jobs"] = [{ id: 50, name: "airbyte-plan" }];
    answers["GET /jobs/50/artifacts/airbyte-review/tree"] = `${git("rev-parse", "HEAD^{tree}")}\n`;
    answers["GET /jobs/50/artifacts/airbyte-review/plans.sealed"] = "sealed";

    expect((await script(["fetch-plan.mjs"], env)).code).toBe(0);

    expect(readFileSync(path.join(folder, "airbyte-review/plans.sealed"), "utf8")).toBe("sealed");
  });

  test.each([
    ["of a fork", { state: "merged", head_pipeline: { id: 5, project_id: 10 } }],
    ["that was not merged", { state: "opened", head_pipeline: { id: 5, project_id: 9 } }],
  ])("the plan of a merge request %s is none", async (_what, mergeRequest) => {
    answers[`GET /repository/commits/${git("rev-parse", "HEAD")}/merge_requests`] = [{ iid: 7 }];
    answers["GET /merge_requests/7"] = mergeRequest;

    const { code, stderr } = await script(["fetch-plan.mjs"], env);

    expect(code).toBe(1);
    expect(stderr).toContain("Run a new pipeline on this branch");
  });
});
