/**
 * Finds the run that planned this commit: that of the pull request with which it came in, or one on the commit itself.
 * Prints `run=…` and `tree=…`, also for later steps. The plan is in that run's artifact "reviewed-plan-TREE", with the catalog before
 * the tree where AIRBYTE_CATALOG names one.
 */
import { execFileSync } from "node:child_process";
import { appendFileSync } from "node:fs";
import { catalog, suffix } from "./catalog.mjs";
import { getRun, listArtifacts, listPullRequests } from "./forge.mjs";

const WORKFLOW = `.github/workflows/airbyte-plan${suffix}.yml`;
const title = catalog && ` (${catalog})`;

const git = (...args) => execFileSync("git", args, { encoding: "utf8" }).trim();
const commit = git("rev-parse", "HEAD");
const tree = git("rev-parse", "HEAD^{tree}");

// The code of these commits was reviewed. An artifact of this name that other code has uploaded proves nothing.
const merged = (await listPullRequests(commit)).filter(({ merged_at }) => merged_at !== null);
const reviewed = new Set([commit, ...merged.map(({ head }) => head.sha)]);

const run = await findRun();
if (run === null) {
  console.error(
    `No plan was made for the files of this commit (tree ${tree}), or it is older than five days: the branch was not ` +
      `up to date when it was merged, or nobody planned it. Run the workflow "Airbyte plan${title}" on this branch, ` +
      `read its report, and then run "Airbyte apply${title}".`,
  );
  process.exit(1);
}
const outputs = `run=${run}\ntree=${tree}\n`;
process.stdout.write(outputs);
if (process.env.GITHUB_OUTPUT) appendFileSync(process.env.GITHUB_OUTPUT, outputs);

async function findRun() {
  for (const { workflow_run: origin } of await listArtifacts(`reviewed-plan${suffix}-${tree}`)) {
    // A fork's run has no secrets, so that what it uploads is no plan of ours.
    if (!reviewed.has(origin.head_sha) || origin.head_repository_id !== origin.repository_id) continue;
    const { path } = await getRun(origin.id);
    if (path.split("@")[0] === WORKFLOW) return origin.id;
  }
  return null;
}
