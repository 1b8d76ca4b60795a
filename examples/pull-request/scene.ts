import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startEmulator, type Emulator } from "cdktf-airbyte-embedded/emulator";
import { startForge, type Forge, type PullRequest } from "./ci/forge";
import { openMachine, type Machine } from "./ci/machine";
import { runWorkflow, type Event, type Finished, type Setting } from "./ci/runner";

/** Token of the CRM at the start of the story. */
export const CRM_TOKEN = "crm-token-4711-of-acme";
const PLAN_KEY = "the key that seals the plans of this story";

/** A team's repository, its forge, its Airbyte, and a laptop. */
export interface Scene {
  readonly airbyte: Emulator;
  readonly forge: Forge;
  readonly secrets: Record<string, string>;
  readonly laptop: Machine;
  /** Runs a command on the laptop, and fails where that fails. */
  readonly shell: (script: string, env?: Readonly<Record<string, string>>) => Promise<string>;
  readonly openPullRequest: (branch: string) => Promise<PullRequest>;
  /** Plans what a pull request would make of the main branch. */
  readonly plan: (pullRequest: PullRequest) => Promise<Finished>;
  /** Merges a pull request, and applies what was reviewed. */
  readonly merge: (pullRequest: PullRequest) => Promise<Finished>;
  /** Runs a workflow on the main branch. */
  readonly dispatch: (workflow: "plan" | "apply" | "drift", name?: Event["name"]) => Promise<Finished>;
  /** Number of writes that Airbyte has seen. */
  readonly writes: () => number;
  /** All files that left the machines of CI. */
  readonly store: string;
  readonly close: () => Promise<void>;
}

export async function openScene(): Promise<Scene> {
  const place = mkdtempSync(path.join(tmpdir(), "pull-request-"));
  const [origin, store, stateFile] = ["origin.git", "artifacts", "terraform.tfstate"].map((name) =>
    path.join(place, name),
  ) as [string, string, string];
  mkdirSync(store);
  const home = path.join(place, "home");
  mkdirSync(home);
  const airbyte = await startEmulator();
  const forge = await startForge();
  const env = {
    AIRBYTE_API_URL: airbyte.url,
    // One home for all machines, so that the provider is installed once.
    HOME: home,
    GIT_AUTHOR_NAME: "Ada",
    GIT_AUTHOR_EMAIL: "ada@example.com",
    GIT_COMMITTER_NAME: "Ada",
    GIT_COMMITTER_EMAIL: "ada@example.com",
  };
  const secrets: Record<string, string> = {
    AIRBYTE_CLIENT_ID: airbyte.clientId,
    AIRBYTE_CLIENT_SECRET: airbyte.clientSecret,
    PLAN_KEY,
    STATE_FILE: stateFile,
    TF_VAR_CRM_TOKEN: CRM_TOKEN,
  };
  const variables = { AIRBYTE_ORGANIZATION_ID: airbyte.organizationId };
  const setting: Setting = { forge, origin, store, secrets, variables, env };
  const laptop = openMachine("laptop", { ...env, ...secrets, ...variables, TF_VAR_crm_token: CRM_TOKEN });

  const shell: Scene["shell"] = async (script, more) => {
    const { code, output } = await laptop.bash(script, more);
    if (code !== 0) throw new Error(`${script} ended with ${code}:\n${output}`);
    return output.trim();
  };
  const workflow = (name: string) => path.join(laptop.folder, `.github/workflows/airbyte-${name}.yml`);
  const onMain = async (name: string, event: Event["name"]): Promise<Finished> => {
    const sha = await shell("git rev-parse origin/main");
    return runWorkflow(
      workflow(name),
      { name: event, ref: "refs/heads/main", sha, headSha: sha, payload: {} },
      setting,
    );
  };

  cpSync(path.join(__dirname, "repository"), laptop.folder, { recursive: true });
  writeFileSync(
    path.join(laptop.folder, "package.json"),
    JSON.stringify({ name: "acme-catalog", private: true }, null, 2),
  );
  writeFileSync(path.join(laptop.folder, ".gitignore"), "node_modules/\ncdktf.out/\ncdktf.log\n");
  await shell(`git init --quiet --bare --initial-branch main "${origin}"`);
  await shell(`git init --quiet --initial-branch main && git remote add origin "${origin}" && npm ci`);

  return {
    airbyte,
    forge,
    secrets,
    laptop,
    shell,
    store,
    writes: () => airbyte.requests.filter(({ method, path: to }) => method !== "GET" && !to.endsWith("/token")).length,
    async openPullRequest(branch) {
      await shell(`git push --quiet origin ${branch}`);
      const sha = await shell(`git rev-parse ${branch}`);
      const number = forge.pullRequests.length + 1;
      const opened: PullRequest = { number, branch, head: { sha }, comments: [], merged_at: null, mergedAs: [] };
      forge.pullRequests.push(opened);
      return opened;
    },
    async plan(pullRequest) {
      const { number, branch } = pullRequest;
      pullRequest.head.sha = await shell(`git rev-parse ${branch}`);
      // What GitHub has at refs/pull/NUMBER/merge.
      await shell(
        `git push --quiet origin ${branch} && git checkout --quiet --detach origin/main && git merge --quiet --no-edit ${branch} && ` +
          `git push --quiet --force origin HEAD:refs/pull/${number}/merge`,
      );
      const sha = await shell("git rev-parse HEAD");
      await shell(`git checkout --quiet ${branch}`);
      const payload = { pull_request: { number, head: { repo: { full_name: "acme/catalog" } } } };
      const ref = `refs/pull/${number}/merge`;
      const headSha = pullRequest.head.sha;
      return runWorkflow(workflow("plan"), { name: "pull_request", ref, sha, headSha, payload }, setting);
    },
    async merge(pullRequest) {
      await shell(`git checkout --quiet main && git merge --quiet --squash ${pullRequest.branch}`);
      await shell(
        `git commit --quiet --message "${pullRequest.branch} (#${pullRequest.number})" && git push --quiet origin main`,
      );
      pullRequest.merged_at = new Date().toISOString();
      pullRequest.mergedAs.push(await shell("git rev-parse main"));
      return onMain("apply", "push");
    },
    dispatch: (name, event = "workflow_dispatch") => onMain(name, event),
    async close() {
      await Promise.all([airbyte.stop(), forge.stop()]);
      laptop.remove();
      rmSync(place, { recursive: true, force: true });
    },
  };
}
